import type { PreparedRuntime } from '../../../build/runtime/prepare-runtime.ts';
import { say } from '../../../build/say.ts';
import { kill, startApp, type RunningApp } from '../../e2e/app.ts';
import { startDevice } from '../../e2e/devices.ts';
import path from 'node:path';
import { PLACES, told } from '../places.ts';
import { apartAndTogether } from './apart.ts';
import type { Demo } from './demo.ts';
import { mainJob } from './main-job.ts';
import { Pictures } from './pictures.ts';
import { recovery } from './recovery.ts';
import { Steps } from './steps.ts';

/** Does the whole main job in the real app, step by step. @returns the exit code: 0 if every step held */
export async function drive(runtime: PreparedRuntime): Promise<number> {
  const started: RunningApp[] = [];
  const pictures = new Pictures(PLACES.screenshots);
  const launch = async (profile = 'profile'): Promise<RunningApp> => {
    const running = await startApp(runtime, path.join(PLACES.profiles, profile));
    started.push(running);
    return running;
  };
  const demo: Demo = {
    steps: new Steps(async name => {
      const open = started.filter(isRunning);
      for (const [index, { page }] of open.entries()) await pictures.ofFailure(page, `${name}-${index + 1}`);
    }),
    pictures,
    async start(name) {
      const device = await startDevice(launch, PLACES.profiles, name);
      await pictures.prepare(device);
      return device;
    },
    made: {},
  };
  const start = performance.now();
  say('\nThe main job, step by step:\n');
  try {
    await mainJob(demo);
    await apartAndTogether(demo);
    await recovery(demo);
  } finally {
    for (const running of started.filter(isRunning)) await kill(running);
  }
  return conclude(demo, (performance.now() - start) / 1000);
}

function isRunning({ child }: RunningApp): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function conclude({ steps, pictures }: Demo, seconds: number): number {
  say(`\n${steps.held} of ${steps.taken} steps held, in ${seconds.toFixed(0)} s.`);
  say(`${pictures.count} screenshots lie in ${told(PLACES.screenshots)}, the papers in ${told(PLACES.council)}.`);
  return steps.held === steps.taken ? 0 : 1;
}
