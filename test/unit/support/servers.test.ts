import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasServerTools } from '../../../build/runtime/server-tools.ts';
import { nodeTransport } from '../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../electron/http/open-http-client.ts';
import type { HttpAnswer, HttpRequest } from '../../../electron/http/http-client.ts';
import { MEMBER, startApache } from '../../support/servers/apache.ts';
import { startRclone } from '../../support/servers/rclone.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PDF = Buffer.from('%PDF-1.7 not much of one');

async function ask(url: string, more: Partial<HttpRequest> = {}): Promise<HttpAnswer> {
  const client = openHttpClient(nodeTransport(), { userAgent: 'Lectern/test' });
  const answer = await client.ask({ url, signal: AbortSignal.timeout(10_000), ...more });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

async function councilFolder(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'served');
  await mkdir(path.join(folder, 'Planning Committee'), { recursive: true });
  const agenda = path.join(folder, 'Planning Committee', 'Agenda 12 May.pdf');
  await writeFile(agenda, PDF);
  // Apache does not vouch for the bytes of a file that was written within the second.
  await utimes(agenda, 1_700_000_000, 1_700_000_000);
  return folder;
}

const textOf = ({ body }: HttpAnswer): string => Buffer.from(body).toString();

describe.skipIf(!hasServerTools())('Apache for tests', () => {
  async function apache(): Promise<{ readonly url: string; readonly folder: string }> {
    const folder = await councilFolder();
    const { url, stop } = await startApache({ folder });
    onTestFinished(stop);
    return { url, folder };
  }

  test('serves a folder by WebDAV, and takes files and folders', async () => {
    const { url, folder } = await apache();
    const listed = await ask(`${url}/dav/`, { method: 'PROPFIND', headers: { depth: '1' } });
    expect(listed.status).toBe(207);
    expect(textOf(listed)).toContain('/dav/Planning%20Committee/');
    expect((await ask(`${url}/dav/work/`, { method: 'MKCOL' })).status).toBe(201);
    expect((await ask(`${url}/dav/work/1.age`, { method: 'PUT', body: PDF })).status).toBe(201);
    expect(await readFile(path.join(folder, 'work', '1.age'))).toEqual(PDF);
    const again = await ask(`${url}/dav/work/1.age`, { method: 'PUT', body: PDF, headers: { 'if-none-match': '*' } });
    expect(again.status).toBe(412);
  });

  test.each(['basic', 'digest'])('asks for a name and password (%s)', async scheme => {
    const { url } = await apache();
    const file = `${url}/${scheme}/Planning%20Committee/Agenda%2012%20May.pdf`;
    expect((await ask(file)).status).toBe(401);
    expect((await ask(file, { credentials: { ...MEMBER, password: 'guess' } })).status).toBe(401);
    const answer = await ask(file, { credentials: MEMBER });
    expect(answer).toMatchObject({ status: 200, body: new Uint8Array(PDF) });
    const put = await ask(`${url}/${scheme}/2.age`, { method: 'PUT', body: PDF, credentials: MEMBER });
    expect(put.status).toBe(201);
  });

  test.each(['listing', 'plain-listing'])('lists a folder as a page (%s)', async kind => {
    const { url } = await apache();
    expect(textOf(await ask(`${url}/${kind}/Planning%20Committee/`))).toContain('href="Agenda%2012%20May.pdf"');
  });

  test('sends the rest of a file, and all of it when it has changed', async () => {
    const { url } = await apache();
    const file = `${url}/listing/Planning%20Committee/Agenda%2012%20May.pdf`;
    const etag = (await ask(file, { method: 'HEAD' })).headers.get('etag') ?? '';
    const rest = await ask(file, { headers: { range: 'bytes=9-', 'if-range': etag } });
    expect([rest.status, textOf(rest)]).toEqual([206, 'not much of one']);
    const whole = await ask(file, { headers: { range: 'bytes=9-', 'if-range': '"other"' } });
    expect([whole.status, whole.body.length]).toEqual([200, PDF.length]);
  });

  test('sends what it compresses, which is read as it was', async () => {
    const { url, folder } = await apache();
    const page = '<p>Agenda</p>'.repeat(1000);
    await writeFile(path.join(folder, 'page.html'), page);
    expect(textOf(await ask(`${url}/listing/page.html`))).toBe(page);
  });
});

describe.skipIf(!hasServerTools())('rclone for tests', () => {
  test('serves a folder by WebDAV, and takes files', async () => {
    const folder = await councilFolder();
    const { url, stop } = await startRclone({ folder });
    onTestFinished(stop);
    const listed = await ask(`${url}/`, { method: 'PROPFIND', headers: { depth: '1' } });
    expect(textOf(listed)).toContain('/Planning%20Committee/');
    expect((await ask(`${url}/1.age`, { method: 'PUT', body: PDF })).status).toBe(201);
    await writeFile(path.join(folder, 'beside.txt'), 'written beside the server');
    expect(textOf(await ask(`${url}/beside.txt`))).toBe('written beside the server');
  });

  test('asks for a name and password, and can be for reading only', async () => {
    const folder = await councilFolder();
    const { url, stop } = await startRclone({ folder, credentials: MEMBER, isReadOnly: true });
    onTestFinished(stop);
    expect((await ask(`${url}/`)).status).toBe(401);
    const file = `${url}/Planning%20Committee/Agenda%2012%20May.pdf`;
    expect((await ask(file, { credentials: MEMBER })).status).toBe(200);
    expect((await ask(`${url}/1.age`, { method: 'PUT', body: PDF, credentials: MEMBER })).status).toBeGreaterThan(400);
  });
});
