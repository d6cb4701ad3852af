import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Schema } from '../../../../../shared/ids.ts';
import type { PublishedFile } from '../../../../../shared/sources/published.ts';
import { NO_VALIDATORS } from '../../../../../electron/sources/remote/downloads/validators.ts';
import { openMirror, type Arrived, type Mirror } from '../../../../../electron/sources/remote/mirror.ts';
import { sourceId } from '../../../../support/made-up.ts';
import { publishedFile, publishedMeeting } from '../../../../support/published.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const SOURCE = sourceId(0);

async function setUp() {
  const folder = path.join(temporaryFolder(), 'mirror');
  const open = (): Promise<Mirror> => openMirror(folder, SOURCE, 5000);
  return { folder, open, mirror: await open(), names: async () => (await readdir(folder)).toSorted() };
}

/** Lays bytes where a download lays them. */
async function arrive(mirror: Mirror, text: string): Promise<Arrived> {
  const sha256 = sha256Schema.parse(createHash('sha256').update(text).digest('hex'));
  await writeFile(mirror.placeOf(sha256), text);
  return { sha256, size: text.length, validators: NO_VALIDATORS };
}

async function take(mirror: Mirror, file: PublishedFile, text: string, nowMs = 1000): Promise<boolean> {
  const isOther = mirror.take(file, await arrive(mirror, text), nowMs);
  await mirror.save();
  return isOther;
}

const A = publishedFile('deep/../a?T=10', { fileName: 'Agenda.pdf', committee: 'Cabinet' });
const modifiedMs = (mirror: Mirror): number | undefined => mirror.files()[0]?.modifiedMs;

