import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LARGEST_PAPER } from '../../../../../../shared/pack/import-problem.ts';
import { passingVersion } from '../../../../../../shared/sources/passing-version.ts';
import type { PublishedFile } from '../../../../../../shared/sources/published.ts';
import type { HttpClient } from '../../../../../../electron/http/http-client.ts';
import type { OpenFile } from '../../../../../../electron/sources/remote/downloads/part.ts';
import { paperServer, type Served } from '../../../../../support/servers/paper-server.ts';
import { paperBytes } from '../../papers.ts';
import { fetchDesk, offered, testClient } from './desk.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const LAST_MODIFIED = 'Sun, 22 Nov 2026 09:30:00 GMT';
const PAPER = paperBytes(300_000);
const GOOD: Served = { bytes: PAPER, etag: '"one"', lastModified: LAST_MODIFIED };

async function setUp(served: Served) {
  const server = await paperServer({ '/a.pdf': served });
  return { server, desk: fetchDesk(), file: offered(`${server.url}/a.pdf`) };
}

/** A part of the paper as a download that was killed leaves it. */
async function cutDownload(served: Served, at = 100_000) {
  const { server, desk, file } = await setUp({ ...served, holdsAfter: at });
  const stopping = new AbortController();
  const onBytes = (bytes: number): void => {
    if (bytes >= at) stopping.abort();
  };
  const cut = await desk.fetch(file, { signal: stopping.signal, onBytes });
  expect(cut).toEqual({ ok: false, error: 'aborted' });
  server.release();
  server.asked.length = 0;
  return { server, desk, file };
}

/** A part with all bytes, as a download leaves it that was killed before it gave the file its name. */
async function wholePart(served: Served, told: Partial<PublishedFile>) {
  const { server, desk, file } = await setUp({ ...served, holdsAfter: PAPER.length - 1 });
  const offeredFile = { ...file, ...told };
  const stopping = new AbortController();
  const onBytes = (bytes: number): void => {
    if (bytes === PAPER.length - 1) stopping.abort();
  };
  await desk.fetch(offeredFile, { signal: stopping.signal, onBytes });
  const state = JSON.parse(await readFile(`${desk.partFile}.json`, 'utf8')) as Record<string, unknown>;
  await writeFile(desk.partFile, PAPER);
  await writeFile(`${desk.partFile}.json`, JSON.stringify({ ...state, bytes: PAPER.length }));
  server.release();
  server.asked.length = 0;
  return { server, desk, file: offeredFile };
}

