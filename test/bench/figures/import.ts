import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from '../../e2e/app.ts';
import { z } from 'zod';
import { rowsOf } from '../../e2e/pages/stored.ts';
import { READING_RULES } from '../../../shared/pack/understand.ts';
import { writeManyMeetings } from '../../fixtures/many-meetings.ts';
import { BENCH_PAGES } from '../bench-paper.ts';
import type { Figure } from '../figure.ts';
import { fillLibrary, rest } from '../library-profile.ts';
import { timeWork } from '../time-click.ts';
import { withBaseline, withLectern } from '../windows.ts';

/**
 * From the click that adds a council folder with one long paper to the end of its import, against bare pdf.js that
 * extracts the text of every page.
 *
 * Both clocks start at the event of the click. Lectern's stops when the library shows that nothing is being taken in any
 * more; then the paper has been fingerprinted, its bytes are kept, its page sizes and outline are known, the text of every
 * page is stored by page with the places of the words, and it is understood, which is checked in the store. Each run
 * begins with a fresh copy of a profile that has taken in another paper before. Bare pdf.js has its script loaded and the
 * bytes in memory before the click, and keeps nothing.
 */
export const importing: Figure = {
  name: 'import',
  unit: 'ms',
  limits: { ratio: 1.25 },
  warmUp: true,
  async prepare(workshop) {
    const { runtime, baselines, newFolder, copyOf, paper } = workshop;
    const before = path.join(await newFolder('council'), 'papers');
    await writeManyMeetings(before, 1, { today: '2024-01-01' });
    const profile = await newFolder('profile');
    await fillLibrary(runtime, profile, before);
    const { path: original, words } = await paper();
    const council = path.join(await newFolder('council'), 'papers');
    await mkdir(path.join(council, 'Cabinet'), { recursive: true });
    await cp(original, path.join(council, 'Cabinet', path.basename(original)));
    const plainProfile = await newFolder('plain-profile');
    return {
      ours: async () =>
        withLectern(workshop, await copyOf(profile), async ({ app, page }) => {
          await rest(page);
          await answerDialogs(app, [council]);
          const button = page.getByRole('button', { name: 'Add council folder…' }).first();
          const milliseconds = await timeWork(page, baselines.pageClock, button, '.activity');
          await expectTakenIn(page);
          return milliseconds;
        }),
      baseline: () =>
        withBaseline(workshop, plainProfile, 'extract.html', async ({ page }) => {
          await rest(page);
          return timeWork(page, baselines.pageClock, page.getByRole('button', { name: 'Open' }), '#busy');
        }),
      note: `taking in ${words} until all its text is stored and understood, against bare pdf.js extracting the text`,
    };
  },
};

const papersSchema = z.array(
  z.object({ stage: z.string(), pageCount: z.number(), textPages: z.number(), rules: z.number() }),
);

/** @throws Error unless the store holds the long paper with all its text, understood by the rules of today */
async function expectTakenIn(page: Page): Promise<void> {
  const papers = papersSchema.parse(await rowsOf(page, 'papers'));
  const isDone = papers.some(
    ({ stage, pageCount, textPages, rules }) =>
      stage === 'indexed' && pageCount === BENCH_PAGES && textPages === BENCH_PAGES && rules === READING_RULES,
  );
  if (!isDone) throw new Error('The paper was not taken in to its end.');
}
