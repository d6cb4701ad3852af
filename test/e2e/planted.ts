import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { FlagFields } from '../../shared/interests/flag.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { deviceOf, journalFolder, nameDevice } from './profile.ts';

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

/** Changes what the library has read from the front page of a paper, past the app, and shows it. */
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
}
