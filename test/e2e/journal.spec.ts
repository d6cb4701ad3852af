import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { chooseMenu, kill, type Launch, type RunningApp } from './app.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { rowsOf } from './pages/stored.ts';
import { deleteIndexedDb, deviceOf, journalFolder, lastSegment } from './profile.ts';
import type { Run } from './run-file.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { atPassage, lineAt, mark, markWithNote, passageItem } from './steps.ts';
import { expect, test } from './test.ts';

/** Starts the app with the pack open at the known passage. */
async function startAtPassage(
  launch: Launch,
  run: Run,
): Promise<RunningApp & { readonly reader: ReaderPage; readonly pageIndex: number }> {
  const running = await launch('profile', [run.council.pack.file.path]);
  return { ...running, ...(await atPassage(running.page, run)) };
}

test('losing the library loses nothing: work comes from the journal, papers from their folder', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  const first = await launch();
  const library = new LibraryPage(first.app, first.page);
  await library.addFolder(run.council.folder);
  await library.importRests();
  await library.openListed(path.basename(pack.file.path));
  const { reader, pageIndex } = await atPassage(first.page, run);
  await markWithNote(reader, pageIndex, lineAt(run, 0), 'Ask for the figures by ward.');
  await mark(reader, pageIndex, lineAt(run, 1), '3');
  const interests = new InterestsPage(first.page);
  await interests.flagItem(passageItem(run.council).title);
  await interests.fillIn({ kind: 'Not sure yet', nature: 'My sister drives for the contractor.' });
  await interests.save();
  // The place is noted once the member has rested there.
  await first.page.waitForTimeout(1600);
  const left = await reader.scrolled();
  await first.app.close();
  await deleteIndexedDb(path.join(folder, 'profile'));

  const again = await launch();
  const reopened = new ReaderPage(again.page);
  const found = new LibraryPage(again.app, again.page);
  await found.show();
  await expect(again.page.locator('.paper-row__open', { hasText: path.basename(pack.file.path) })).toBeVisible();
  await found.importRests();
  await expect(again.page.locator('.next__kept')).toHaveText('2 notes · 1 interest · kept offline');
  await again.page.getByRole('button', { name: `Continue at page ${pack.passage.printed}` }).click();
  await reopened.drawn(pageIndex);
  expect(await reopened.scrolled()).toEqual(left);
  await expect(reopened.noteCards).toHaveCount(2);
  const noted = reopened.noteCards.filter({ hasText: lineAt(run, 0) });
  await expect(noted.getByRole('textbox')).toHaveValue('Ask for the figures by ward.');
  await expect(reopened.noteCards.filter({ hasText: lineAt(run, 1) })).toHaveClass(/note--blue/);
  await expect(reopened.sheet(pageIndex).locator('.mark--blue')).not.toHaveCount(0);
  const kept = new InterestsPage(again.page);
  await kept.show();
  await expect(kept.cards).toHaveCount(1);
  await expect(kept.cards).toContainText('My sister drives for the contractor.');
});

test('the app ends when the member quits, also when there is nothing to save', async ({ launch }) => {
  const first = await launch();
  await new LibraryPage(first.app, first.page).heading.waitFor();
  await first.app.close();
  const again = await launch();
  await new LibraryPage(again.app, again.page).heading.waitFor();
  const ended = new Promise(resolve => again.child.once('exit', resolve));
  const later = new Promise(resolve => setTimeout(resolve, 15_000, 'still running'));
  await chooseMenu(again.app, 'File', 'Quit');
  expect(await Promise.race([ended, later])).toBe(0);
});

