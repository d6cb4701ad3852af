import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdsStandIn, holdsStandInOf, markStandIn } from '../../../../build/runtime/stand-in-mark.ts';
import { standInFolder, standInName } from '../../../../build/runtime/stand-in.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('standInFolder', () => {
  it('lies in the cache folder that the system names', () => {
    const cache = path.resolve('/var/cache/a');
    expect(standInFolder({ XDG_CACHE_HOME: cache }, '/home/a')).toBe(
      path.join(cache, 'lectern', 'electron-stand-in-33.2.1'),
    );
  });

  it.each([{}, { XDG_CACHE_HOME: '' }, { XDG_CACHE_HOME: 'relative' }])('else in ~/.cache: %j', env => {
    expect(standInFolder(env, '/home/a')).toBe(path.join('/home/a', '.cache', 'lectern', 'electron-stand-in-33.2.1'));
  });
});

describe('standInName', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/en-GB.pak', 'locales/en-GB.pak'],
    ['Cypress/libffmpeg.so', 'libffmpeg.so'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['elsewhere/file', null],
  ])('%s becomes %s', (entry, expected) => {
    expect(standInName(entry)).toBe(expected);
  });
});

describe('the mark of a stand-in', () => {
  it('tells a finished one from none, and one recipe from another', () => {
    const folder = temporaryFolder();
    expect(holdsStandIn(folder)).toBe(false);
    markStandIn(folder, 'sha512-a starter b');
    expect(holdsStandIn(folder)).toBe(true);
    expect(holdsStandInOf(folder, 'sha512-a starter b')).toBe(true);
    expect(holdsStandInOf(folder, 'sha512-a starter c')).toBe(false);
  });
});
