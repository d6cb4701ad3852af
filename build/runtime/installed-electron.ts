import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../script.ts';
import { programPath, type ElectronRuntime } from './electron-runtime.ts';
import { holdsStandIn } from './stand-in-mark.ts';

/** The `electron` package that npm installed: its folder, and the version that package.json names. */
export interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds the `electron` package beside this tool chain. */
export function electronPackage(): ElectronPackage {
  const manifestPath = createRequire(import.meta.url).resolve('electron/package.json');
  const manifest: unknown = JSON.parse(readFileSync(manifestPath, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Refusal('node_modules/electron is damaged: its package.json names no version. Run "npm ci" again.');
  }
  return { folder: path.dirname(manifestPath), version: String(manifest.version) };
}

/** The unpacked Electron inside the package, or null when it is missing, incomplete or of another version. */
export function installedElectron({ folder, version }: ElectronPackage): ElectronRuntime | null {
  const distPath = path.join(folder, 'dist');
  const program = readTrimmed(path.join(folder, 'path.txt'));
  if (program === null || readVersion(distPath) !== version) return null;
  const executablePath = path.join(distPath, program);
  if (!existsSync(executablePath)) return null;
  return { executablePath, distPath, version, standIn: false, origin: 'installed' };
}

/**
 * The Electron in the folder that ELECTRON_OVERRIDE_DIST_PATH names.
 * @throws Refusal when there is no Electron for this platform in it
 */
export function overriddenElectron(folder: string, platform: NodeJS.Platform = process.platform): ElectronRuntime {
  const distPath = path.resolve(folder);
  const program = programPath(platform);
  if (program === null) throw new Refusal(`Electron does not exist for ${platform}.`);
  const executablePath = path.join(distPath, program);
  if (!existsSync(executablePath)) {
    throw new Refusal(
      `ELECTRON_OVERRIDE_DIST_PATH names ${distPath}, but there is no Electron there (expected ${executablePath}).\n` +
        'Point it at the folder of an unpacked Electron, or unset it to use the one that package.json names.',
    );
  }
  const standIn = holdsStandIn(distPath);
  return { executablePath, distPath, version: readVersion(distPath), standIn, origin: 'override' };
}

function readVersion(distPath: string): string | null {
  return readTrimmed(path.join(distPath, 'version'))?.replace(/^v/, '') ?? null;
}

function readTrimmed(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
