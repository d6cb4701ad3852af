import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../../build/bundle.ts';
import { PDFJS_ALIASES } from '../../../build/vite-pdfjs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SOURCES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "small", "type": "module" }',
  'shared/word.ts': "export const word = 'lectern';",
  'electron/main.ts':
    "import path from 'node:path';\nimport { app } from 'electron';\nimport { word } from '../shared/word.ts';\napp.setName(path.basename(word));",
  'electron/preload.ts': "import { contextBridge } from 'electron';\ncontextBridge.exposeInMainWorld('a', 1);",
  'renderer/index.html': '<!doctype html><script type="module" src="./main.ts"></script>',
  'renderer/main.ts': "import { word } from '../shared/word.ts';\ndocument.title = word;",
};

function project(changes: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries({ ...SOURCES, ...changes })) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

describe('bundle', () => {
  it('makes one CommonJS file each of main and preload, and the page with the data of pdf.js', async () => {
    const { dist, built } = await bundle({ root: project(), quiet: true });
    expect(built).toBe(true);
    const main = readFileSync(path.join(dist, 'electron', 'main.cjs'), 'utf8');
    expect(main).toContain('require("electron")');
    expect(main).toContain('lectern');
    expect(main).not.toContain('../shared');
    expect(readFileSync(path.join(dist, 'electron', 'preload.cjs'), 'utf8')).toContain('require("electron")');
    expect(readFileSync(path.join(dist, 'renderer', 'index.html'), 'utf8')).toContain('./assets/');
    for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
      expect(readdirSync(path.join(dist, 'renderer', 'pdfjs', folder)).length).toBeGreaterThan(0);
    }
  });

  it('does nothing while the sources are the same, and builds again when one changes', async () => {
    const root = project();
    await bundle({ root, quiet: true });
    expect((await bundle({ root, quiet: true })).built).toBe(false);
    writeFileSync(path.join(root, 'shared', 'word.ts'), "export const word = 'other';");
    const { dist, built } = await bundle({ root, quiet: true });
    expect(built).toBe(true);
    expect(readFileSync(path.join(dist, 'electron', 'main.cjs'), 'utf8')).toContain('other');
  });

  it('fails when the preload script imports Node, and leaves the last bundle in place', async () => {
    const root = project();
    const { dist } = await bundle({ root, quiet: true });
    writeFileSync(path.join(root, 'electron', 'preload.ts'), "import fs from 'node:fs';\nfs.existsSync('a');");
    await expect(bundle({ root, quiet: true })).rejects.toThrow('The preload script runs in a sandbox without Node');
    expect(existsSync(path.join(dist, 'electron', 'main.cjs'))).toBe(true);
    expect(readdirSync(dist).filter(name => name.startsWith('.'))).toEqual([]);
  });

  it('fails when the renderer imports Node', async () => {
    const root = project({ 'renderer/main.ts': "import path from 'path';\ndocument.title = path.basename('a');" });
    await expect(bundle({ root, quiet: true })).rejects.toThrow('The renderer runs in a sandbox without Node');
  });
});

describe('PDFJS_ALIASES', () => {
  const resolve = (specifier: string) =>
    PDFJS_ALIASES.reduce((name, { find, replacement }) => name.replace(find, replacement), specifier);

  it.each([
    ['pdfjs-dist', 'pdfjs-dist/legacy/build/pdf.mjs'],
    ['pdfjs-dist/build/pdf.worker.min.mjs?url', 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'],
    ['pdfjs-dist/web/pdf_viewer.mjs', 'pdfjs-dist/legacy/web/pdf_viewer.mjs'],
    ['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.mjs'],
    ['pdfjs-dist/package.json', 'pdfjs-dist/package.json'],
    ['pdfjs-dist-other', 'pdfjs-dist-other'],
  ])('%s is taken from %s', (specifier, expected) => {
    expect(resolve(specifier)).toBe(expected);
  });
});
