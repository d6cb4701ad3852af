import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../build/project.ts';
import { LibraryPage } from './pages/library.ts';
import { settled } from './pages/stored.ts';
import { expect, test } from './test.ts';

const APP_PAGE = 'app://lectern/index.html';
const PRELOAD = path.join(PROJECT_ROOT, 'dist', 'electron', 'preload.cjs');

/** A meeting that the calendar would take. */
const MEETING = { id: 'planning', title: 'Planning', date: '2026-07-10', time: '18:30', venue: null, description: '' };

/** Calls the main process from the page past the app's own code. @returns the answer, or the words of the refusal */
function call(page: Page, channel: string, args: readonly unknown[]): Promise<{ answer?: unknown; refusal?: string }> {
  return page.evaluate(
    async ([channelName, values]) => {
      try {
        return { answer: await window.lectern.invoke(channelName as 'sources.list', values) };
      } catch (error) {
        return { refusal: String(error) };
      }
    },
    [channel, args] as const,
  );
}

test('calls that the contract does not know, or with arguments that do not fit it, are refused aloud', async ({
  launch,
}) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const channel of ['shell.openExternal', 'no.such', '__proto__', 'constructor', 'papers.addPaths', '']) {
    const { refusal } = await call(page, channel, [['/etc/passwd.pdf']]);
    expect(refusal, channel).toContain(`There is no channel "${channel}"`);
  }
  const ref = { source: 'x', path: '../../etc/passwd' };
  const wrong: readonly (readonly [string, readonly unknown[]])[] = [
    ['sources.list', ['more']],
    ['sources.remove', []],
    ['sources.remove', [{ toString: 'x' }]],
    ['files.fingerprint', ['/etc/passwd']],
    ['files.fingerprint', [{ path: 'a.pdf' }]],
    ['files.read', [ref, 'no hash', 0]],
    ['files.read', [ref, 'a'.repeat(64), -1]],
    ['files.read', [ref, 'a'.repeat(64), 0.5]],
    ['journal.append', [[]]],
    ['journal.append', [[{ record: 'x', kind: 1, fields: {} }]]],
    ['journal.read', ['../../device', 1, 0]],
    ['journal.read', ['x', '1', 0]],
    ['sync.join', [{}]],
    ['files.save', []],
    ['files.save', ['exe', 'name', new Uint8Array(4)]],
    ['files.save', ['pdf', '/etc/passwd', 'text']],
    ['files.save', ['pdf', 'x'.repeat(5000), new Uint8Array(4)]],
    ['page.print', [{ silent: true }]],
    ['calendar.save', []],
    ['calendar.save', ['/etc/passwd', 'BEGIN:VCALENDAR']],
    ['calendar.save', [{ ...MEETING, id: '../../passwd' }]],
    ['calendar.save', [{ ...MEETING, date: '2026-02-30' }]],
    ['calendar.save', [{ ...MEETING, time: '18:30\r\nATTACH:file:///etc/passwd' }]],
    ['calendar.save', [{ ...MEETING, title: 'x'.repeat(1000) }]],
    ['calendar.save', [{ ...MEETING, description: 'x'.repeat(100_000) }]],
  ];
  for (const [channel, args] of wrong) {
    const { refusal } = await call(page, channel, args);
    expect(refusal, `${channel} ${JSON.stringify(args)}`).toContain(`${channel}: refused`);
  }
});

test('the page reads no file but papers of its sources, whatever path it asks for', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(run.council.planning.file.path, path.join(council, 'Pack.pdf'));
  await copyFile(run.council.planning.file.path, path.join(folder, 'Secret.pdf'));
  await writeFile(path.join(council, 'notes.txt'), '%PDF-1.7 private');
  const { app, page } = await launch();
  await new LibraryPage(app, page).addFolder(council);
  await settled(page, 1);
  const [source] = (await call(page, 'sources.list', [])).answer as [{ id: string }];
  const fingerprint = async (asked: string): Promise<unknown> =>
    (await call(page, 'files.fingerprint', [{ source: source.id, path: asked }])).answer;
  expect(await fingerprint('Pack.pdf')).toMatchObject({ ok: true });
  for (const asked of [
    '../Secret.pdf',
    '..\\Secret.pdf',
    path.join(folder, 'Secret.pdf'),
    './../Secret.pdf',
    'notes.txt',
    'x/../../Secret.pdf',
  ]) {
    expect(await fingerprint(asked), asked).toMatchObject({ ok: false });
  }
});

test('only the app’s own window is answered', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const answers = await app.evaluate(
    async ({ BrowserWindow, session }, { preload, appPage }) => {
      session.fromPartition('another').protocol.handle('app', () => {
        return new Response('<title>Looks like it</title>', { headers: { 'content-type': 'text/html' } });
      });
      const ask = async (url: string, partition?: string): Promise<readonly string[]> => {
        const other = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true, ...(partition ? { partition } : {}) },
        });
        try {
          await other.loadURL(url);
          const answer: unknown = await other.webContents.executeJavaScript(
            `lectern.invoke('sources.list', []).then(() => 'answered', error => error.message)`,
          );
          return [other.webContents.getURL(), String(answer)];
        } finally {
          other.destroy();
        }
      };
      return [await ask('about:blank'), await ask(appPage), await ask(appPage, 'another')];
    },
    { preload: PRELOAD, appPage: APP_PAGE },
  );
  expect(answers.map(([url]) => url)).toEqual(['about:blank', APP_PAGE, APP_PAGE]);
  for (const [, answer] of answers) expect(answer).toContain('refused, the caller is not a window of the app');
  expect(await call(page, 'sources.list', [])).toEqual({ answer: [] });
});

test('a page that has emptied itself is not answered any more', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // An empty page is the one place that no application can keep its page from going to.
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await page.waitForURL('about:blank');
  expect((await call(page, 'sources.list', [])).refusal).toMatch(/refused|undefined/);
});
