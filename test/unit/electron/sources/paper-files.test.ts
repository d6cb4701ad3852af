import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { appendFile, chmod, open, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeImprint } from '../../../../electron/sources/file-reader.ts';
import { openPaperFiles } from '../../../../electron/sources/paper-files.ts';
import { sha256Schema, sourceIdSchema } from '../../../../shared/ids.ts';
import { LARGEST_PAPER } from '../../../../shared/pack/import-problem.ts';
import { CHUNK_BYTES, type FileRef, type Source } from '../../../../shared/sources/source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { paperBytes, writeFiles } from './papers.ts';

const FOLDER = sourceIdSchema.parse('ffffffffffffffff');
const SINGLE = sourceIdSchema.parse('gggggggggggggggg');

function sourcesIn(root: string): readonly Source[] {
  return [
    { id: FOLDER, kind: 'folder', path: path.join(root, 'council'), addedAtMs: 0 },
    { id: SINGLE, kind: 'file', path: path.join(root, 'single.pdf'), addedAtMs: 0 },
  ];
}

async function setUp(files: Readonly<Record<string, string | Buffer>>) {
  const root = temporaryFolder();
  await writeFiles(root, { 'council/.keep': '', ...files });
  return { root, papers: openPaperFiles(() => sourcesIn(root)), council: path.join(root, 'council') };
}

const inFolder = (name: string): FileRef => ({ source: FOLDER, path: name });
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Takes an imprint of a file that is disturbed again and again until it is taken. */
async function imprintWhile(file: string, disturb: () => Promise<void>): ReturnType<typeof takeImprint> {
  let isTaken = false;
  const taking = takeImprint(file).finally(() => {
    isTaken = true;
  });
  while (!isTaken) await disturb();
  return taking;
}