/** Marks words without end, as fast as they are saved, and tells of each mark as soon as it is shown. */
async function markInABurst(page: Page, pageIndex: number, onShown: (note: string) => void): Promise<void> {
  await page.exposeBinding('lecternTestShown', (_source, note: string) => onShown(note));
  await page.evaluate(index => {
    const told = new Set<string>();
    const tell = (window as unknown as { lecternTestShown: (note: string) => Promise<void> }).lecternTestShown;
    new MutationObserver(() => {
      for (const element of document.querySelectorAll<HTMLElement>('.notes [data-note]')) {
        const note = element.dataset['note'] ?? '';
        if (told.has(note)) continue;
        told.add(note);
        void tell(note);
      }
    }).observe(document.body, { childList: true, subtree: true });

    // Looked for each time: a page that is drawn anew has other nodes.
    const wordsOnPage = (): Text[] => {
      const texts: Text[] = [];
      const layer = document.querySelector(`[data-page-index="${index}"] .textLayer`);
      const walker = layer && document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
        if (node instanceof Text && node.length > 20) texts.push(node);
      }
      return texts;
    };
    const select = (turn: number): void => {
      const texts = wordsOnPage();
      const text = texts[turn % texts.length];
      if (!text) return;
      const start = Math.floor(turn / texts.length) % 8;
      getSelection()?.setBaseAndExtent(text, start, text, start + 12);
      document.dispatchEvent(new Event('pointerup'));
    };
    const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    void (async () => {
      for (let turn = 0; ; turn += 1) {
        for (let frame = 0; !document.querySelector('.selection-bar'); frame += 1) {
          if (frame % 30 === 0) select(turn);
          await nextFrame();
        }
        for (let frame = 0; document.querySelector('.selection-bar'); frame += 1) {
          if (frame % 30 === 0) press(String((turn % 4) + 1));
          await nextFrame();
        }
        // Changed at once, while its making may still be on its way to the store.
        press(String(((turn + 1) % 4) + 1));
      }
    })();
  }, pageIndex);
}

test('a sudden end in a burst of changes loses nothing that was shown as saved', async ({ launch, run, folder }) => {
  const shown = new Set<string>();
  for (const [round, patience] of [500, 1200, 50, 800].entries()) {
    const running = await startAtPassage(launch, run);
    await expect.poll(() => keptNotes(running.page)).toHaveLength(shown.size);
    const atStart = shown.size;
    await markInABurst(running.page, running.pageIndex, note => shown.add(note));
    await expect.poll(() => shown.size, { message: 'the burst is under way' }).toBeGreaterThan(atStart + 2);
    await running.page.waitForTimeout(patience * (0.5 + Math.random()));
    await kill(running);

    // After the first the library goes too, so that it is the journal that held the work.
    if (round > 0) await deleteIndexedDb(path.join(folder, 'profile'));
    const after = await startAtPassage(launch, run);
    // Of a long list only the cards in view are there: it is the library that is asked.
    await expect.poll(() => keptNotes(after.page)).toEqual(expect.arrayContaining([...shown]));
    for (const note of await keptNotes(after.page)) shown.add(note);
    await kill(after);
  }
});

/** The marks that the library holds and that are not deleted. */
async function keptNotes(page: Page): Promise<readonly string[]> {
  const rows = (await rowsOf(page, 'records')) as readonly {
    readonly id: string;
    readonly kind: string;
    readonly folded: { readonly deleted: boolean };
  }[];
  return rows.flatMap(({ id, kind, folded }) => (kind === 'annotation' && !folded.deleted ? [id] : []));
}

test('a line that was being written when the power went is set aside and told of, and nothing else is lost', async ({
  launch,
  run,
  folder,
}) => {
  const profile = path.join(folder, 'profile');
  const first = await startAtPassage(launch, run);
  await markWithNote(first.reader, first.pageIndex, lineAt(run, 0), 'Before the power went.');
  await first.app.close();
  const segment = await lastSegment(profile);
  const whole = await readFile(segment, 'utf8');
  const half = (whole.split('\n')[0] ?? '').slice(0, 60);
  await appendFile(segment, half);
  await deleteIndexedDb(profile);

  const again = await startAtPassage(launch, run);
  const asides = await readdir(path.join(journalFolder(profile), 'set-aside'));
  expect(asides).toHaveLength(1);
  await expect(again.page.locator('.notice', { hasText: 'Lectern was stopped while it was saving.' })).toContainText(
    `${asides[0]}; everything that was saved before it is here.`,
  );
  expect(await readFile(path.join(journalFolder(profile), 'set-aside', asides[0] ?? ''), 'utf8')).toBe(half);
  expect(await readFile(segment, 'utf8')).toBe(whole);
  await expect(again.reader.noteCards.getByRole('textbox')).toHaveValue('Before the power went.');

  // Told once: the next start has nothing to tell.
  await mark(again.reader, again.pageIndex, lineAt(run, 1));
  await again.app.close();
  const third = await startAtPassage(launch, run);
  await expect(third.reader.noteCards).toHaveCount(2);
  await expect(third.page.locator('.notice', { hasText: 'Lectern was stopped' })).toHaveCount(0);
});

