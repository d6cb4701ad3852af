import { ensureProgram } from '../../../build/runtime/system-libraries.ts';
import { SQLITE_PACKAGE } from '../../../build/runtime/debian-packages.ts';
import type { Figure } from '../figure.ts';
import { askLectern } from '../find/ask-lectern.ts';
import { makeFindProfile } from '../find/find-profile.ts';
import { makePacks, PACKS, PAGES_EACH } from '../find/made-up-packs.ts';
import { mixedQueries } from '../find/mixed-queries.ts';
import { askFts, buildFts } from '../find/sqlite-fts.ts';
import { rest } from '../library-profile.ts';
import { withLectern } from '../windows.ts';

/**
 * Finding in everything: of two hundred mixed questions to a hundred packs of ten million words, the time that 95 in a
 * hundred keep to, against SQLite FTS5 on the same text.
 *
 * Lectern's clock runs in the app's own worker, from a question to its answer: counts of all that match, and the best
 * three pages of each of the ten best papers with an excerpt, its text read from IndexedDB. FTS5's is the timer of
 * Debian's `sqlite3`, on the same question: the thirty best pages by bm25, with an excerpt. Both have what they find by in
 * memory and have answered other questions before.
 */
export const find: Figure = {
  name: 'find',
  unit: 'ms',
  limits: { ratio: 1, value: 50 },
  warmUp: false,
  mostRuns: 3,
  async prepare(workshop) {
    await ensureProgram('sqlite3', SQLITE_PACKAGE, 'The figure "find"');
    const packs = makePacks();
    const profile = await makeFindProfile(workshop, packs);
    const database = await buildFts(packs, await workshop.newFolder('fts'));
    const warmUp = mixedQueries(packs, 'before').slice(0, 40);
    const asked = mixedQueries(packs, 'asked');
    return {
      ours: () =>
        withLectern(workshop, profile, async ({ page }) => {
          await rest(page);
          return percentile95(await askLectern(page, warmUp, asked));
        }),
      baseline: async () => percentile95(await askFts(database, warmUp, asked)),
      note: `p95 of ${asked.length} mixed questions to ${PACKS} packs of ${PAGES_EACH} pages, against SQLite FTS5 on the same text`,
    };
  },
};

/** The smallest of some times that 95 in a hundred keep to. */
function percentile95(times: readonly number[]): number {
  const ranked = times.toSorted((a, b) => a - b);
  return ranked[Math.ceil(ranked.length * 0.95) - 1] ?? 0;
}
