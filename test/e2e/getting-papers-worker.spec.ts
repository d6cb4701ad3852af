import { copyFile, mkdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { importProblemWords } from '../../shared/pack/import-problem.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled, stored } from './pages/stored.ts';
import { expect, test } from './test.ts';

/** In the page: the import worker that is started first hears nothing, as one that is lost in its paper. */
function deafenFirstImportWorker(): void {
  let isFirst = true;
  window.Worker = new Proxy(window.Worker, {
    construct(RealWorker, [script, options]: [URL, WorkerOptions | undefined]) {
      const worker = new RealWorker(script, options);
      if (isFirst && options?.name === 'import') {
        isFirst = false;
        worker.postMessage = () => document.body.setAttribute('data-unheard', '');
      }
      return worker;
    },
  });
}

test('a paper that its reading is lost in is given up after a minute and told, and the next one is taken', async ({
  launch,
  run,
  folder,
}) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const [first, second] = [path.join(council, 'Tangled.pdf'), path.join(council, 'Pack.pdf')];
  await copyFile(run.council.planning.file.path, first);
  await copyFile(run.council.earlier.file.path, second);
  // The latest goes first.
  await utimes(second, new Date(0), new Date(0));
  const { app, page } = await launch();
  await page.addInitScript(deafenFirstImportWorker);
  await page.clock.install();
  await page.reload();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await expect(page.locator('[data-unheard]')).toBeAttached();
  await page.clock.runFor(55_000);
  await expect(library.activity).toContainText('Tangled.pdf');
  await expect(library.trouble).toBeHidden();

  await page.clock.runFor(10_000);
  const row = library.troubleWith('Tangled.pdf');
  await expect(row).toContainText(importProblemWords('unmanageable'));
  const { papers } = await settled(page, 1);
  expect(papers.map(({ fileName }) => fileName)).toEqual(['Pack.pdf']);
  await expect(library.activity).toBeHidden();

  // Nothing is wrong with it, so it is taken when the member tries again.
  await row.getByRole('button', { name: 'Try again' }).click();
  await settled(page, 2);
  await expect(library.trouble).toBeHidden();
});

/** In the page: what draws the reader's pages hears nothing once `data-deaf` is set, as one that is lost in a page. */
function deafenDrawing(): void {
  window.Worker = new Proxy(window.Worker, {
    construct(RealWorker, [script, options]: [URL, WorkerOptions | undefined]) {
      const worker = new RealWorker(script, options);
      if (options?.name !== 'import') {
        worker.postMessage = new Proxy(worker.postMessage.bind(worker), {
          apply(hear, _, message) {
            if ('deaf' in document.body.dataset) document.body.setAttribute('data-unheard', '');
            else Reflect.apply(hear, undefined, message);
          },
        });
      }
      return worker;
    },
  });
}

test('a page that is never drawn does not keep the words of other papers from being read', async ({
  launch,
  run,
  folder,
}) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(run.council.planning.file.path, path.join(council, 'Open.pdf'));
  const { app, page } = await launch();
  await page.addInitScript(deafenDrawing);
  await page.clock.install();
  await page.reload();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await library.openMeeting();
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await page.evaluate(() => document.body.setAttribute('data-deaf', ''));
  const lost = run.council.planning.file.pages;
  await reader.goTo(`PDF ${lost}`);
  await expect(page.locator('[data-unheard]')).toBeAttached();

  await copyFile(run.council.pack.file.path, path.join(council, 'Late.pdf'));
  const late = async () => (await stored(page)).papers.find(({ fileName }) => fileName === 'Late.pdf');
  await expect.poll(async () => (await late())?.stage).toBe('opened');
  // Its first pages were read to open it; the others wait until nothing is drawn.
  expect((await late())?.textPages).toBeLessThan(run.council.pack.file.pages);
  await page.clock.runFor(10_000);
  await settled(page, 2);
  await expect(reader.sheet(lost - 1)).not.toHaveAttribute('data-drawn');
});
