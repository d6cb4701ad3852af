import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { FlagFields } from '../../shared/interests/flag.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { Launch, RunningApp } from './app.ts';
import { NotesPanel } from './pages/notes.ts';
import { deviceOf, journalFolder, nameDevice } from './profile.ts';
import type { Run } from './run-file.ts';
import { showView } from './steps.ts';

/** Work and papers that no dialog of this release would make, but another release, or a paper, may have made. */

export type PlantedFlag = Pick<FlagFields, 'item' | 'meeting' | 'nature'>;

/** Writes flags into the journal of a profile that was never started. Their paper is on no device. */
export async function plantFlags(profile: string, flags: readonly PlantedFlag[]): Promise<void> {
  await nameDevice(profile, 'Laptop');
  const device = await deviceOf(profile);
  const rest = { paper: 'a'.repeat(64), interestKind: 'pecuniary', whose: 'self', action: 'leave', status: 'draft' };
  const lines = flags.map((flag, index) => ({
    id: `2026-01-02T09:00:00.000Z-${index.toString(16).padStart(4, '0')}-${device}`,
    record: `flag:planted-${index}`,
    kind: 'flag',
    fields: { ...rest, ...flag },
    base: [],
  }));
  const folder = path.join(journalFolder(profile), device);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, '000001.jsonl'), lines.map(line => `${JSON.stringify(line)}\n`).join(''));
}

/** A mark that is planted: the fields that matter to a test. */
export type PlantedMark = Readonly<Record<string, unknown>> & { readonly pageIndex: number };

/**
 * Writes marks on a paper into the journal of a profile that was never started: highlights in the order in which they are
 * given, unless their fields say otherwise. The records are called `annotation:planted-0` and on.
 */
export async function plantMarks(profile: string, paper: string, marks: readonly PlantedMark[]): Promise<void> {
  await nameDevice(profile, 'Laptop');
  const device = await deviceOf(profile);
  const begunMs = Date.parse('2026-01-02T09:00:00.000Z');
  const lines = marks.map((mark, index) => {
    const order = String(index).padStart(6, '0');
    const words = `planted words ${index}`;
    const quote = { exact: words, prefix: '', suffix: '', start: 0, end: words.length };
    const place = {
      rects: [[72, 700, 300, 712]],
      quote,
      sortIndex: `${String(mark.pageIndex).padStart(5, '0')}|${order}|000000`,
    };
    return {
      id: `${new Date(begunMs + index).toISOString()}-0000-${device}`,
      record: `annotation:planted-${index}`,
      kind: 'annotation',
      fields: { paper, type: 'highlight', colour: 'yellow', comment: '', ...place, ...mark },
      base: [],
    };
  });
  const folder = path.join(journalFolder(profile), device);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, '000001.jsonl'), lines.map(line => `${JSON.stringify(line)}\n`).join(''));
}

/** Opens the pack of the demo council with marks on it. */
export async function openMarked(
  { launch, run, folder }: { readonly launch: Launch; readonly run: Run; readonly folder: string },
  marks: readonly PlantedMark[],
): Promise<RunningApp & { readonly notes: NotesPanel }> {
  const { file } = run.council.pack;
  await plantMarks(path.join(folder, 'profile'), file.sha256, marks);
  const running = await launch('profile', [file.path]);
  return { ...running, notes: new NotesPanel(running.page) };
}

/** Changes what the library has read from the front page of a paper, past the app, and shows the list of meetings. */
export async function changePaper(
  page: Page,
  fileName: string,
  changes: Partial<Pick<Paper, 'committee' | 'date' | 'time'>>,
): Promise<void> {
  await page.evaluate(
    async ([wanted, changed]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
        });
      const database = await done(indexedDB.open('lectern'));
      try {
        const papers = database.transaction('papers', 'readwrite').objectStore('papers');
        const all = (await done(papers.getAll())) as readonly { readonly fileName: string }[];
        const paper = all.find(found => found.fileName === wanted);
        if (!paper) throw new Error(`No paper ${wanted}`);
        await done(papers.put({ ...paper, ...changed }));
      } finally {
        database.close();
      }
    },
    [fileName, changes] as const,
  );
  await page.reload();
  await showView(page, 'Meetings');
}

const quoted = (exact: string) => ({ quote: { exact, prefix: '', suffix: '', start: 0, end: exact.length } });

/** A mark of each kind, on pages further and further back, in colours and with tags of their own. */
export const ONE_OF_EACH: readonly PlantedMark[] = [
  { pageIndex: 2, ...quoted('the café on the corner'), comment: 'Ask the Treasurer', 'tag:budget': true },
  {
    pageIndex: 8,
    type: 'underline',
    colour: 'green',
    ...quoted('a second reading'),
    'tag:budget': true,
    'tag:vote': true,
  },
  { pageIndex: 9, type: 'strikeout', colour: 'green', ...quoted('no longer true') },
  { pageIndex: 21, type: 'note', colour: 'blue', point: [100, 600], quote: null, comment: 'Who pays for this?' },
  {
    pageIndex: 21,
    type: 'ink',
    colour: 'pink',
    quote: null,
    width: 2,
    strokes: [[100, 500, 0.5, 160, 540, 0.5, 220, 480, 0.5]],
  },
  { pageIndex: 22, type: 'area', colour: 'pink', quote: null, rect: [100, 300, 300, 500], comment: 'This table' },
  { pageIndex: 30, type: 'bookmark', colour: 'blue', quote: null, point: [500, 800], comment: 'Begin here' },
];
