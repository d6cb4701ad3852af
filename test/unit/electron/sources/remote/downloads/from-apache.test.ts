import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MEMBER, startApache } from '../../../../../support/servers/apache.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { paperBytes } from '../../papers.ts';
import { fetchDesk, offered } from './desk.ts';

const PAPER = paperBytes(3_000_000);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Apache with one paper that is some days old: of one that was written this very second it tells nothing for sure. */
async function setUp() {
  const folder = temporaryFolder();
  await writeFile(path.join(folder, 'a.pdf'), PAPER);
  const written = Date.now() / 1000 - 3 * 86_400;
  await utimes(path.join(folder, 'a.pdf'), written, written);
  const apache = await startApache({ folder });
  onTestFinished(apache.stop);
  return { folder, apache, desk: fetchDesk() };
}

describe('download from Apache', () => {
  it.each(['dav', 'basic', 'digest'])('goes on after a cut, at /%s/', async where => {
    const { apache, desk } = await setUp();
    const file = offered(`${apache.url}/${where}/a.pdf`);
    const stopping = new AbortController();
    const onBytes = (bytes: number): void => {
      if (bytes > 500_000) stopping.abort();
    };
    const cut = await desk.fetch(file, { credentials: MEMBER, signal: stopping.signal, onBytes });
    expect(cut).toEqual({ ok: false, error: 'aborted' });
    const kept = (await readFile(desk.partFile)).length;
    const told: number[] = [];
    const whole = await desk.fetch(file, { credentials: MEMBER, onBytes: bytes => told.push(bytes) });
    expect(whole).toMatchObject({ ok: true, value: { sha256: sha256(PAPER), size: PAPER.length } });
    expect(told[0]).toBe(kept);
  });

  it('joins no parts of two versions, and asks in a few bytes whether there is another', async () => {
    const { folder, apache, desk } = await setUp();
    const file = offered(`${apache.url}/dav/a.pdf`);
    const stopping = new AbortController();
    await desk.fetch(file, { signal: stopping.signal, onBytes: bytes => bytes > 500_000 && stopping.abort() });
    const other = paperBytes(2_999_999, 3);
    await writeFile(path.join(folder, 'a.pdf'), other);
    const whole = await desk.fetch(file);
    expect(whole).toMatchObject({ ok: true, value: { sha256: sha256(other) } });
    if (!whole.ok || whole.value.kind !== 'fetched') return;
    const asked = await desk.fetch(file, { ifChangedFrom: whole.value.validators });
    expect(asked).toEqual({ ok: true, value: { kind: 'same' } });
  });

  it('is told when the password is not taken', async () => {
    const { apache, desk } = await setUp();
    const wrong = { userName: MEMBER.userName, password: 'wrong' };
    const file = offered(`${apache.url}/digest/a.pdf`);
    expect(await desk.fetch(file, { credentials: wrong })).toEqual({ ok: false, error: 'sign-in' });
    expect(await desk.fetch(file)).toEqual({ ok: false, error: 'sign-in' });
  });
});
