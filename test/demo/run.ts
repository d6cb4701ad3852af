import { mkdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundle } from '../../build/bundle.ts';
import { hasDisplay } from '../../build/runtime/display.ts';
import { prepareRuntime, type PreparedRuntime } from '../../build/runtime/prepare-runtime.ts';
import { say } from '../../build/say.ts';
import { Refusal, runScript } from '../../build/script.ts';
import { drive } from './drive/drive.ts';
import { DEMO_FOLDER, PLACES } from './places.ts';
import { show } from './show.ts';

/**
 * Shows Lectern at work on the papers of a made-up council: with a display the app itself, for whoever sits before it;
 * without one, or with `--drive`, the whole main job driven step by step, and pictures of it. Driven, it ends with 0 only
 * if every step held.
 */
void runScript(async () => {
  const isDriven = isDriveWanted() || !hasDisplay(process.platform, process.env);
  const runtime = await prepareRuntime({ display: 'now' });
  try {
    await bundle({ quiet: true });
    await rm(DEMO_FOLDER, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    for (const place of [PLACES.syncFolder, PLACES.logs]) await mkdir(place, { recursive: true });
    return await (isDriven ? drive(runtime) : showToMember(runtime));
  } finally {
    runtime.stop();
  }
});

function showToMember(runtime: PreparedRuntime): Promise<number> {
  say('To see the whole main job done by itself instead: npm run demo -- --drive');
  return show(runtime);
}

function isDriveWanted(): boolean {
  try {
    return parseArgs({ options: { drive: { type: 'boolean', default: false } } }).values.drive;
  } catch {
    throw new Refusal('The demo takes one option: --drive, to have the main job done by itself.');
  }
}
