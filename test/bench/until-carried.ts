import { expect, type Page } from '@playwright/test';

const PATIENCE_MS = 300_000;
const ASK_MS = 500;

/** Settled once so many annotations have been carried over. */
export async function untilCarried(page: Page, count: number): Promise<void> {
  await expect.poll(() => countCarried(page), { timeout: PATIENCE_MS, intervals: [ASK_MS] }).toBe(count);
}

/** Counted in the store: to read them all would be a long task of its own. */
function countCarried(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB failed')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const request = database.transaction('carried').objectStore('carried').count();
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
          database.close();
        });
      }),
  );
}
