import path from 'node:path';
import { ANSWER, MARKED_BY_OTHERS, writeMarkedByOthers } from '../fixtures/marked-by-others.ts';
import { chooseMenu } from './app.ts';
import { NotesPanel } from './pages/notes.ts';
import { expect, test } from './test.ts';

test('marks that the PDF itself holds are listed by themselves, and are adopted one by one or all at once', async ({
  launch,
  run,
  folder,
}) => {
  const marked = path.join(folder, 'marked.pdf');
  await writeMarkedByOthers(run.council.pack.file.path, marked);
  const { app, page } = await launch('profile', [marked]);
  const notes = new NotesPanel(page);
  const inPdf = notes.panel.getByRole('list', { name: 'In the PDF' });
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length);
  await expect(inPdf.locator('.note').first()).toContainText('The clerk');
  await expect(inPdf.locator('.note').first()).toContainText('Corrected since');
  await expect(inPdf.locator('.note').first()).toContainText(`Answer by ${ANSWER.author}`);
  await expect(inPdf.locator('.note').first()).toContainText(ANSWER.comment);
  await expect(inPdf.locator('.note').nth(2)).toContainText('circle');
  await expect(inPdf.locator('.note').last().locator('.note__quote')).toHaveText(/made by Cabinet\.”$/);
  await expect(inPdf.getByRole('textbox')).toHaveCount(0);
  await inPdf.getByRole('button', { name: 'Adopt' }).first().click();
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length - 1);
  await expect(notes.cards.first().getByRole('textbox', { name: 'Note' })).toHaveValue(
    `Corrected since\n\nAnswer by ${ANSWER.author}: ${ANSWER.comment}`,
  );
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length);
  await notes.panel.getByRole('button', { name: 'Adopt all' }).click();
  await expect(inPdf).toHaveCount(0);
  await expect(notes.panel.getByRole('textbox', { name: 'Note' })).toHaveCount(MARKED_BY_OTHERS.length);
  await expect(notes.cards.last().getByRole('textbox', { name: 'Note' })).toHaveValue(
    /^Strike-out by The chair in the PDF: “.*made by Cabinet\.”$/,
  );
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(inPdf.locator('.note')).toHaveCount(MARKED_BY_OTHERS.length);
});
