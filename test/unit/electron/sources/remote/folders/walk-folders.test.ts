import { describe, expect, it } from 'vitest';
import type { FolderEntry } from '../../../../../../electron/sources/remote/folders/folder-entry.ts';
import { walkFolders } from '../../../../../../electron/sources/remote/folders/walk-folders.ts';
import { err, ok } from '../../../../../../shared/result.ts';
import { inFetchOrder } from '../../../../../../shared/sources/fetch-order.ts';
import { publishedFileSchema } from '../../../../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../../../../shared/sources/remote-state.ts';
import { folderSource, readingWith } from './council-folder.ts';

const TOP = 'https://files.example.org/papers/';
const source = folderSource('webdav', TOP);

function entry(name: string): FolderEntry {
  const bare = name.replace(/\/$/, '');
  return {
    name: bare,
    segment: encodeURIComponent(bare),
    isFolder: name !== bare,
    size: null,
    modifiedMs: null,
    version: null,
  };
}

type Folders = Readonly<Record<string, readonly string[] | SourceProblem>>;

/** A server of folders by their paths: names, those of folders with a slash, or a problem; of what it is after a question. */
function server(
  folders: Folders,
  after: Readonly<Record<string, Folders>> = {},
): {
  readonly list: Parameters<typeof walkFolders>[1];
  readonly asked: readonly string[];
} {
  let now = folders;
  const asked: string[] = [];
  return {
    asked,
    async list(folder) {
      const path = decodeURIComponent(folder.href.slice(TOP.length));
      asked.push(path);
      now = after[path] ?? now;
      const found = now[path] ?? 'missing';
      return typeof found === 'string' ? err(found) : ok(found.map(entry));
    },
  };
}

async function walk(
  folders: Folders,
  limits?: Parameters<typeof walkFolders>[3],
  after?: Parameters<typeof server>[1],
) {
  const { list, asked } = server(folders, after);
  const survey = await walkFolders(source, list, readingWith(), limits);
  return {
    asked,
    files: survey.ok ? survey.value.files.map(file => publishedFileSchema.parse(file).path) : [],
    problem: survey.ok ? survey.value.problem : survey.error,
    leftOut: survey.ok ? survey.value.leftOut : null,
  };
}

