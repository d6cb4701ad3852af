import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceStamp } from '../../../build/source-stamp.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function project(): { root: string; file: string } {
  const root = temporaryFolder();
  const file = path.join(root, 'shared', 'pack', 'agenda.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'export const a = 1;');
  writeFileSync(path.join(root, 'package.json'), '{}');
  return { root, file };
}

describe('sourceStamp', () => {
  it('stays the same when a file is only touched', async () => {
    const { root, file } = project();
    const before = await sourceStamp(root);
    utimesSync(file, 0, 0);
    expect(await sourceStamp(root)).toBe(before);
  });

  it('changes with a content of the same length, a new name, and a new file', async () => {
    const { root, file } = project();
    const stamps = [await sourceStamp(root)];
    writeFileSync(file, 'export const a = 2;');
    stamps.push(await sourceStamp(root));
    writeFileSync(path.join(root, 'package.json'), '{ }');
    stamps.push(await sourceStamp(root));
    writeFileSync(path.join(root, 'shared', 'new.ts'), '');
    stamps.push(await sourceStamp(root));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('does not look at what the bundle is not made from', async () => {
    const { root } = project();
    const before = await sourceStamp(root);
    mkdirSync(path.join(root, 'dist'));
    writeFileSync(path.join(root, 'dist', 'out.js'), '');
    expect(await sourceStamp(root)).toBe(before);
  });
});
