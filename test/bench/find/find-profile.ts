import type { Page } from '@playwright/test';
import { READING_RULES } from '../../../shared/pack/understand.ts';
import { unread } from '../../../renderer/db/unread.ts';
import { rest } from '../library-profile.ts';
import { withLectern } from '../windows.ts';
import type { Workshop } from '../workshop.ts';
import { PACKS, PAGES_EACH, type MadeUpPacks } from './made-up-packs.ts';

const INDEXING_MS = 300_000;

/** How a made-up pack is called in the library. */
export function packSha256(index: number): string {
  return index.toString(16).padStart(64, '0');
}

/** A profile with all packs in its library, their text kept and indexed by the app itself. */
export async function makeFindProfile(workshop: Workshop, packs: MadeUpPacks): Promise<string> {
  const profile = await workshop.newFolder('find-profile');
  await withLectern(workshop, profile, async ({ page }) => {
    await rest(page);
    for (let index = 0; index < PACKS; index += 1) await plant(page, index, packs.pack(index));
    await page.reload();
    await page.waitForFunction(isIndexed, PACKS, { timeout: INDEXING_MS, polling: 1000 });
    await rest(page);
  });
  return profile;
}

/** Puts a pack into the library as import would have left it, past the app. */
async function plant(page: Page, index: number, texts: readonly string[]): Promise<void> {
  const sha256 = packSha256(index);
  const paper = {
    ...unread(`pack-${index}.pdf`, 'Cabinet'),
    sha256,
    size: 1_000_000,
    pageCount: PAGES_EACH,
    textPages: PAGES_EACH,
    hasText: true,
    stage: 'indexed',
    kind: 'pack',
    title: `Made-up pack ${index}`,
    date: `20${String(10 + (index % 16))}-0${1 + (index % 9)}-15`,
    rules: READING_RULES,
    addedAtMs: index,
    modifiedMs: index,
  };
  await page.evaluate(
    ([row, pages]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.addEventListener('success', () => {
          const changes = opening.result.transaction(['papers', 'pages'], 'readwrite');
          pages.forEach((text, pageIndex) => {
            let start = 0;
            // Seven numbers a line, as packRuns packs them: lengths in tenths of a point.
            const places = text.split('\n').flatMap((line, at) => {
              const from = start;
              start += line.length + 1;
              return [from, line.length, 720, 800 + at * 190, 4500, 110, 0];
            });
            const kept = { sha256: row.sha256, pageIndex, text, places: Int32Array.from(places) };
            changes.objectStore('pages').put(kept);
          });
          changes.objectStore('papers').put(row);
          changes.addEventListener('abort', () => reject(changes.error ?? new Error('IndexedDB failed')));
          changes.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [paper, texts] as const,
  );
}

/** Runs in the page: whether the library holds what so many packs are found by. */
function isIndexed(count: number): Promise<boolean> {
  return new Promise(resolve => {
    const opening = indexedDB.open('lectern');
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('search').objectStore('search').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result >= count);
      });
    });
  });
}
