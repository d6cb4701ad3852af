import type { Page } from '@playwright/test';

/** The longest task of a window's main thread so far, in milliseconds. Chromium tells of those of 50 ms and more: 0 is none. */
type LongTasks = { readonly longest: () => Promise<number> };

/** Watches a window's main thread from now on. */
export async function watchLongTasks(page: Page): Promise<LongTasks> {
  const watched = await page.evaluateHandle(() => {
    const task = { ms: 0 };
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) task.ms = Math.max(task.ms, duration);
    }).observe({ type: 'longtask' });
    return task;
  });
  return { longest: () => watched.evaluate(({ ms }) => ms) };
}
