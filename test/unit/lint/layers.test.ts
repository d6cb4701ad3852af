import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const OXLINT = path.join(path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-layers-'));
  cpSync(path.join(ROOT, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the project's lint rules say of a file with this code at this place. */
function lint(file: string, code: string): string {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n`);
  try {
    return execFileSync(process.execPath, [OXLINT, '--deny-warnings', file], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  } finally {
    rmSync(target);
  }
}

describe('the layers', () => {
  it.each([
    ['Electron', "import { app } from 'electron';\nexport const name = app.getName();"],
    ['Node by its prefix', "import { join } from 'node:path';\nexport const place = join('a', 'b');"],
    ['Node without a prefix', "import { join } from 'path';\nexport const place = join('a', 'b');"],
    ['React', "import { useState } from 'react';\nexport const state = useState;"],
    ['Dexie', "import { Dexie } from 'dexie';\nexport const db = new Dexie('x');"],
    ['another layer', "import { store } from '../../renderer/db/the-store.ts';\nexport const papers = store;"],
  ])('shared/ may not import %s', (_, code) => {
    expect(lint('shared/pack/probe.ts', code)).toContain('no-restricted-imports');
  });

  it.each(['document.title', 'window.name', 'process.pid', "fetch('x')", 'navigator.language', 'Buffer.from([])'])(
    'shared/ may not use %s',
    expression => {
      expect(lint('shared/pack/probe.ts', `export const probe = ${expression};`)).toContain('no-restricted-globals');
    },
  );

  it.each(['Date.now()', 'Math.random()'])('shared/ takes the clock and randomness as arguments: no %s', expression => {
    expect(lint('shared/pack/probe.ts', `export const probe = ${expression};`)).toContain('no-restricted-properties');
  });

  it.each([
    ['Node', "import { readFile } from 'node:fs/promises';\nexport const read = readFile;"],
    ['Node without a prefix', "import { readFileSync } from 'fs';\nexport const read = readFileSync;"],
    ['Electron', "import { ipcRenderer } from 'electron';\nexport const ipc = ipcRenderer;"],
    [
      'the main process',
      "import { store } from '../../electron/settings/settings.ts';\nexport const settings = store;",
    ],
  ])('renderer/ may not import %s', (_, code) => {
    expect(lint('renderer/db/probe.ts', code)).toContain('no-restricted-imports');
  });

  it('renderer/ may not use process', () => {
    expect(lint('renderer/db/probe.ts', 'export const probe = process.pid;')).toContain('no-restricted-globals');
  });

  it.each([
    ['React', "import { useState } from 'react';\nexport const state = useState;"],
    ['the renderer', "import { store } from '../../renderer/db/the-store.ts';\nexport const papers = store;"],
  ])('electron/ may not import %s', (_, code) => {
    expect(lint('electron/journal/probe.ts', code)).toContain('no-restricted-imports');
  });

  it.each([
    ['shared', /\bimport\(/],
    ['renderer', /\bimport\(\s*['"`](?!\.)/],
    ['electron', /\bimport\(/],
  ])('%s/ loads no module from elsewhere while it runs, which the rule above would not see', (layer, forbidden) => {
    const files = readdirSync(path.join(ROOT, layer), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.tsx?$/.test(name),
    );
    expect(files.length).toBeGreaterThan(10);
    const guilty = files.filter(name => forbidden.test(readFileSync(path.join(ROOT, layer, name), 'utf8')));
    expect(guilty).toEqual([]);
  });

  it('what the layers allow passes', () => {
    const code = "import { z } from 'zod';\nimport { ok } from '../result.ts';\nexport const probe = ok(z.string());";
    expect(lint('shared/pack/probe.ts', code)).not.toContain('no-restricted');
  });
});