test('what a newer version wrote is kept byte for byte, and what it added to a mark survives a change here', async ({
  launch,
  run,
  folder,
}) => {
  const profile = path.join(folder, 'profile');
  const first = await startAtPassage(launch, run);
  await mark(first.reader, first.pageIndex, lineAt(run, 0), '2');
  const [note] = await keptNotes(first.page);
  await first.app.close();
  const segment = await lastSegment(profile);
  const before = await readFile(segment, 'utf8');
  const newer = newerLines(await deviceOf(profile), note ?? '');
  await appendFile(segment, newer.map(line => `${line}\n`).join(''));
  await deleteIndexedDb(profile);

  const again = await startAtPassage(launch, run);
  await expect(again.page.locator('.notice', { hasText: 'of the journal could not be read' })).toHaveText(
    /^2 lines of the journal could not be read\. They are kept as they are\./,
  );
  await expect(again.reader.noteCards).toHaveClass(/note--green/);
  await again.reader.noteCards.locator('.note__place').click();
  await again.reader.noteCards.getByRole('button', { name: 'Change to pink' }).click();
  await expect(again.reader.noteCards).toHaveClass(/note--pink/);
  await again.app.close();
  expect(await readFile(segment, 'utf8')).toBe(before + newer.map(line => `${line}\n`).join(''));
  // A field that this version does not know is not touched by what it writes.
  expect(await readFile(await lastSegment(profile), 'utf8')).not.toContain('importance');
});

