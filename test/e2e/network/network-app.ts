import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { PROJECT_ROOT } from '../../../build/project.ts';
import { mainConfig } from '../../../build/vite-electron.ts';
import { HOLD_READY, type Start } from '../app.ts';
import type { Outcome, Wish } from './wish.ts';

/** An Electron that has Lectern's network and nothing else. */
export type NetworkApp = {
  readonly ask: (wish: Wish) => Promise<Outcome>;
  readonly stop: () => void;
};

/**
 * Bundles `main.ts` as the app's main process is, and starts it.
 *
 * @param trusted a file of certificates that the system is told to trust, where that is Linux
 */
export async function startNetworkApp(start: Start, folder: string, trusted: string): Promise<NetworkApp> {
  const home = await mkdtemp(path.join(folder, 'network-'));
  const { build: how, ...config } = mainConfig(PROJECT_ROOT, home);
  const input = { main: path.join(import.meta.dirname, 'main.ts') };
  const rolldownOptions = { ...how?.rolldownOptions, input };
  await build({ ...config, logLevel: 'warn', build: { ...how, license: false, rolldownOptions } });
  await writeFile(
    path.join(home, 'package.json'),
    JSON.stringify({ name: 'network', version: '1.0.0', main: 'main.cjs' }),
  );

  const app = await _electron.launch({
    executablePath: start.executablePath,
    args: [...start.args, `--user-data-dir=${path.join(home, 'profile')}`, ...HOLD_READY, home],
    env: { ...start.env, SSL_CERT_FILE: trusted },
  });
  return {
    ask: wish =>
      app.evaluate(async (_electron, asked) => {
        const { ask } = globalThis as unknown as { readonly ask: (wish: Wish) => Promise<Outcome> };
        return ask(asked);
      }, wish),
    stop: () => void app.process().kill('SIGKILL'),
  };
}
