/** What was measured of the two sides, in the order of the runs. */
export type Runs = { readonly ours: readonly number[]; readonly baseline: readonly number[] };

/**
 * Measures both sides in turn (ours, baseline, ours, baseline…), so that whatever else the machine does meanwhile falls
 * on both. Each is told the number of the run, from 0.
 */
export async function interleave(
  runs: number,
  ours: (run: number) => Promise<number>,
  baseline: (run: number) => Promise<number>,
): Promise<Runs> {
  const measured: { readonly ours: number[]; readonly baseline: number[] } = { ours: [], baseline: [] };
  for (let run = 0; run < runs; run += 1) {
    measured.ours.push(await ours(run));
    measured.baseline.push(await baseline(run));
  }
  return measured;
}