describe('PaperFiles', () => {
  it.each([1_000, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 2_500_000])(
    'names a file of %i bytes by its SHA-256 and hands out its chunks',
    async size => {
      const bytes = paperBytes(size);
      const { papers } = await setUp({ 'council/P/a.pdf': bytes });
      const print = await papers.fingerprint(inFolder('P/a.pdf'));
      expect(print).toEqual({ ok: true, value: { sha256: hash(bytes), size } });
      if (!print.ok) return;
      const chunks: Uint8Array[] = [];
      for (let index = 0; index * CHUNK_BYTES < size; index += 1) {
        const chunk = await papers.read(inFolder('P/a.pdf'), print.value.sha256, index);
        if (!chunk.ok) throw new Error(chunk.error);
        expect(chunk.value.buffer.byteLength).toBe(chunk.value.byteLength);
        chunks.push(chunk.value);
      }
      expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
      expect(await papers.read(inFolder('P/a.pdf'), print.value.sha256, chunks.length)).toEqual({
        ok: false,
        error: 'changed',
      });
    },
  );

  it('reads a file the member opened by itself, and nothing else through it', async () => {
    const { papers } = await setUp({ 'single.pdf': paperBytes(50), 'other.pdf': paperBytes(60) });
    expect((await papers.fingerprint({ source: SINGLE, path: 'single.pdf' })).ok).toBe(true);
    for (const name of ['other.pdf', '../single.pdf', './single.pdf', 'single.pdf/']) {
      expect(await papers.fingerprint({ source: SINGLE, path: name })).toEqual({ ok: false, error: 'unreadable' });
    }
  });

  it.each([
    '../secret.pdf',
    'P/../../secret.pdf',
    '/etc/passwd.pdf',
    '//secret.pdf',
    'P//a.pdf',
    './a.pdf',
    'P/./a.pdf',
    '',
    'a.pdf\0.pdf',
    'notes.txt',
    'P',
  ])('refuses the path %j', async name => {
    const { papers } = await setUp({
      'secret.pdf': paperBytes(50),
      'council/P/a.pdf': paperBytes(50),
      'council/notes.txt': paperBytes(50),
    });
    expect(await papers.fingerprint(inFolder(name))).toEqual({ ok: false, error: 'unreadable' });
  });

  it('refuses a source it does not know', async () => {
    const { papers } = await setUp({ 'council/a.pdf': paperBytes(50) });
    const unknown = sourceIdSchema.parse('hhhhhhhhhhhhhhhh');
    expect(await papers.fingerprint({ source: unknown, path: 'a.pdf' })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('follows no link of a folder out of the council folder', async () => {
    const { papers, root, council } = await setUp({ 'outside/secret.pdf': paperBytes(50) });
    await symlink(path.join(root, 'outside'), path.join(council, 'Linked'));
    expect(await papers.fingerprint(inFolder('Linked/secret.pdf'))).toEqual({ ok: false, error: 'unreadable' });
  });

  it('reads a PDF that a link leads to, wherever it lies, and nothing else', async () => {
    const bytes = paperBytes(50);
    const { papers, root, council } = await setUp({ 'outside/paper': bytes, 'outside/key': 'secret' });
    await symlink(path.join(root, 'outside/paper'), path.join(council, 'link.pdf'));
    await symlink(path.join(root, 'outside/key'), path.join(council, 'key.pdf'));
    await symlink(path.join(root, 'outside/gone'), path.join(council, 'gone.pdf'));
    await symlink(path.join(council, 'round.pdf'), path.join(council, 'round.pdf'));
    const print = await papers.fingerprint(inFolder('link.pdf'));
    if (!print.ok) throw new Error(print.error);
    const chunk = await papers.read(inFolder('link.pdf'), print.value.sha256, 0);
    expect(chunk.ok && Buffer.from(chunk.value).equals(bytes)).toBe(true);
    expect(await papers.fingerprint(inFolder('key.pdf'))).toEqual({ ok: false, error: 'not-a-pdf' });
    expect(await papers.fingerprint(inFolder('gone.pdf'))).toEqual({ ok: false, error: 'vanished' });
    expect(await papers.fingerprint(inFolder('round.pdf'))).toEqual({ ok: false, error: 'unreadable' });
  });

  it.skipIf(process.platform !== 'linux')('reads files whose names are no text, each its own', async () => {
    const { papers, council } = await setUp({});
    const [acute, grave] = [paperBytes(50), paperBytes(60)];
    await writeFile(Buffer.concat([Buffer.from(`${council}/Caf`), Buffer.of(0xe9), Buffer.from('.pdf')]), acute);
    await writeFile(Buffer.concat([Buffer.from(`${council}/Caf`), Buffer.of(0xe8), Buffer.from('.pdf')]), grave);
    expect(await papers.fingerprint(inFolder('Caf\uDCE9.pdf'))).toMatchObject({ value: { size: 50 } });
    expect(await papers.fingerprint(inFolder('Caf\uDCE8.pdf'))).toMatchObject({ value: { size: 60 } });
    expect(await papers.fingerprint(inFolder('Caf\uFFFD.pdf'))).toEqual({ ok: false, error: 'vanished' });
  });

  it('reads nothing outside the folder, whatever the path', async () => {
    const { root, papers } = await setUp({ 'secret.pdf': paperBytes(50), 'council/P/a.pdf': paperBytes(70) });
    const part = fc.constantFrom('..', '.', '', 'P', 'a.pdf', 'secret.pdf', 'council', '...', root.slice(1));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async parts => {
        const print = await papers.fingerprint(inFolder(parts.join('/')));
        if (print.ok) expect(parts).toEqual(['P', 'a.pdf']);
      }),
      { numRuns: 300 },
    );
  });

  it('says what is wrong with a file', async () => {
    const { papers, council } = await setUp({
      'council/empty.pdf': '',
      'council/word.pdf': 'PK\u0003\u0004 a word document',
      'council/late.pdf': `${' '.repeat(1020)}%PDF-1.4`,
      'council/just.pdf': `${' '.repeat(1019)}%PDF-1.4`,
      'council/huge.pdf': '%PDF-1.4',
      'council/folder.pdf/x': '',
    });
    await truncate(path.join(council, 'huge.pdf'), LARGEST_PAPER + 1);
    const problemOf = async (name: string): Promise<string> => {
      const print = await papers.fingerprint(inFolder(name));
      return print.ok ? 'none' : print.error;
    };
    expect(await problemOf('empty.pdf')).toBe('empty');
    expect(await problemOf('word.pdf')).toBe('not-a-pdf');
    expect(await problemOf('late.pdf')).toBe('not-a-pdf');
    expect(await problemOf('just.pdf')).toBe('none');
    expect(await problemOf('huge.pdf')).toBe('too-large');
    expect(await problemOf('folder.pdf')).toBe('unreadable');
    expect(await problemOf('gone.pdf')).toBe('vanished');
    expect(await problemOf('just.pdf/inner.pdf')).toBe('vanished');
    expect(await problemOf(`${'n'.repeat(300)}.pdf`)).toBe('unreadable');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that looks like a paper', async () => {
    const { papers, council } = await setUp({});
    execFileSync('mkfifo', [path.join(council, 'pipe.pdf')]);
    expect(await papers.fingerprint(inFolder('pipe.pdf'))).toEqual({ ok: false, error: 'unreadable' });
  });

  it.skipIf(process.getuid?.() === 0)('says when a file may not be read', async () => {
    const { papers, council } = await setUp({ 'council/closed.pdf': paperBytes(10) });
    await chmod(path.join(council, 'closed.pdf'), 0);
    expect(await papers.fingerprint(inFolder('closed.pdf'))).toEqual({ ok: false, error: 'unreadable' });
  });

  it('says that a file changed while it was read', async () => {
    const { council } = await setUp({ 'council/a.pdf': paperBytes(40 * CHUNK_BYTES) });
    const file = path.join(council, 'a.pdf');
    expect(await imprintWhile(file, () => appendFile(file, 'more'))).toEqual({ ok: false, error: 'changed' });
    let second = 0;
    const touch = (): Promise<void> => utimes(file, 0, (second += 1));
    expect(await imprintWhile(file, touch)).toEqual({ ok: false, error: 'changed' });
    let chunks = 40;
    const shrink = (): Promise<void> => truncate(file, Math.max(1, (chunks -= 1)) * CHUNK_BYTES);
    expect(await imprintWhile(file, shrink)).toEqual({ ok: false, error: 'changed' });
  });

  it('hands out no chunk of a file that is another one by now', async () => {
    const { papers, council } = await setUp({ 'council/a.pdf': paperBytes(3 * CHUNK_BYTES) });
    const file = path.join(council, 'a.pdf');
    const print = await papers.fingerprint(inFolder('a.pdf'));
    if (!print.ok) throw new Error(print.error);
    const handle = await open(file, 'r+');
    await handle.write(Buffer.from('!'), 0, 1, CHUNK_BYTES + 5);
    await handle.close();
    const read = (index: number) => papers.read(inFolder('a.pdf'), print.value.sha256, index);
    expect((await read(0)).ok).toBe(true);
    expect(await read(1)).toEqual({ ok: false, error: 'changed' });
    expect((await read(2)).ok).toBe(true);
    await truncate(file, CHUNK_BYTES);
    expect(await read(2)).toEqual({ ok: false, error: 'changed' });
    await rm(file);
    expect(await read(0)).toEqual({ ok: false, error: 'vanished' });
  });

  it('hands out chunks after a restart, when the file is still the same', async () => {
    const bytes = paperBytes(CHUNK_BYTES + 10);
    const { root, papers, council } = await setUp({ 'council/a.pdf': bytes });
    const print = await papers.fingerprint(inFolder('a.pdf'));
    if (!print.ok) throw new Error(print.error);
    const restarted = openPaperFiles(() => sourcesIn(root));
    const chunk = await restarted.read(inFolder('a.pdf'), print.value.sha256, 1);
    expect(chunk.ok && Buffer.from(chunk.value).equals(bytes.subarray(CHUNK_BYTES))).toBe(true);
    await writeFile(path.join(council, 'b.pdf'), paperBytes(CHUNK_BYTES + 10, 7));
    await rename(path.join(council, 'b.pdf'), path.join(council, 'a.pdf'));
    const again = openPaperFiles(() => sourcesIn(root));
    expect(await again.read(inFolder('a.pdf'), print.value.sha256, 0)).toEqual({ ok: false, error: 'changed' });
    const other = sha256Schema.parse('0'.repeat(64));
    expect(await restarted.read(inFolder('a.pdf'), other, 0)).toEqual({ ok: false, error: 'changed' });
  });

  it('knows more files than it keeps in memory', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `p${index}.pdf`);
    const { papers } = await setUp(
      Object.fromEntries(names.map((name, index) => [`council/${name}`, paperBytes(100, index)])),
    );
    const prints = await Promise.all(names.map(name => papers.fingerprint(inFolder(name))));
    for (const [index, print] of prints.entries()) {
      if (!print.ok) throw new Error(print.error);
      const chunk = await papers.read(inFolder(`p${index}.pdf`), print.value.sha256, 0);
      expect(chunk.ok && chunk.value.length).toBe(100);
    }
  });
});
