import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { openGround } from './ground.ts';
import { runOnce, type RunOutcome } from './one-run.ts';

/** A run waits more than it works. */
const RUNS_A_CORE = 2;
const TOLD_EVERY = 25;

/**
 * Runs with the seeds from `seed` on, several at once, up to the first that is not as it must be. The seed of a run alone
 * says what happens in it.
 *
 * @returns whether all was well
 */
export async function runMany(seed: number, runs: number, say: (line: string) => void): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-faults-'));
  const begunMs = performance.now();
  const { ground, close } = await openGround(folder);
  const firstMs = performance.now();
  const seeds = Array.from({ length: runs }, (_, index) => seed + index).values();
  let done = 0;
  let isWell = true;

  async function work(): Promise<void> {
    for (const seed of seeds) {
      if (!isWell) return;
      const { about, faults, lines } = await runOnce(ground, seed).catch(asOutcome);
      done += 1;
      if (faults.length > 0) {
        isWell = false;
        say([`Run with seed ${seed} (${about}) failed:`, ...faults.map(fault => `- ${fault}`), ...lines].join('\n'));
        say(`To run it again: npm run faults -- --runs 1 --seed ${seed}`);
      } else if (done % TOLD_EVERY === 0 || done === runs) {
        const seconds = (performance.now() - firstMs) / 1000;
        say(`${done} of ${runs} runs, ${(seconds / done).toFixed(2)} s each`);
      }
    }
  }

  try {
    await Promise.all(Array.from({ length: availableParallelism() * RUNS_A_CORE }, work));
    if (isWell) say(`All as it must be, in ${((performance.now() - begunMs) / 1000).toFixed(0)} s.`);
    return isWell;
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An error in what drives a run must not take the ground from under the others. */
function asOutcome(error: unknown): RunOutcome {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { about: 'broken off', faults: [why], lines: [] };
}
