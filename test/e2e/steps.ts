import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoPaper } from '../fixtures/demo-council.ts';
import { writeMarkingPack } from '../fixtures/marking-pack.ts';
import type { Launch, RunningApp } from './app.ts';
import { MarksPage } from './pages/marks.ts';
import { ReaderPage } from './pages/reader.ts';
import type { Run } from './run-file.ts';

/** What members do again and again, in the words of the app. */

/** Widths and heights of the window: at its smallest, at its first size, and on a large screen. */
export const SIZES = [
  [900, 600],
  [1280, 800],
  [1920, 1040],
] as const;

/** Puts papers into the folder of a committee in a council folder. @returns the committee's folder */
export async function issuePapers(
  folder: string,
  committee: string,
  ...papers: readonly { readonly path: string; readonly fileName: string }[]
): Promise<string> {
  const into = path.join(folder, 'council', committee);
  await mkdir(into, { recursive: true });
  for (const paper of papers) await copyFile(paper.path, path.join(into, paper.fileName));
  return into;
}

/** Goes to one of the views by the rail. */
export async function showView(page: Page, view: 'Meetings' | 'Reader' | 'Interests' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view, exact: true }).click();
}

/** Goes to the known passage of the pack in the reader, by the number printed on its page. */
export async function atPassage(
  page: Page,
  { council }: Pick<Run, 'council'>,
): Promise<{ readonly reader: ReaderPage; readonly pageIndex: number }> {
  const { passage } = council.pack;
  const reader = new ReaderPage(page);
  await page.locator('[data-page-index][data-drawn]').first().waitFor();
  const pageIndex = passage.page - 1;
  // The printed numbers are known once the text of all pages is read.
  await expect(async () => {
    await reader.goTo(String(passage.printed));
    await expect(reader.sheet(pageIndex)).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await reader.words(pageIndex);
  return { reader, pageIndex };
}

/** Lines of the page with the known passage that stand there once and are long enough to be told apart. */
function linesAtPassage({ council }: Pick<Run, 'council'>): readonly string[] {
  const { lines } = council.pack.contents[council.pack.passage.page - 1] ?? { lines: [] };
  const text = lines.join('\n');
  return lines.filter(line => line.length > 40 && text.indexOf(line) === text.lastIndexOf(line));
}

/** One of {@link linesAtPassage}. */
export function lineAt(run: Pick<Run, 'council'>, index: number): string {
  const line = linesAtPassage(run)[index];
  if (line === undefined) throw new Error('The page with the passage has too few lines.');
  return line;
}

/** The agenda item that the known passage stands in. */
export function passageItem({ pack }: Run['council']): DemoPaper['items'][number] {
  const item = pack.items.find(({ number }) => number === pack.passage.item);
  if (!item) throw new Error('The passage stands in no item.');
  return item;
}

/** Marks words in the colour of a key, 1 to 4, and waits until the mark is shown. @returns its card in the list */
export async function mark(reader: ReaderPage, pageIndex: number, words: string, key = '1'): Promise<Locator> {
  const before = await reader.noteCards.count();
  await reader.select(pageIndex, words);
  await reader.page.keyboard.press(key);
  await expect(reader.noteCards).toHaveCount(before + 1);
  return reader.noteCards.filter({ hasText: words });
}

/** Marks words and writes a note beside them. @returns the card of the mark in the list */
export async function markWithNote(
  reader: ReaderPage,
  pageIndex: number,
  words: string,
  note: string,
): Promise<Locator> {
  await reader.select(pageIndex, words);
  await reader.page.getByRole('button', { name: 'Highlight and write a note' }).click();
  const card = reader.noteCards.filter({ hasText: words });
  await expect(card.getByRole('textbox')).toBeFocused();
  await writeNote(card, note);
  return card;
}

/** Writes the note of a mark anew and leaves it, which saves it. */
export async function writeNote(card: Locator, note: string): Promise<void> {
  const box = card.getByRole('textbox', { name: 'Note' });
  await box.fill(note);
  await box.press('Control+Enter');
  await expect(box).not.toBeFocused();
  await expect(box).toHaveValue(note);
}

/** The reader on the paper about the harbour. */
export async function atHarbour(
  launch: Launch,
  folder: string,
): Promise<RunningApp & { reader: ReaderPage; marks: MarksPage }> {
  const file = path.join(folder, 'Harbour.pdf');
  await writeMarkingPack(file);
  const running = await launch('profile', [file]);
  const reader = new ReaderPage(running.page);
  await reader.words(0);
  return { ...running, reader, marks: new MarksPage(reader) };
}