describe('Mirror', () => {
  it('gives what was taken as a scan has it, and where it lies, under no name of the server’s', async () => {
    const { mirror, folder, names } = await setUp();
    expect(await take(mirror, A, 'one')).toBe(true);
    expect(mirror.files()).toEqual([
      {
        ref: { source: SOURCE, path: A.path },
        fileName: 'Agenda.pdf',
        committee: 'Cabinet',
        size: 3,
        modifiedMs: 1000,
      },
    ]);
    const place = mirror.fileOf(A.path);
    expect(await readFile(place ?? '', 'utf8')).toBe('one');
    expect(path.dirname(place ?? '')).toBe(folder);
    expect(mirror.fileOf('b')).toBeUndefined();
    expect(await names()).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.pdf$/), 'index.json']);
    expect(mirror.partFileOf('../../x')).toMatch(/parts[/\\][0-9a-f]{64}\.part$/);
  });

  it('holds the same after it is opened again', async () => {
    const { mirror, open } = await setUp();
    await take(mirror, A, 'one');
    await mirror.keepSurvey({ meetings: [publishedMeeting('m')], keep: { since: 'x' }, lookedMs: 7 });
    const again = await open();
    expect(again.files()).toEqual(mirror.files());
    expect([...again.held()]).toEqual([...mirror.held()]);
    expect(again.lastSurvey()).toEqual({ meetings: [publishedMeeting('m')], keep: { since: 'x' }, lookedMs: 7 });
  });

  it('keeps a survey of a reader that keeps nothing', async () => {
    const { mirror, open } = await setUp();
    await mirror.keepSurvey({ meetings: [], keep: undefined, lookedMs: 7 });
    expect((await open()).lastSurvey().lookedMs).toBe(7);
  });

  it('changes the time of a file whenever its bytes change, and only then', async () => {
    const { mirror } = await setUp();
    const published = { ...A, modifiedMs: 500 };
    await take(mirror, published, 'one', 1000);
    expect(modifiedMs(mirror)).toBe(500);
    expect(await take(mirror, published, 'one', 2000)).toBe(false);
    expect(modifiedMs(mirror)).toBe(500);
    expect(await take(mirror, published, 'two', 3000)).toBe(true);
    expect(modifiedMs(mirror)).toBe(3000);
    await take(mirror, published, 'six', 3000);
    expect(modifiedMs(mirror)).toBe(3001);
    await take(mirror, { ...A, modifiedMs: 9000 }, 'ten', 4000);
    expect(modifiedMs(mirror)).toBe(9000);
  });

  it('keeps old bytes until they are swept, and only as long as no path has them', async () => {
    const { mirror, names } = await setUp();
    const b = publishedFile('b');
    await take(mirror, A, 'one');
    await take(mirror, b, 'one');
    await take(mirror, A, 'two');
    await mirror.sweep(null);
    expect(await names()).toHaveLength(3);
    await take(mirror, b, 'two');
    expect(await names()).toHaveLength(3);
    await mirror.sweep(null);
    expect(await names()).toHaveLength(2);
    expect(await readFile(mirror.fileOf('b') ?? '', 'utf8')).toBe('two');
  });

  it('takes up what the source now says of a file, but not of which version the bytes are', async () => {
    const { mirror } = await setUp();
    await take(mirror, { ...A, version: 'one' }, 'one');
    expect(mirror.describe([{ ...A, version: 'two', date: '2026-12-01' }])).toBe(false);
    expect(mirror.describe([{ ...A, fileName: 'Pack.pdf' }, publishedFile('unknown')])).toBe(true);
    expect([...mirror.held().values()]).toMatchObject([{ fileName: 'Pack.pdf', version: 'one' }]);
    mirror.confirm({ ...A, version: 'two' }, 9000);
    expect([...mirror.held().values()]).toMatchObject([{ version: 'two', askedMs: 9000, fetchedAtMs: 1000 }]);
  });

  it('lets go of what is withdrawn', async () => {
    const { mirror, open, names } = await setUp();
    await take(mirror, A, 'one');
    expect(mirror.withdraw(['unknown'])).toBe(false);
    expect(mirror.withdraw([A.path])).toBe(true);
    await mirror.save();
    expect((await open()).files()).toEqual([]);
    expect(await names()).toEqual(['index.json']);
  });

  it('does not have files whose bytes are gone or cut, so that they are fetched again', async () => {
    const { mirror, open } = await setUp();
    await take(mirror, A, 'one');
    await take(mirror, publishedFile('b'), 'three');
    await take(mirror, publishedFile('c'), 'whole');
    await rm(mirror.fileOf(A.path) ?? '');
    await truncate(mirror.fileOf('b') ?? '', 2);
    expect((await open()).files().map(file => file.ref.path)).toEqual(['c']);
  });

  it('clears away what a kill left behind: bytes without an entry, drafts', async () => {
    const { mirror, open, folder, names } = await setUp();
    await take(mirror, A, 'one');
    await arrive(mirror, 'not noted any more');
    await writeFile(path.join(folder, '.index.json.0a1b.tmp'), '{');
    await mkdir(path.join(folder, 'parts'));
    await writeFile(path.join(folder, 'parts', '.x.part.json.0a1b.tmp'), '{');
    await writeFile(mirror.partFileOf('b'), 'half');
    const again = await open();
    expect(await names()).toHaveLength(3);
    expect(await readdir(path.join(folder, 'parts'))).toHaveLength(1);
    await again.sweep(new Set(['b']));
    expect(await readdir(path.join(folder, 'parts'))).toHaveLength(1);
    await again.sweep(new Set(['a']));
    expect(await readdir(path.join(folder, 'parts'))).toEqual([]);
  });

  it.each(['index.json', 'survey.json'])('sets %s aside when it cannot be read, and begins it anew', async name => {
    const { mirror, open, folder, names } = await setUp();
    await take(mirror, A, 'one');
    await writeFile(path.join(folder, name), '{"version":1,"files":[{}],"meetings":3}');
    const again = await open();
    expect(await names()).toContain(`${path.parse(name).name}.broken-1970-01-01T00-00-05-000Z.json`);
    await take(again, A, 'one');
    expect((await open()).files()).toHaveLength(1);
  });

  it('writes many changes that come at once in few writes, and the last of them for sure', async () => {
    const { mirror, open } = await setUp();
    const files = Array.from({ length: 40 }, (_, index) => publishedFile(`${index}`));
    await Promise.all(files.map(file => take(mirror, file, file.path)));
    expect((await open()).files()).toHaveLength(40);
  });
});
