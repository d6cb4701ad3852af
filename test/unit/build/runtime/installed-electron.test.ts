import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  electronPackage,
  installedElectron,
  overriddenElectron,
} from '../../../../build/runtime/installed-electron.ts';
import { markStandIn } from '../../../../build/runtime/stand-in-mark.ts';
import { Refusal } from '../../../../build/script.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function electronIn(folder: string, version: string): string {
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  writeFileSync(path.join(folder, 'path.txt'), 'electron');
  writeFileSync(path.join(folder, 'dist', 'version'), version);
  writeFileSync(path.join(folder, 'dist', 'electron'), '');
  return folder;
}

describe('electronPackage', () => {
  it('names the version of the package that npm installed', () => {
    expect(electronPackage().version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('installedElectron', () => {
  it('finds a complete Electron of the right version', () => {
    const folder = electronIn(temporaryFolder(), 'v45.4.1');
    expect(installedElectron({ folder, version: '45.4.1' })).toEqual({
      executablePath: path.join(folder, 'dist', 'electron'),
      distPath: path.join(folder, 'dist'),
      version: '45.4.1',
      standIn: false,
      origin: 'installed',
    });
  });

  it('passes over one of another version', () => {
    const folder = electronIn(temporaryFolder(), '44.0.0');
    expect(installedElectron({ folder, version: '45.4.1' })).toBeNull();
  });

  it('passes over a package that has unpacked nothing yet', () => {
    expect(installedElectron({ folder: temporaryFolder(), version: '45.4.1' })).toBeNull();
  });
});

describe('overriddenElectron', () => {
  it('takes the program in the named folder and reads its version', () => {
    const dist = path.join(electronIn(temporaryFolder(), '45.4.1'), 'dist');
    const runtime = overriddenElectron(dist, 'linux');
    expect(runtime).toMatchObject({ executablePath: path.join(dist, 'electron'), version: '45.4.1', standIn: false });
  });

  it('knows a stand-in when it is pointed at one', () => {
    const dist = path.join(electronIn(temporaryFolder(), '33.2.1'), 'dist');
    markStandIn(dist, 'recipe');
    expect(overriddenElectron(dist, 'linux').standIn).toBe(true);
  });

  it('refuses a folder without Electron, naming the variable and the folder', () => {
    const folder = temporaryFolder();
    expect(() => overriddenElectron(folder, 'linux')).toThrow(Refusal);
    expect(() => overriddenElectron(folder, 'linux')).toThrow(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}`);
  });
});
