import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { request } from 'node:http';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeTransport } from '../../../../electron/http/node-transport.ts';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import type { SyncTarget } from '../../../../electron/targets/sync-target.ts';
import { webdavTarget } from '../../../../electron/targets/webdav-target.ts';
import { startApache } from '../../../support/servers/apache.ts';
import { nodeServer } from '../../../support/servers/node-server.ts';
import { startRclone } from '../../../support/servers/rclone.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { bytes, wanted } from './target-behaviours.ts';

const http = openHttpClient(nodeTransport(), { userAgent: 'Lectern/test' });
const ROOT = '<multistatus xmlns="DAV:"><response><href>/dav/</href></response></multistatus>';

function targetAt(url: string): SyncTarget {
  return webdavTarget({ http, address: url, credentials: undefined });
}

type Answer = { readonly status: number; readonly body?: string };

/** A server that answers by `answer`, as a target at `/dav/`, and what it was asked. */
async function scripted(
  answer: (asked: string, headers: IncomingMessage['headers']) => Answer,
): Promise<{ readonly target: SyncTarget; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const listener: RequestListener = (incoming, response) => {
    incoming.resume().once('end', () => {
      const question = `${incoming.method ?? ''} ${incoming.url?.replace(/\.lectern-[0-9a-f]+\.tmp/, 'DRAFT') ?? ''}`;
      asked.push(question);
      const { status, body = '' } = answer(question, incoming.headers);
      response.writeHead(status).end(body);
    });
  };
  const { url } = await nodeServer(listener);
  return { target: targetAt(`${url}/dav/`), asked };
}

describe('webdavTarget and what servers answer', () => {
  it.each([
    [401, 'sign-in'],
    [403, 'not-writable'],
    [405, 'not-writable'],
    [404, 'unreachable'],
    [408, 'slow'],
    [413, 'too-large'],
    [423, 'busy'],
    [429, 'busy'],
    [500, 'failed'],
    [503, 'busy'],
    [507, 'full'],
    [200, 'failed'],
    [302, 'failed'],
  ])('is told %i when it lists, and says %s', async (status, problem) => {
    const { target } = await scripted(() => ({ status, body: '<html>Sign in</html>' }));
    expect(await target.list('', wanted)).toEqual({ ok: false, error: problem });
  });

  it.each([
    [401, 'sign-in'],
    [403, 'not-writable'],
    [413, 'too-large'],
    [423, 'busy'],
    [429, 'busy'],
    [500, 'failed'],
    [507, 'full'],
  ])('is told %i when it sends a file, and says %s', async (status, problem) => {
    const { target, asked } = await scripted(() => ({ status }));
    expect(await target.put('a', bytes('x'), wanted)).toEqual({ ok: false, error: problem });
    expect(asked).toEqual(['PUT /dav/DRAFT']);
  });

  it.each([
    [404, 'failed'],
    [412, 'exists'],
    [423, 'busy'],
    [207, 'failed'],
    [507, 'full'],
  ])('is told %i when it gives a file its name, and says %s', async (status, problem) => {
    const { target } = await scripted(asked => ({ status: asked.startsWith('MOVE') ? status : 201 }));
    expect(await target.put('a', bytes('x'), wanted)).toEqual({ ok: false, error: problem });
  });

  it('takes a listing that was cut off for none', async () => {
    const { target } = await scripted(() => ({ status: 207, body: ROOT.slice(0, -5) }));
    expect(await target.list('', wanted)).toEqual({ ok: false, error: 'failed' });
  });

  it('tells a folder that is not there from a target that is not there', async () => {
    let isThere = true;
    const { target } = await scripted(asked =>
      asked === 'PROPFIND /dav/' && isThere ? { status: 207, body: ROOT } : { status: 404 },
    );
    expect(await target.get('a', wanted)).toEqual({ ok: false, error: 'missing' });
    expect(await target.list('a', wanted)).toEqual({ ok: true, value: { files: [], folders: [] } });
    isThere = false;
    expect(await target.list('a', wanted)).toEqual({ ok: false, error: 'unreachable' });
  });

  it('names a file by its path where a server takes its own address for another’s', async () => {
    const { target, asked } = await scripted((question, headers) => {
      const isStranger = question.startsWith('MOVE') && String(headers['destination']).startsWith('http');
      return { status: isStranger ? 502 : 201 };
    });
    expect(await target.put('a', bytes('x'), wanted)).toEqual({ ok: true, value: null });
    expect(await target.put('b', bytes('x'), wanted)).toEqual({ ok: true, value: null });
    expect(asked.filter(question => question.startsWith('MOVE'))).toHaveLength(3);
  });

  it('makes folders from the outermost that is missing, and never the target', async () => {
    const there = new Set<string>();
    const { target, asked } = await scripted(question => {
      const [method = '', url = ''] = question.split(' ');
      const parent = path.posix.dirname(url);
      if (parent !== '/dav' && !there.has(parent)) return { status: 409 };
      if (method === 'MKCOL') there.add(url);
      return { status: 201 };
    });
    expect(await target.put('m/d/a', bytes('x'), wanted)).toEqual({ ok: true, value: null });
    expect(asked).toEqual([
      'PUT /dav/m/d/DRAFT',
      'MKCOL /dav/m/d',
      'MKCOL /dav/m',
      'MKCOL /dav/m/d',
      'PUT /dav/m/d/DRAFT',
      'MOVE /dav/m/d/DRAFT',
    ]);
    const gone = await scripted(() => ({ status: 409 }));
    expect(await gone.target.put('m/a', bytes('x'), wanted)).toEqual({ ok: false, error: 'unreachable' });
    expect(gone.asked).toEqual(['PUT /dav/m/DRAFT', 'MKCOL /dav/m']);
  });

  it('removes what a fault left under a hidden name, once something is put', async () => {
    let isFailing = true;
    const { target, asked } = await scripted(question => ({
      status: isFailing && question.startsWith('MOVE') ? 500 : 201,
    }));
    expect(await target.put('a', bytes('x'), wanted)).toEqual({ ok: false, error: 'failed' });
    isFailing = false;
    expect(await target.put('a', bytes('x'), wanted)).toEqual({ ok: true, value: null });
    expect(await target.put('b', bytes('x'), wanted)).toEqual({ ok: true, value: null });
    expect(asked.filter(question => question.startsWith('DELETE'))).toEqual(['DELETE /dav/DRAFT']);
  });

  it('remembers only so many hidden names, however long a server fails', async () => {
    let isFailing = true;
    const { target, asked } = await scripted(() => ({ status: isFailing ? 500 : 201 }));
    for (let count = 0; count < 40; count += 1) await target.put('a', bytes('x'), wanted);
    isFailing = false;
    await target.put('a', bytes('x'), wanted);
    expect(asked.filter(question => question.startsWith('DELETE'))).toHaveLength(16);
  });

  it('takes no file that is larger than any of Lectern’s', async () => {
    const { url } = await nodeServer((_incoming, response) => {
      response.end(Buffer.alloc(64 * 1024 * 1024 + 1));
    });
    expect(await targetAt(url).get('a', wanted)).toEqual({ ok: false, error: 'failed' });
  });

  it('ends when told to, though the server never answers', async () => {
    const stop = new AbortController();
    const { url } = await nodeServer(() => stop.abort());
    const target = targetAt(`${url}/`);
    expect(await target.list('', stop.signal)).toEqual({ ok: false, error: 'aborted' });
  });
});