/** Lines as a later release might write them: an unknown kind, unknown fields and keys, two of another shape. */
function newerLines(device: string, note: string): readonly string[] {
  const id = (counter: number): string =>
    `${new Date().toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;
  return [
    JSON.stringify({ id: id(1), record: 'question:1', kind: 'question', fields: { text: 'Why?', to: [1] }, base: [] }),
    JSON.stringify({ id: id(2), record: note, kind: 'annotation', fields: { importance: { level: 3 } }, base: [] }),
    JSON.stringify({
      id: id(3),
      seal: 'x',
      record: note,
      kind: 'annotation',
      fields: { tags: ['a'] },
      base: [],
      v: { n: 2 },
    }),
    '{"version": 9,  "ops": [1, 2, {"deep": null}]}',
    '["just a list", 1e3]',
  ];
}

test('what was undone stays undone after a restart, and what was brought back stays', async ({ launch, run }) => {
  const first = await startAtPassage(launch, run);
  const { app, page, reader, pageIndex } = first;
  await mark(reader, pageIndex, lineAt(run, 0), '1');
  await mark(reader, pageIndex, lineAt(run, 1), '2');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(reader.noteCards).toHaveCount(1);
  const kept = reader.noteCards.filter({ hasText: lineAt(run, 0) });
  await kept.locator('.note__place').click();
  await kept.getByRole('button', { name: 'Delete this mark' }).click();
  await expect(reader.noteCards).toHaveCount(0);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(kept).toHaveCount(1);
  await page.waitForTimeout(100);
  await app.close();

  const again = await startAtPassage(launch, run);
  await expect(again.reader.noteCards).toHaveCount(1);
  await expect(again.reader.noteCards).toContainText(lineAt(run, 0));
  await expect(again.reader.noteCards).toHaveClass(/note--yellow/);
  // Steps belong to the session they were made in.
  await chooseMenu(again.app, 'Edit', 'Redo');
  await chooseMenu(again.app, 'Edit', 'Undo');
  await again.page.waitForTimeout(500);
  await expect(again.reader.noteCards).toHaveCount(1);
});

test.describe('where the journal cannot be written', () => {
  let disk: SmallDisk | undefined;

  test.beforeEach(async ({ folder }) => {
    disk = await mountSmallDisk(journalFolder(path.join(folder, 'profile')), 256);
    test.skip(!disk, 'A disk that can be filled needs the right to mount one: root, and not in a closed container.');
  });
  test.afterEach(async () => {
    await disk?.unmount();
    disk = undefined;
  });

  async function putNoticesAway(page: Page): Promise<void> {
    const losses = page.locator('.notice--loss');
    for (const old of await losses.all()) await old.getByRole('button', { name: 'Put this notice away' }).click();
    await expect(losses).toHaveCount(0);
  }

  /** Marks words that cannot be saved, and proves that they are told of and do not look saved. */
  async function markInVain({ page, reader, pageIndex }: AtPassage, words: string, sentence: string): Promise<void> {
    // The page that was reached is tried to be saved once the member has rested there.
    await page.waitForTimeout(1600);
    await putNoticesAway(page);
    const before = await reader.noteCards.count();
    await reader.select(pageIndex, words);
    await page.keyboard.press('1');
    await expect(page.locator('.notice--loss')).toHaveText(sentence);
    await expect(reader.noteCards).toHaveCount(before);
    await expect(reader.sheet(pageIndex).getByRole('button', { name: / highlight: / })).toHaveCount(before);
  }

  type AtPassage = Awaited<ReturnType<typeof startAtPassage>>;
  const FULL = 'Not saved: this computer’s disk is full. Free some space, then do it again.';
  const READ_ONLY = 'Not saved: the journal could not be written. Check the disk, then do it again.';

  test('a disk that gets full in the middle of a note is told; the note stays in its box until there is space', async ({
    launch,
    run,
  }) => {
    const { page, reader, pageIndex, ...first } = await startAtPassage(launch, run);
    const card = await markWithNote(reader, pageIndex, lineAt(run, 0), 'Short.');
    await page.waitForTimeout(1600);
    await disk?.fill();
    // Longer than what the last block of the file has left: a part of it is written before there is no more space.
    const long = 'Ask for the figures by ward. '.repeat(300).trimEnd();
    const box = card.getByRole('textbox');
    await box.fill(long);
    await box.press('Control+Enter');
    await expect(page.locator('.notice--loss')).toHaveText(FULL);
    await expect(box).toHaveValue(long);
    await disk?.free();
    await putNoticesAway(page);
    await box.focus();
    await box.press('Control+Enter');
    await mark(reader, pageIndex, lineAt(run, 1));
    await kill(first);

    const again = await startAtPassage(launch, run);
    await expect(again.reader.noteCards).toHaveCount(2);
    await expect(again.reader.noteCards.filter({ hasText: lineAt(run, 0) }).getByRole('textbox')).toHaveValue(long);
    await expect(again.page.locator('.notice')).toHaveCount(0);
  });

  for (const [title, shut, reopen, sentence] of [
    [
      'on a full disk no mark is shown that is not saved, and once there is space the next is',
      () => disk?.fill(),
      () => disk?.free(),
      FULL,
    ],
    [
      'a journal that may only be read shows its work, and takes changes again once it may be written',
      () => disk?.setWritable(false),
      () => disk?.setWritable(true),
      READ_ONLY,
    ],
  ] as const) {
    test(title, async ({ launch, run }) => {
      const first = await startAtPassage(launch, run);
      await mark(first.reader, first.pageIndex, lineAt(run, 0));
      await first.app.close();
      await shut();

      const again = await startAtPassage(launch, run);
      await expect(again.reader.noteCards).toHaveCount(1);
      await markInVain(again, lineAt(run, 1), sentence);
      await reopen();
      // The words are still selected: it takes one key to do it again.
      await again.page.keyboard.press('1');
      await expect(again.reader.noteCards).toHaveCount(2);
      await kill(again);

      const third = await startAtPassage(launch, run);
      await expect(third.reader.noteCards).toHaveCount(2);
      await expect(third.page.locator('.notice')).toHaveCount(0);
    });
  }
});