describe('walkFolders', () => {
  it.each(['refused', 'sign-in', 'cut-off', 'server-failed', 'not-understood'] as const)(
    'goes on where a single folder is %s, and is whole but for that',
    async leftOut => {
      const found = await walk({ '': ['a/', 'b/', 'x.pdf'], 'a/': leftOut, 'b/': ['y.pdf'] });
      expect(found).toMatchObject({ files: ['x.pdf', 'b/y.pdf'], problem: null, leftOut });
    },
  );

  it.each(['refused', 'sign-in', 'server-failed'] as const)(
    'asks no more once the server answers nothing but %s, and keeps what it has',
    async problem => {
      const folders = { '': ['a/', 'b/', 'x.pdf'], 'a/': ['y.pdf'], 'b/': ['c/', 'd/'], 'b/c/': [], 'b/d/': [] };
      const closed = { '': problem, 'b/': problem };
      const found = await walk(folders, undefined, { 'b/': closed });
      expect(found).toEqual({ asked: ['', 'a/', 'b/', ''], files: ['x.pdf', 'a/y.pdf'], problem, leftOut: null });
    },
  );

  it('says nothing of a folder that went meanwhile', async () => {
    const folders = { '': ['a/', 'b/', 'x.pdf'], 'a/': ['c/'], 'b/': [] };
    const found = await walk(folders, undefined, { 'a/c/': { 'a/': [], 'b/': [] } });
    expect(found).toMatchObject({ files: ['x.pdf'], problem: null, leftOut: null });
  });

  it('says that a folder was left out which is named and yet answers that it is not there', async () => {
    const found = await walk({ '': ['a/', 'Budget + Tax/', 'c/'], 'a/': ['x.pdf'] });
    expect(found).toMatchObject({ files: ['a/x.pdf'], problem: null, leftOut: 'missing' });
    expect(found.asked).toEqual(['', 'a/', 'Budget + Tax/', '', 'c/']);
  });

  it.each(['offline', 'unreachable', 'slow', 'insecure', 'busy'] as const)(
    'asks no more once the server is %s, and keeps what it has',
    async problem => {
      const found = await walk({ '': ['a/', 'b/', 'x.pdf'], 'a/': problem, 'b/': ['y.pdf'] });
      expect(found).toMatchObject({ asked: ['', 'a/'], files: ['x.pdf'], problem });
    },
  );

  it('fails where the folder itself cannot be listed', async () => {
    expect(await walk({ '': 'sign-in' })).toMatchObject({ files: [], problem: 'sign-in' });
  });

  it('ends in folders that hold themselves, and takes what lies near the top first', async () => {
    const loops = Object.fromEntries(
      Array.from({ length: 12 }, (_, depth) => ['loop/'.repeat(depth), ['loop/', 'x.pdf']]),
    );
    const found = await walk(loops);
    expect(found.files).toHaveLength(9);
    expect(found).toMatchObject({ problem: null, leftOut: 'too-many' });
    expect(await walk(loops, { folders: 3, files: 100 })).toMatchObject({
      files: ['x.pdf', 'loop/x.pdf', 'loop/loop/x.pdf'],
      problem: 'too-many',
    });
    expect(await walk(loops, { folders: 100, files: 2 })).toMatchObject({
      files: ['x.pdf', 'loop/x.pdf'],
      problem: 'too-many',
    });
  });

  it('says that a single folder holds more than is taken, and nothing where it holds just as much', async () => {
    const folders = { '': ['a.pdf', 'b.pdf', 'c.pdf'] };
    expect(await walk(folders, { folders: 1, files: 3 })).toMatchObject({ problem: null, leftOut: null });
    expect(await walk(folders, { folders: 1, files: 2 })).toMatchObject({
      files: ['a.pdf', 'b.pdf'],
      problem: 'too-many',
    });
  });

  it('keeps to what is kept of names, however long they are', async () => {
    const long = `${'long '.repeat(70)}.pdf`;
    const found = await walk({ '': [long, `${'x'.repeat(2100)}.pdf`] });
    expect(found.files).toEqual([long]);
  });

  it('brings the papers of the next meeting before those of earlier years, however many these are', async () => {
    const years = Array.from({ length: 20_000 }, (_, index) => `${2000 + (index % 20)}-01-15 report ${index}.pdf`);
    const { list } = server({
      '': ['Cabinet/'],
      'Cabinet/': [...years, '2026-12-01/'],
      'Cabinet/2026-12-01/': ['z.pdf'],
    });
    const survey = await walkFolders(source, list, readingWith(), { folders: 10, files: 30_000 });
    const [first] = inFetchOrder(survey.ok ? survey.value.files : [], '2026-11-23');
    expect(first).toMatchObject({ path: 'Cabinet/2026-12-01/z.pdf', date: '2026-12-01' });
  });

  it('pauses between two questions', async () => {
    const waits: number[] = [];
    const { list } = server({ '': ['a/', 'b/'], 'a/': [], 'b/': [] });
    const pause = async (ms: number): Promise<void> => void waits.push(ms);
    await walkFolders(source, list, readingWith({ pause }));
    expect(waits).toEqual([100, 100]);
  });

  it('ends between two questions for who wants no more of it', async () => {
    const stop = new AbortController();
    const { list, asked } = server({ '': ['a/', 'b/'], 'a/': [], 'b/': [] });
    const pause = async (): Promise<void> => stop.abort();
    const survey = await walkFolders(source, list, readingWith({ signal: stop.signal, pause }));
    expect([survey.ok, asked]).toEqual([false, ['']]);
  });
});