describe('download', () => {
  it('brings a file under the hash of its bytes, and leaves nothing else', async () => {
    const { desk, file } = await setUp(GOOD);
    const fetched = await desk.fetch(file);
    const validators = { etag: '"one"', lastModified: LAST_MODIFIED, resumeBy: '"one"' };
    expect(fetched).toEqual({
      ok: true,
      value: { kind: 'fetched', sha256: sha256(PAPER), size: PAPER.length, validators },
    });
    expect(await desk.names()).toEqual([`${sha256(PAPER)}.pdf`]);
    expect(PAPER.equals(await readFile(path.join(desk.folder, `${sha256(PAPER)}.pdf`)))).toBe(true);
  });

  it('tells how much has come, and of how much', async () => {
    const { desk, file } = await setUp(GOOD);
    const told: (readonly [number, number | null])[] = [];
    await desk.fetch(file, { onBytes: (bytes, total) => told.push([bytes, total]) });
    expect(told[0]).toEqual([0, PAPER.length]);
    expect(told.at(-1)).toEqual([PAPER.length, PAPER.length]);
  });

  it.each(['chunked', 'untold'] as const)('takes an answer whose length is %s', async length => {
    const bytes = Buffer.concat([PAPER, Buffer.from('\n%%EOF\n')]);
    const { desk, file } = await setUp({ bytes, length });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(bytes) } });
  });

  it('does not take an answer of untold length for whole that has no end', async () => {
    const { desk, file } = await setUp({ bytes: PAPER, length: 'untold' });
    expect(await desk.fetch(file)).toEqual({ ok: false, error: 'cut-off' });
  });

  it('goes on where it was cancelled, asking for the rest alone', async () => {
    const { server, desk, file } = await cutDownload(GOOD);
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER), size: PAPER.length } });
    expect(server.asked.map(({ headers }) => [headers.range, headers['if-range']])).toEqual([
      ['bytes=100000-', '"one"'],
    ]);
    expect(await desk.names()).toEqual([`${sha256(PAPER)}.pdf`]);
  });

  it('goes on by the time of the last change where there is no tag', async () => {
    const { server, desk, file } = await cutDownload({ bytes: PAPER, lastModified: LAST_MODIFIED });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked.map(({ headers }) => headers['if-range'])).toEqual([LAST_MODIFIED]);
  });

  it.each([
    ['a weak tag', { etag: 'W/"one"' }],
    ['nothing', {}],
    ['a time that is not over yet', { lastModified: new Date(Date.now() + 60_000).toUTCString() }],
  ])('begins anew where %s tells whether the file is the same', async (_, validators) => {
    const { server, desk, file } = await cutDownload({ bytes: PAPER, ...validators });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined]);
  });

  it('never joins parts of two versions', async () => {
    const other = paperBytes(300_000, 7);
    const { server, desk, file } = await cutDownload(GOOD);
    server.serve('/a.pdf', { bytes: other, etag: '"two"' });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(other) } });
  });

  it('never joins parts of two versions, even of a server that heeds no condition', async () => {
    const other = paperBytes(300_000, 7);
    const { server, desk, file } = await cutDownload(GOOD);
    server.serve('/a.pdf', { bytes: other, etag: '"two"', ranges: 'heedless' });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(other) } });
  });

  it.each([
    ['another time', { lastModified: LAST_MODIFIED }, { lastModified: 'Mon, 23 Nov 2026 09:30:00 GMT' }],
    ['nothing of its state', { lastModified: LAST_MODIFIED }, {}],
    ['nothing of its tag', { etag: '"one"' }, {}],
  ])('never joins parts of two versions where the rest bears %s', async (_, first, then) => {
    const other = paperBytes(300_000, 7);
    const { server, desk, file } = await cutDownload({ bytes: PAPER, ...first });
    server.serve('/a.pdf', { bytes: other, ...then, ranges: 'heedless' });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(other) } });
  });

  it('takes a rest that bears nothing of its state where a checksum proves the whole', async () => {
    const { server, desk, file } = await cutDownload({ bytes: PAPER, lastModified: LAST_MODIFIED });
    server.serve('/a.pdf', { bytes: PAPER, ranges: 'heedless' });
    const checksum = { algorithm: 'sha256', hex: sha256(PAPER) } as const;
    expect(await desk.fetch({ ...file, checksum })).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual(['bytes=100000-']);
  });

  it('gives up a part when the source says that there is another version, or another address', async () => {
    const { server, desk, file } = await cutDownload(GOOD);
    await desk.fetch({ ...file, version: 'two' });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined]);
  });

  it.each(['none', 'wrong-start', 'wrong-total', 'not-satisfiable'] as const)(
    'gets the whole file from a server whose ranges are %s',
    async ranges => {
      const { server, desk, file } = await cutDownload(GOOD);
      server.serve('/a.pdf', { ...GOOD, ranges });
      expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    },
  );

  it('asks for the rest as long as something comes, over a line that breaks again and again', async () => {
    const { server, desk, file } = await setUp({ ...GOOD, breaksAfter: 80_000 });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked).toHaveLength(4);
  });

  it.each([
    [1000, { ok: false, error: 'slow' }, 1],
    [270_000, { ok: true }, 2],
  ])(
    'asks a server again at once that fell silent after %i bytes only if that was much',
    async (bytes, outcome, times) => {
      const { server, desk, file } = await setUp({ ...GOOD, holdsAfter: bytes });
      const http: HttpClient = {
        ...testClient,
        stream: (request, take) => testClient.stream({ ...request, quietMs: 100 }, take),
      };
      expect(await desk.fetch(file, { http })).toMatchObject(outcome);
      expect(server.asked).toHaveLength(times);
      server.release();
    },
  );

  it('keeps what came when a line breaks and nothing can tell whether a rest would fit', async () => {
    const { server, desk, file } = await setUp({ bytes: PAPER, breaksAfter: 80_000 });
    expect(await desk.fetch(file)).toEqual({ ok: false, error: 'cut-off' });
    expect(server.asked).toHaveLength(1);
  });

  it('loses no more than was not written yet when it is killed, whatever the part then looks like', async () => {
    const { server, desk, file } = await cutDownload(GOOD);
    const kept = await readFile(desk.partFile);
    // What the system wrote of bytes that were never made to last.
    await writeFile(desk.partFile, Buffer.concat([kept, Buffer.alloc(5000)]));
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    ['is shorter than it should be', async (part: string) => writeFile(part, 'x')],
    ['has a state that cannot be read', async (part: string) => writeFile(`${part}.json`, '{"bytes":')],
  ])('begins anew when the part %s', async (_, spoil) => {
    const { desk, file, server } = await cutDownload(GOOD);
    await spoil(desk.partFile);
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined]);
  });

  it('asks nothing when all was there but the name, and the source tells its version', async () => {
    const { desk, file, server } = await wholePart(GOOD, { version: 'one' });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['none', null],
    ['one that may stay as it is', passingVersion('10:15')],
  ])('asks whether what was whole is still what the server has, where the version is %s', async (_, version) => {
    const { desk, file, server } = await wholePart(GOOD, { version });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
    expect(server.asked.map(({ headers }) => [headers.range, headers['if-none-match']])).toEqual([
      [undefined, '"one"'],
    ]);
  });

  it('gives up a whole part of what was published anew meanwhile', async () => {
    const other = paperBytes(300_000, 7);
    const { desk, file, server } = await wholePart(GOOD, {});
    server.serve('/a.pdf', { bytes: other, etag: '"two"' });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(other) } });
  });

  it('takes a file that has not changed as it is', async () => {
    const { desk, file } = await setUp(GOOD);
    const etag = { etag: '"one"', lastModified: null, resumeBy: null };
    const time = { etag: null, lastModified: LAST_MODIFIED, resumeBy: null };
    expect(await desk.fetch(file, { ifChangedFrom: etag })).toEqual({ ok: true, value: { kind: 'same' } });
    expect(await desk.fetch(file, { ifChangedFrom: time })).toEqual({ ok: true, value: { kind: 'same' } });
    expect(await desk.names()).toEqual([]);
    const old = { ...etag, etag: '"zero"' };
    expect(await desk.fetch(file, { ifChangedFrom: old })).toMatchObject({ ok: true, value: { kind: 'fetched' } });
  });

  it.each([
    ['size', { size: 300_001 }],
    ['checksum', { checksum: { algorithm: 'sha1', hex: 'a'.repeat(40) } }],
  ] as const)('refuses a file that has not the %s that the source says', async (_, said) => {
    const { desk, file } = await setUp(GOOD);
    expect(await desk.fetch({ ...file, ...said })).toEqual({ ok: false, error: 'altered' });
    expect(await desk.names()).toEqual([]);
  });

  it.each(['sha1', 'sha256', 'sha512'] as const)('proves a file by its %s, over a cut as well', async algorithm => {
    const { desk, file } = await cutDownload(GOOD);
    const checksum = { algorithm, hex: createHash(algorithm).update(PAPER).digest('hex') };
    expect(await desk.fetch({ ...file, checksum })).toMatchObject({ ok: true, value: { sha256: sha256(PAPER) } });
  });

  it.each([
    [401, 'sign-in'],
    [403, 'refused'],
    [404, 'missing'],
    [429, 'busy'],
    [500, 'server-failed'],
    [503, 'busy'],
    [204, 'not-understood'],
    [206, 'not-understood'],
  ])('says what status %i means', async (status, error) => {
    const { desk, file } = await setUp({ bytes: Buffer.alloc(0), status });
    expect(await desk.fetch(file)).toEqual({ ok: false, error });
  });

  it.each([
    ['a page that asks to sign in', '<!DOCTYPE html><form><input name="p" type="password"></form>', 'sign-in'],
    ['a guard', '<html><script src="/_Incapsula_Resource?x"></script></html>', 'blocked'],
    ['a page of another kind', '<html><body>Not here</body></html>', 'not-a-pdf'],
    ['text', 'no PDF at all', 'not-a-pdf'],
    ['nothing', '', 'not-a-pdf'],
  ])('knows %s from a PDF', async (_, text, error) => {
    const { desk, file } = await setUp({ bytes: Buffer.from(text), type: 'text/html' });
    expect(await desk.fetch(file)).toEqual({ ok: false, error });
    expect(await desk.names()).toEqual([]);
  });

  it.each([
    ['<html><title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x"></script></html>', 'blocked'],
    ['<html><title>Access Denied</title>This paper is not public.</html>', 'refused'],
  ])('tells a guard from a server that keeps a file closed: %s', async (text, error) => {
    const { desk, file } = await setUp({ bytes: Buffer.from(text), type: 'text/html', status: 403 });
    expect(await desk.fetch(file)).toEqual({ ok: false, error });
  });

  it('takes a PDF that begins within the first KiB, and none that begins later', async () => {
    const { server, desk, file } = await setUp({ bytes: Buffer.concat([Buffer.alloc(1000, 32), PAPER]) });
    expect(await desk.fetch(file)).toMatchObject({ ok: true });
    server.serve('/a.pdf', { bytes: Buffer.concat([Buffer.alloc(1024, 32), PAPER]) });
    expect(await desk.fetch(file)).toEqual({ ok: false, error: 'not-a-pdf' });
  });

  it('fetches nothing that is larger than a paper may be, whoever tells', async () => {
    const { server, desk, file } = await setUp(GOOD);
    expect(await desk.fetch({ ...file, size: LARGEST_PAPER + 1 })).toEqual({ ok: false, error: 'too-large' });
    expect(server.asked).toEqual([]);
  });

  it('leaves space on the disk for everything else', async () => {
    const reserve = 256 * 1024 * 1024;
    const { server, desk, file } = await setUp(GOOD);
    const full = { freeBytes: async () => reserve + PAPER.length - 1 };
    expect(await desk.fetch({ ...file, size: PAPER.length }, full)).toEqual({ ok: false, error: 'disk-full' });
    expect(server.asked).toEqual([]);
    expect(await desk.fetch(file, full)).toEqual({ ok: false, error: 'disk-full' });
    expect(await desk.fetch(file, { freeBytes: async () => reserve + PAPER.length })).toMatchObject({ ok: true });
  });

  it('keeps what came when the disk fills, and goes on there when it has space', async () => {
    const { server, desk, file } = await setUp({ ...GOOD, bytes: paperBytes(600_000) });
    expect(await desk.fetch(file, { openFile: fullAfter(200_000) })).toEqual({ ok: false, error: 'disk-full' });
    expect((await stat(desk.partFile)).size).toBeGreaterThan(0);
    server.asked.length = 0;
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(paperBytes(600_000)) } });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  it('says that the disk failed when it is not full', async () => {
    const { desk, file } = await setUp(GOOD);
    expect(await desk.fetch(file, { openFile: fullAfter(0, 'EIO') })).toEqual({ ok: false, error: 'disk-failed' });
  });

  it('puts a file off that turns out to be too large for now, and keeps what came', async () => {
    const { server, desk, file } = await setUp(GOOD);
    const mayGrow = (size: number): boolean => size < 200_000;
    expect(await desk.fetch(file, { mayGrow })).toEqual({ ok: true, value: { kind: 'later', size: PAPER.length } });
    const bytes = Buffer.concat([PAPER, PAPER, PAPER, Buffer.from('%%EOF')]);
    server.serve('/a.pdf', { ...GOOD, bytes, length: 'chunked' });
    const later = await desk.fetch(file, { mayGrow });
    expect(later).toMatchObject({ ok: true, value: { kind: 'later' } });
    expect(await desk.fetch(file)).toMatchObject({ ok: true, value: { sha256: sha256(bytes) } });
    expect(server.asked.at(-1)?.headers.range).toMatch(/^bytes=[2-9]\d{5}-$/);
  });

  it('says when nobody answers', async () => {
    const desk = fetchDesk();
    expect(await desk.fetch(offered('http://127.0.0.1:1/a.pdf'))).toEqual({ ok: false, error: 'unreachable' });
  });
});

/** A disk that takes so many bytes and no more. */
function fullAfter(limit: number, code = 'ENOSPC'): OpenFile {
  return async (file, flags) => {
    const handle = await open(file, flags);
    const write = handle.write.bind(handle);
    let written = 0;
    handle.write = (async (buffer: Uint8Array, offset: number, length: number, position: number) => {
      if (written + length > limit) throw Object.assign(new Error(code), { code });
      written += length;
      return write(buffer, offset, length, position);
    }) as typeof handle.write;
    return handle;
  };
}
