import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../../build/runtime/display.ts';
import { electronArguments, electronEnvironment } from '../../../../build/runtime/prepare-runtime.ts';

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':1' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});

describe('electronArguments', () => {
  it('switches the sandbox off for root on Linux and for nobody else', () => {
    expect(electronArguments('linux', true)).toEqual(['--no-sandbox']);
    expect(electronArguments('linux', false)).toEqual([]);
    expect(electronArguments('darwin', true)).toEqual([]);
  });
});

describe('electronEnvironment', () => {
  it('keeps the environment but for what would turn Electron into Node', () => {
    expect(electronEnvironment({ HOME: '/home/a', ELECTRON_RUN_AS_NODE: '1', EMPTY: undefined })).toEqual({
      HOME: '/home/a',
    });
  });
});
