import { expect } from '@playwright/test';
import path from 'node:path';
import { InterestsPage } from '../../e2e/pages/interests.ts';
import { deleteIndexedDb } from '../../e2e/profile.ts';
import { passageItem, showView } from '../../e2e/steps.ts';
import { made, NATURE, papersOf, type Demo } from './demo.ts';

/** The rest of the library, and what is left when the library is lost. */
export async function recovery(demo: Demo): Promise<void> {
  await demo.steps.take({
    name: 'more-papers',
    title: 'The supplement and the second committee are in the library',
    needs: ['library'],
    take: () => findMorePapers(demo),
  });
  await demo.steps.take({
    name: 'recover',
    title: 'The library is deleted: work comes back from the journal, papers from their folder',
    needs: ['note', 'interest'],
    take: () => recover(demo),
  });
}

async function findMorePapers(demo: Demo): Promise<string> {
  const { council } = papersOf(demo);
  const { page } = made(demo, 'laptop');
  const [supplement, planning] = [council.supplement.file, council.planning.file];
  await showView(page, 'Meetings');
  const ofNext = page.getByRole('list', { name: 'Papers of this meeting' });
  await expect(ofNext.locator('.paper-row', { hasText: path.basename(supplement.path) })).toBeVisible();
  await page.getByTitle(planning.committee, { exact: true }).click();
  await expect(page.locator('.next__title')).toHaveText(planning.committee);
  await page.getByRole('group').getByText('All committees', { exact: true }).click();
  await expect(page.locator('.next__title')).toHaveText(council.pack.file.committee);
  return `${path.basename(supplement.path)} lies with its meeting; ${planning.committee} meets on ${planning.meetingDate}`;
}

async function recover(demo: Demo): Promise<string> {
  const { council } = papersOf(demo);
  const { passage } = council.pack;
  const before = made(demo, 'laptop');
  await showView(before.page, 'Reader');
  const notes = await before.reader.noteCards.getByRole('textbox').first().inputValue();
  await before.app.close();
  await deleteIndexedDb(before.profile);
  const laptop = await demo.start('Laptop');
  demo.made.laptop = laptop;
  await laptop.library.show();
  await laptop.page.getByRole('button', { name: `Continue at page ${passage.printed}` }).click();
  await laptop.reader.drawn(passage.page - 1);
  await expect(laptop.reader.noteCards.getByRole('textbox').first()).toHaveValue(notes);
  await expect(laptop.reader.sheet(passage.page - 1).locator('.mark')).not.toHaveCount(0);
  const interests = new InterestsPage(laptop.page);
  await interests.show();
  await expect(interests.cards).toContainText(NATURE);
  await expect(interests.cards).toContainText(passageItem(council).title);
  await showView(laptop.page, 'Meetings');
  await laptop.library.importRests();
  return `the note, the interest and the place (page ${passage.printed}) are back, and so are ${council.files.length} papers`;
}
