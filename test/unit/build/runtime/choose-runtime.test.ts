import { describe, expect, it } from 'vitest';
import { chooseRuntime, explainDownloadFailure, standInServes } from '../../../../build/runtime/choose-runtime.ts';

const machine = { platform: 'linux', arch: 'x64' } as const;

describe('chooseRuntime', () => {
  it('lets the folder that the member named win over an installed Electron', () => {
    expect(chooseRuntime({ ...machine, overridePath: '/opt/electron', installed: true })).toBe('override');
  });

  it('takes the installed Electron before downloading', () => {
    expect(chooseRuntime({ ...machine, overridePath: undefined, installed: true })).toBe('installed');
  });

  it('treats an empty override as none', () => {
    expect(chooseRuntime({ ...machine, overridePath: '', installed: false })).toBe('download');
  });
});

describe('standInServes', () => {
  it.each([
    ['linux', 'x64', true],
    ['linux', 'arm64', false],
    ['darwin', 'x64', false],
    ['win32', 'x64', false],
  ] as const)('on %s %s: %s', (platform, arch, expected) => {
    expect(standInServes({ platform, arch })).toBe(expected);
  });
});

describe('explainDownloadFailure', () => {
  it('names what failed, why, and what to do', () => {
    const text = explainDownloadFailure('45.4.1', 'fetch failed', 'darwin', 'arm64');
    expect(text).toContain('Electron 45.4.1 for darwin arm64 could not be downloaded: fetch failed');
    expect(text).toContain('ELECTRON_MIRROR');
    expect(text).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });
});
