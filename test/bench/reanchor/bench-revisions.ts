import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../build/script.ts';
import { placeTruth } from '../../corpus/passages/place-truth.ts';
import { readRevisions } from '../../corpus/passages/truth.ts';
import { pageTexts } from '../../inspect/page-texts.ts';
import { readPaper } from '../../inspect/read-paper.ts';
import { PACKS, PACKS_VARIABLE } from '../../support/real-packs.ts';
import { BENCH_PAGES } from '../bench-paper.ts';
import { madeUpRevision, type BenchRevision } from './made-up-revision.ts';

/** What re-anchoring is measured on. */
type BenchRevisions = {
  /** Two versions of a pack of {@link BENCH_PAGES} pages. */
  readonly timed: BenchRevision;
  /** All whose passages are judged. */
  readonly judged: readonly BenchRevision[];
};

let known: Promise<BenchRevisions> | undefined;

/**
 * The revisions of the real packs where they lie beside the project or in the folder that LECTERN_PACKS names, and one
 * that is made up; read once for all figures.
 *
 * @throws Refusal when LECTERN_PACKS names a folder without revisions
 */
export function benchRevisions(): Promise<BenchRevisions> {
  return (known ??= gather());
}

async function gather(): Promise<BenchRevisions> {
  const madeUp = madeUpRevision();
  const real = existsSync(PACKS) ? await realRevisions() : [];
  if (real.length === 0 && process.env[PACKS_VARIABLE] !== undefined) {
    throw new Refusal(`${PACKS_VARIABLE} names a folder without a revision (*.truth.json and its papers).`);
  }
  const timed = real.find(({ before }) => before.length === BENCH_PAGES) ?? madeUp;
  return { timed, judged: [...real, madeUp] };
}

async function realRevisions(): Promise<readonly BenchRevision[]> {
  const revisions: BenchRevision[] = [];
  for (const { from, to, passages } of await readRevisions(PACKS)) {
    const before = pageTexts(await readPaper(path.join(PACKS, from)));
    const after = pageTexts(await readPaper(path.join(PACKS, to)));
    const name = path.basename(from, '.pdf');
    revisions.push({ name, before, after, passages: placeTruth(passages, before, after) });
  }
  return revisions;
}
