import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppUrl } from '../../../../electron/protocol/app-origin.ts';
import { mimeType } from '../../../../electron/protocol/mime-types.ts';
import { resolveAsset } from '../../../../electron/protocol/resolve-asset.ts';
import { isWithin } from '../../../../electron/files/contained-path.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../sources/papers.ts';

async function setUp() {
  const parent = temporaryFolder();
  await writeFiles(parent, {
    'renderer/index.html': 'x',
    'renderer/assets/a b.js': 'x',
    'renderer-evil/index.html': 'x',
    'secret.txt': 'x',
  });
  return { parent, root: path.join(parent, 'renderer') };
}

describe('resolveAsset', () => {
  it('finds files below the root, with names decoded', async () => {
    const { root } = await setUp();
    expect(await resolveAsset(root, 'app://lectern/index.html?x=1#y')).toEqual({
      ok: true,
      value: path.join(root, 'index.html'),
    });
    expect((await resolveAsset(root, 'app://lectern/assets/a%20b.js')).ok).toBe(true);
  });

  it.each([
    ['app://lectern/', 404],
    ['app://lectern/assets', 404],
    ['app://lectern/nothing.js', 404],
    ['app://lectern/index.html/more', 404],
    ['app://other/index.html', 404],
    ['app://lectern:1/index.html', 404],
    ['app://someone@lectern/index.html', 404],
    ['https://lectern/index.html', 404],
    ['app://lectern/..%2fsecret.txt', 403],
    ['app://lectern/..%2frenderer-evil%2findex.html', 403],
    ['app://lectern/assets/..%5c..%5csecret.txt', 403],
    ['app://lectern/%2e%2e%2fsecret.txt', 403],
    ['app://lectern/index.html%00', 403],
    ['app://lectern/%E0%A4%A', 403],
  ])('refuses %s with %i', async (url, status) => {
    const { root } = await setUp();
    expect(await resolveAsset(root, url)).toEqual({ ok: false, error: status });
  });

  it('follows no link out of the root', async () => {
    const { parent, root } = await setUp();
    await symlink(path.join(parent, 'secret.txt'), path.join(root, 'link.txt'));
    await symlink(parent, path.join(root, 'up'));
    expect(await resolveAsset(root, 'app://lectern/link.txt')).toEqual({ ok: false, error: 403 });
    expect(await resolveAsset(root, 'app://lectern/up/secret.txt')).toEqual({ ok: false, error: 403 });
  });

  it('never gives a file outside the root, whatever the path', async () => {
    const { root } = await setUp();
    await writeFile(path.join(root, 'secret.txt'), '');
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2e%2e',
      '/',
      '%2f',
      '%5c',
      '\\',
      'secret.txt',
      'renderer',
      'assets',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 10 }), async parts => {
        const asset = await resolveAsset(root, `app://lectern/${parts.join('')}`);
        if (asset.ok) expect(isWithin(root, asset.value)).toBe(true);
      }),
    );
  });
});

describe('isAppUrl', () => {
  it('knows the app’s own origin and no lookalike', () => {
    expect(isAppUrl('app://lectern/index.html')).toBe(true);
    expect(isAppUrl('app://lectern')).toBe(true);
    for (const url of [
      'app://lectern.evil/',
      'apps://lectern/',
      'app:lectern',
      'http://lectern/',
      'null',
      '',
      'about:blank',
    ]) {
      expect(isAppUrl(url)).toBe(false);
    }
  });
});

describe('mimeType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['pdf.worker.MJS', 'text/javascript; charset=utf-8'],
    ['openjpeg.wasm', 'application/wasm'],
    ['Inter.woff2', 'font/woff2'],
    ['FoxitSans.pfb', 'application/octet-stream'],
    ['Adobe-CNS1-0.bcmap', 'application/octet-stream'],
    ['LiberationSans.ttf', 'font/ttf'],
    ['data.json', 'application/json; charset=utf-8'],
  ])('names the type of %s', (name, type) => {
    expect(mimeType(name)).toBe(type);
  });
});
