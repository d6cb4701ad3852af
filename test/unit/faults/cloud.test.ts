import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCloud } from '../../faults/places/cloud.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = Array.from({ length: 40 }, (_, index) => `inner/${String(index).padStart(2, '0')}.age`);
const soon = { timeout: 10_000, interval: 5 };

/** Three folders that a service keeps in step; the files lie in the first. */
async function carried() {
  const root = temporaryFolder();
  const first = path.join(root, 'first');
  await mkdir(path.join(first, 'inner'), { recursive: true });
  for (const file of FILES) await writeFile(path.join(first, file), `all of ${file}`);
  const cloud = await openCloud(root, first, 3, 'a seed');
  onTestFinished(cloud.close);
  const [, second = ''] = cloud.folders;
  return { cloud, second, names: async () => (await readdir(second, { recursive: true })).toSorted() };
}

describe('a cloud service', () => {
  it('brings every file whole in the end, and copies nobody asked for', async () => {
    const { cloud, second, names } = await carried();
    await expect
      .poll(async () => (await names()).filter(name => name.endsWith('.age')).length, soon)
      .toBeGreaterThan(40);
    await cloud.calm();
    for (const file of FILES) {
      await expect.poll(() => readFile(path.join(second, file), 'utf8').catch(() => ''), soon).toBe(`all of ${file}`);
    }
    expect((await names()).some(name => name.includes('(conflicted copy)'))).toBe(true);
  });

  it('leaves some by half for a while, and says which', async () => {
    const { cloud, second } = await carried();
    const torn = (): string | undefined => FILES.find(file => cloud.isTorn(path.join(second, file)));
    await expect.poll(torn, soon).toBeDefined();
    await cloud.calm();
    await expect.poll(torn, soon).toBeUndefined();
  });
});
