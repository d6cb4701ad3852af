import { describe, expect, it } from 'vitest';
import { builderConfig, refuseStandIn } from '../../../build/electron-builder.ts';
import { packagingKind } from '../../../build/package-smoke.ts';
import { markStandIn } from '../../../build/runtime/stand-in-mark.ts';
import { Refusal } from '../../../build/script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const linux = { platform: 'linux', arch: 'x64' };

describe('packagingKind', () => {
  it('makes a release unless asked otherwise', () => {
    expect(packagingKind(linux, {}, false)).toBe('release');
  });

  it('refuses a release while the environment points at the stand-in', () => {
    expect(packagingKind(linux, {}, true)).toBe('refused');
  });

  it('makes a trial only when asked, and only where the stand-in runs', () => {
    expect(packagingKind(linux, { LECTERN_PACKAGE_SMOKE: '1' }, true)).toBe('smoke');
    expect(packagingKind({ platform: 'darwin', arch: 'arm64' }, { LECTERN_PACKAGE_SMOKE: '1' }, false)).toBe('refused');
  });
});

describe('builderConfig', () => {
  it.each([
    ['darwin', true],
    ['win32', true],
    ['linux', false],
  ] as const)('on %s checks the archive at start: %s', (platform, expected) => {
    expect(builderConfig(platform).electronFuses?.enableEmbeddedAsarIntegrityValidation).toBe(expected);
  });

  it('closes every way to run other code with the packed program', () => {
    expect(builderConfig('win32').electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('leaves the choice of Electron to package.json', () => {
    const config = builderConfig('linux');
    expect(config.electronDist).toBeUndefined();
    expect(config.electronVersion).toBeUndefined();
  });
});

describe('refuseStandIn', () => {
  it('lets a folder with Electron pass and stops one with the stand-in', () => {
    const folder = temporaryFolder();
    expect(() => refuseStandIn(folder)).not.toThrow();
    markStandIn(folder, 'recipe');
    expect(() => refuseStandIn(folder)).toThrow(Refusal);
  });
});
