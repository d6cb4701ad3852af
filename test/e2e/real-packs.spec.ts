import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { z } from 'zod';
import { PACKS } from '../support/real-packs.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { showView } from './steps.ts';
import { expect, test } from './test.ts';

const factsSchema = z.object({ pages: z.number().int().positive().nullable() });

type Pack = { readonly file: string; readonly pages: number | null };

/** The PDFs, and how many pages they have where that is written down beside them. */
function packsThere(): readonly Pack[] {
  if (!existsSync(PACKS)) return [];
  return readdirSync(PACKS)
    .filter(name => name.endsWith('.pdf'))
    .map(name => {
      const facts = path.join(PACKS, name.replace(/\.pdf$/, '.agenda.json'));
      const pages = existsSync(facts) ? factsSchema.parse(JSON.parse(readFileSync(facts, 'utf8'))).pages : null;
      return { file: path.join(PACKS, name), pages };
    });
}

/** The share of a drawn page that is not white. */
function inkOn(sheet: Locator): Promise<number> {
  return sheet
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [255] };
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1;
      return dark / (data.length / 4);
    });
}

const packs = packsThere();

test.describe('real papers', () => {
  test.skip(packs.length === 0, `No papers in ${PACKS}.`);

  test('every one is taken in without a problem, with all of its pages', async ({ launch }) => {
    test.setTimeout(400_000);
    const { app, page } = await launch();
    const library = new LibraryPage(app, page);
    await library.addFolder(PACKS);
    await library.next.or(library.rows('Past').first()).first().waitFor();
    const { papers } = await settled(page, packs.length, 360_000);
    await expect(library.trouble).toBeHidden();
    for (const { file, pages } of packs) {
      const paper = papers.find(({ fileName }) => fileName === path.basename(file));
      expect.soft(paper?.pageCount, file).toBeGreaterThan(0);
      if (pages !== null) expect.soft(paper?.pageCount, file).toBe(pages);
      expect.soft(paper?.hasText, file).toBe(!file.includes('scanned'));
    }
  });

  for (const { file, pages } of packs) {
    test(`${path.basename(file)} opens with page one drawn`, async ({ launch }) => {
      const { page } = await launch('profile', [file]);
      const reader = new ReaderPage(page);
      const sheet = await reader.drawn(0);
      expect(await inkOn(sheet)).toBeGreaterThan(0.003);
      const count = Number(/ of (\d+) in the file$/.exec((await reader.pageField.getAttribute('title')) ?? '')?.[1]);
      if (pages === null) expect(count).toBeGreaterThan(0);
      else expect(count).toBe(pages);
      if (!file.includes('scanned')) return;
      await expect(page.getByText('This paper has no text: it is a scan.')).toBeVisible();
      await showView(page, 'Meetings');
      await expect(page.locator('.meeting, .next').filter({ hasText: 'Scan without text' })).toHaveCount(1);
    });
  }
});
