import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PreparedRuntime } from '../../build/runtime/prepare-runtime.ts';
import { writeDemoCouncil, type DemoCouncil } from '../fixtures/demo-council.ts';
import { writeLongPack } from '../fixtures/long-pack.ts';

/** The environment variable that names the run file. */
export const RUN_VARIABLE = 'LECTERN_E2E_RUN';

const runSchema = z.object({
  executablePath: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
  folder: z.string(),
  longPack: z.string(),
  council: z.custom<DemoCouncil>(value => typeof value === 'object' && value !== null),
});

/** What the tests of one run share: how the app is started, and the papers that were made for them. */
export type Run = z.infer<typeof runSchema>;

/** Today on this machine, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Makes the papers and notes what the tests need to know. @returns the path of the run file */
export async function writeRunFile(folder: string, runtime: PreparedRuntime): Promise<string> {
  const council = await writeDemoCouncil(path.join(folder, 'council'), { today: today() });
  const longPack = path.join(folder, 'long-pack.pdf');
  await writeLongPack(longPack);
  const { executablePath, args, env } = runtime;
  const run: Run = { executablePath, args: [...args], env, folder, longPack, council };
  const runFile = path.join(folder, 'run.json');
  await writeFile(runFile, JSON.stringify(run));
  return runFile;
}

/** Reads the run file inside a test. */
export async function readRun(): Promise<Run> {
  const runFile = process.env[RUN_VARIABLE];
  if (!runFile) throw new Error('Start the e2e tests with: npm run test:e2e');
  return runSchema.parse(JSON.parse(await readFile(runFile, 'utf8')));
}
