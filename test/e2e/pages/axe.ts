import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const resultsSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
    }),
  ),
  passes: z.array(z.unknown()),
});

/**
 * What axe finds wrong with the page as it is now, by the rules of WCAG 2.2 A and AA and what is good practice besides:
 * the rule and the elements, in words. Its source is put into the page past the policy, which lets no foreign script in.
 */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  }
  await untilTransitionsEnd(page);
  const raw = await page.evaluate(
    tags => (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({ runOnly: tags }),
    TAGS,
  );
  const { violations, passes } = resultsSchema.parse(raw);
  // Rules that never apply would find nothing in an empty page either.
  if (passes.length < 5) throw new Error('Hardly any rule was applied.');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Colours in the middle of a change from light to dark are nobody's to read; axe would measure them. */
async function untilTransitionsEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(running => running.effect?.getComputedTiming().endTime !== Infinity);
    // One that is cancelled, since its element has gone or changed again, is over too.
    await Promise.allSettled(ending.map(running => running.finished));
  });
}
