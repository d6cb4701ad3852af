import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../../build/project.ts';
import type { PreparedRuntime } from '../../build/runtime/prepare-runtime.ts';
import { say } from '../../build/say.ts';
import { openSettings } from '../../electron/settings/settings-store.ts';
import { openSources } from '../../electron/sources/sources.ts';
import { today } from '../e2e/run-file.ts';
import { writeDemoCouncil } from '../fixtures/demo-council.ts';
import { PLACES, told } from './places.ts';

/**
 * Opens the app with the folder of the made-up council as its source, and stays until it is closed.
 * @returns the exit code of the app
 */
export async function show(runtime: PreparedRuntime): Promise<number> {
  const profile = path.join(PLACES.profiles, 'you');
  const council = await writeDemoCouncil(PLACES.council, { today: today() });
  await addSource(profile, council.folder);
  say('');
  say(`Lectern opens with the papers of ${council.name}, a made-up council.`);
  say(`  its papers            ${told(council.folder)}`);
  say(`  your library and work ${told(profile)}`);
  say(`  a folder to sync with ${told(PLACES.syncFolder)}  (in Settings, if you like)`);
  say('The next demo begins anew and deletes all of this. Close the window to end.');
  const app = spawn(runtime.executablePath, [...runtime.args, `--user-data-dir=${profile}`, PROJECT_ROOT], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: runtime.env,
  });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal));
  // Ctrl+C reaches the app by itself; this process waits for it to end.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('close', code => resolve(code ?? 1));
  });
}

/** Writes the settings of a member who has added the folder. */
async function addSource(profile: string, folder: string): Promise<void> {
  const settings = await openSettings(profile, Date.now());
  await openSources(settings, Date.now, () => undefined).addFolder(folder);
  await settings.settled();
}