/** Hands requests on to a server, but breaks the first PUT in the middle. */
async function breakingFirstPut(server: string): Promise<string> {
  let isFirst = true;
  const breakOff = (incoming: IncomingMessage, response: ServerResponse): void => {
    const { method, url, headers } = incoming;
    const onwards = request(`${server}${url ?? ''}`, { method, headers });
    onwards.on('error', () => undefined);
    incoming.once('data', (piece: Uint8Array) => {
      onwards.write(piece.subarray(0, piece.length / 2), () => {
        onwards.destroy();
        response.destroy();
      });
    });
  };
  const { url } = await nodeServer((incoming, response) => {
    if (incoming.method === 'PUT' && isFirst) {
      isFirst = false;
      breakOff(incoming, response);
      return;
    }
    const { method, headers } = incoming;
    const host = new URL(server).host;
    const onwards = request(`${server}${incoming.url ?? ''}`, {
      method,
      headers: { ...headers, host, ...withHost(headers['destination'], server) },
    });
    onwards.on('response', answer => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onwards);
  });
  return url;
}

function withHost(destination: unknown, server: string): { readonly destination?: string } {
  return typeof destination === 'string' ? { destination: `${server}${new URL(destination).pathname}` } : {};
}

/** Hands bytes on to a server and counts them, both ways. */
async function counting(server: string): Promise<{ readonly url: string; readonly count: () => number }> {
  let count = 0;
  const tally = (piece: Uint8Array): void => {
    count += piece.length;
  };
  const between = createServer(near => {
    const far = connect(Number(new URL(server).port), '127.0.0.1');
    near.on('data', tally).on('error', () => far.destroy());
    far.on('data', tally).on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>(resolve => between.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    between.close();
  });
  const { port } = between.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, count: () => count };
}

const SERVERS = {
  Apache: { start: (folder: string) => startApache({ folder }), below: '/dav' },
  rclone: { start: (folder: string) => startRclone({ folder }), below: '' },
};

describe.each(Object.entries(SERVERS))('webdavTarget on %s', (_name, { start, below }) => {
  it('never shows half a file, and puts it whole at the next try', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'm'));
    const running = await start(folder);
    onTestFinished(running.stop);
    const target = targetAt(`${await breakingFirstPut(running.url)}${below}/`);
    const content = 'whole'.repeat(200_000);
    expect((await target.put('m/a', bytes(content), wanted)).ok).toBe(false);
    expect(await target.list('m', wanted)).toEqual({ ok: true, value: { files: [], folders: [] } });
    expect(await target.put('m/a', bytes(content), wanted)).toEqual({ ok: true, value: null });
    expect(await readFile(path.join(folder, 'm/a'), 'utf8')).toBe(content);
    expect(await readdir(path.join(folder, 'm'))).toEqual(['a']);
  });

  it('moves little besides the file itself', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'm'));
    const running = await start(folder);
    onTestFinished(running.stop);
    const between = await counting(running.url);
    const target = targetAt(`${between.url}${below}/`);
    expect((await target.put('m/a', new Uint8Array(700), wanted)).ok).toBe(true);
    expect(between.count()).toBeGreaterThan(700);
    expect(between.count()).toBeLessThan(700 + 1600);
  });
});
