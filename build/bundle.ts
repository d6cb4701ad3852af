import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { sweepAbandoned } from './abandoned.ts';
import { withLock } from './lock.ts';
import { PROJECT_ROOT } from './project.ts';
import { say } from './say.ts';
import { isStarted, runScript } from './script.ts';
import { sourceStamp } from './source-stamp.ts';
import { mainConfig, preloadConfig } from './vite-electron.ts';
import { rendererConfig } from './vite-renderer.ts';

const PARTS = ['renderer', 'electron'] as const;
const OUTPUTS = ['renderer/index.html', 'electron/main.cjs', 'electron/preload.cjs'];
const WORK_PREFIX = '.partial-';
const STAMP_FILE = 'stamp.txt';

/** What to bundle and how much to say about it. */
export interface BundleOptions {
  /** Say nothing but warnings and errors. */
  readonly quiet?: boolean;
  /** The project to bundle; this one when left out. */
  readonly root?: string;
}

/** The folder that holds the bundle, and whether it was made just now. */
export interface Bundle {
  readonly dist: string;
  readonly built: boolean;
}

/**
 * Bundles renderer, main process and preload into the project's `dist` folder, unless it already holds exactly this
 * source. The bundle is made beside and moved in when all of it is done: a failed run leaves the last one in place.
 */
export async function bundle(options: BundleOptions = {}): Promise<Bundle> {
  const root = options.root ?? PROJECT_ROOT;
  const quiet = options.quiet ?? false;
  const dist = path.join(root, 'dist');
  return withLock(path.join(dist, '.lock'), async () => {
    const stamp = await sourceStamp(root);
    const built = !(await holdsBundleOf(dist, stamp));
    if (built) await make(root, dist, stamp, quiet);
    else if (!quiet) say('The bundle is up to date.');
    return { dist, built };
  });
}

async function make(root: string, dist: string, stamp: string, quiet: boolean): Promise<void> {
  await sweepAbandoned(dist, WORK_PREFIX);
  // As deep as their final places, so that the paths in source maps hold.
  const renderer = path.join(dist, `${WORK_PREFIX}renderer`);
  const electron = path.join(dist, `${WORK_PREFIX}electron`);
  try {
    const configs = [mainConfig(root, electron), preloadConfig(root, electron), rendererConfig(root, renderer)];
    for (const config of configs) await build({ ...config, mode: 'production', logLevel: quiet ? 'warn' : 'info' });
    await moveIn(dist);
    await writeFile(path.join(dist, STAMP_FILE), stamp);
  } finally {
    await sweepAbandoned(dist, WORK_PREFIX);
  }
}

async function holdsBundleOf(dist: string, stamp: string): Promise<boolean> {
  if (!OUTPUTS.every(file => existsSync(path.join(dist, file)))) return false;
  const file = path.join(dist, STAMP_FILE);
  return existsSync(file) && (await readFile(file, 'utf8')) === stamp;
}

async function moveIn(dist: string): Promise<void> {
  await rm(path.join(dist, STAMP_FILE), { force: true });
  for (const part of PARTS) {
    const place = path.join(dist, part);
    if (existsSync(place)) await rename(place, path.join(dist, `${WORK_PREFIX}replaced-${part}`));
    await rename(path.join(dist, `${WORK_PREFIX}${part}`), place);
  }
}

if (isStarted(import.meta.url)) {
  void runScript(async () => {
    await bundle();
  });
}
