import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../build/bundle.ts';
import { PROJECT_ROOT } from '../../build/project.ts';
import { prepareRuntime } from '../../build/runtime/prepare-runtime.ts';
import { runScript } from '../../build/script.ts';
import { say } from '../../build/say.ts';
import { readArguments } from './arguments.ts';
import { buildBaselines } from './baselines/build-baselines.ts';
import type { Contest, Figure, Measured } from './figure.ts';
import { FIGURES } from './figures/figures.ts';
import { interleave } from './interleave.ts';
import { isHeld, rowOf, verdict } from './row.ts';
import { tableOf } from './table.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const RESULTS = path.join(PROJECT_ROOT, 'bench-results.json');

/** Measures the figures named on the command line, or all; ends with 1 when a limit is not held. */
void runScript(async () => {
  const { names, runs } = readArguments(
    process.argv.slice(2),
    FIGURES.map(({ name }) => name),
  );
  const runtime = await prepareRuntime({ display: 'now' });
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'));
  try {
    await bundle({ quiet: true });
    const baselines = await buildBaselines(path.join(folder, 'baselines'));
    const workshop = openWorkshop({ runtime, folder, baselines });
    const rows = [];
    for (const figure of FIGURES.filter(({ name }) => names.includes(name))) {
      rows.push(rowOf(await measure(figure, workshop, runs)));
    }
    await writeFile(RESULTS, `${JSON.stringify(rows, null, 2)}\n`);
    say(`\n${tableOf(rows)}\n`);
    for (const sentence of verdict(rows)) say(sentence);
    return rows.every(isHeld) ? 0 : 1;
  } finally {
    runtime.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

async function measure(figure: Figure, workshop: Workshop, runs: number): Promise<Measured> {
  say(`${figure.name}: making ready…`);
  const { ours, baseline, note } = await figure.prepare(workshop);
  const told =
    (side: string, measureRun: Contest['ours']) =>
    async (run: number): Promise<number> => {
      const measured = await measureRun(run);
      say(`  ${side} ${measured.toFixed(1)} ${figure.unit}`);
      return measured;
    };
  if (figure.warmUp) await interleave(1, ours, baseline);
  const times = Math.min(runs, figure.mostRuns ?? runs);
  return { figure, note, ...(await interleave(times, told('Lectern ', ours), told('baseline', baseline))) };
}
