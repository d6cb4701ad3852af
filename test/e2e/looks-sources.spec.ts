import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { sourceIdSchema } from '../../shared/ids.ts';
import type { RemoteState } from '../../shared/sources/remote-state.ts';
import { announcedMeeting } from '../support/announced.ts';
import { remoteSource, remoteState } from '../support/remote-source.ts';
import { resize, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { LibraryPage } from './pages/library.ts';
import { answerChannel, tellWindows } from './pages/made-up-sources.ts';
import { MeetingPage } from './pages/meeting.ts';
import { SourcesPage } from './pages/sources.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { showView, SIZES } from './steps.ts';
import { expect, test } from './test.ts';

const HOUR = 60 * 60 * 1000;
const DAV = sourceIdSchema.parse('davfolderaaaaaaa');
const WEB = sourceIdSchema.parse('webfolderaaaaaaa');

const SITE = remoteSource({ addedAtMs: 1 });
const FOLDER = remoteSource({
  id: DAV,
  kind: 'webdav',
  name: 'Members’ papers',
  address: 'https://cloud.wellmouth.example/remote.php/dav/files/quill/Members%20papers/',
  userName: 'avery.quill',
  committees: null,
});
const LISTING = remoteSource({
  id: WEB,
  kind: 'web-folder',
  name: 'papers.wellmouth.example',
  address: 'https://papers.wellmouth.example/',
  committees: null,
});

/** A site that is being fetched from, a folder that asks who the member is, and one that some papers failed of. */
function states(nowMs: number): readonly RemoteState[] {
  const progress = { files: 12, filesDone: 3, bytes: 90_000_000, bytesDone: 31_000_000 };
  return [
    remoteState({ doing: 'fetching', lookedMs: nowMs - HOUR, progress }),
    remoteState({ source: DAV, problem: 'sign-in', problemSinceMs: nowMs - 26 * HOUR, lookedMs: nowMs - 50 * HOUR }),
    remoteState({
      source: WEB,
      lookedMs: nowMs - HOUR / 12,
      failures: [
        { fileName: 'Agenda pack 12 March.pdf', problem: 'not-a-pdf' },
        { fileName: 'Appendix B.pdf', problem: 'missing' },
      ],
    }),
  ];
}

const TITLES = [
  'Appeals Panel',
  'Audit and Governance Committee',
  'Cabinet',
  'Council',
  'Harbour Board',
  'Health and Wellbeing Board',
  'Licensing Committee',
  'Licensing Sub-Committee',
  'Overview and Scrutiny Committee',
  'Planning Committee',
  'Standards Committee',
];
const OFFER = {
  kind: 'moderngov',
  address: 'https://democracy.wellmouth.example/',
  name: 'Wellmouth Borough Council',
  committees: TITLES.map((title, index) => ({ id: String(index), title, isMine: /^(?:Cabinet|Planning)/.test(title) })),
};

/** What is shown now breaks no rule and is not wider than the window, light and dark, small and large. */
async function looksWell(app: ElectronApplication, page: Page, what: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await resize({ app, page }, width, height);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(app, theme);
      await expect
        .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
        .toBe(theme === 'dark');
      // What changes its colour by and by has done so then.
      await page.waitForTimeout(250);
      expect.soft(await accessFaults(page), `${what}, ${theme}`).toEqual([]);
      await picture(page, `${what}-${width}-${theme}`);
    }
    const isWider = await page.evaluate(() =>
      [...document.querySelectorAll('dialog, .shell__view')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    );
    expect.soft(isWider, `${what} scrolls sideways at ${width}`).toBe(false);
  }
  await setTheme(app, 'light');
  await resize({ app, page }, 1280, 800);
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, `${what}-forced`);
  await page.emulateMedia({ forcedColors: 'none' });
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

test('sources on networks look well in the settings, whatever they are at', async ({ launch }) => {
  test.slow();
  const { app, page } = await launch();
  const settings = new SourcesPage(page);
  await settings.show();
  await expect(settings.region.getByText('Nothing yet.')).toBeVisible();
  await looksWell(app, page, 'no-source');
  await answerChannel(app, 'sources.list', [{ answer: [SITE, FOLDER, LISTING] }]);
  await tellWindows(app, 'sources.changed', null);
  await tellWindows(app, 'sources.told', states(Date.now()));
  await expect(settings.region.getByText('Fetching papers: 3 of 12 are here')).toBeVisible();
  await settings.region.getByText('2 papers could not be fetched').click();
  await looksWell(app, page, 'sources');
  await settings.region.getByRole('button', { name: 'Sign in again at Members’ papers' }).click();
  await expect(settings.dialog.getByLabel('User name')).toHaveValue('avery.quill');
  await looksWell(app, page, 'sign-in-again');
  await page.keyboard.press('Escape');
  await answerChannel(app, 'sources.probe', [{ answer: { ok: false, error: 'unreachable' } }]);
  await settings.region.getByRole('button', { name: 'Change the committees of Wellmouth Borough Council' }).click();
  await expect(settings.dialog.getByRole('alert').filter({ hasText: 'The server cannot be reached.' })).toBeVisible();
  await looksWell(app, page, 'no-choice');
  await answerChannel(app, 'sources.probe', [{ answer: { ok: true, value: OFFER } }]);
  await settings.dialog.getByRole('button', { name: 'Look again' }).click();
  await expect(settings.dialog.getByText('of 11 committees chosen')).toBeVisible();
  await looksWell(app, page, 'change-committees');
});

test('adding a site is led through by keys alone, and looks well at every step', async ({ launch }) => {
  test.slow();
  const { app, page } = await launch();
  await answerChannel(app, 'sources.probe', [
    { to: 'slow.example', answer: { ok: false, error: 'slow' }, afterMs: 600_000 },
    { to: 'nothing.example', answer: { ok: false, error: 'not-a-source' } },
    { to: 'members.example', answer: { ok: false, error: 'sign-in' } },
    { to: 'wellmouth.example', answer: { ok: true, value: OFFER } },
  ]);
  await answerChannel(app, 'sources.stopProbe', [{ answer: null }]);
  await expect(page.getByRole('heading', { name: 'Your papers go here' })).toBeVisible();
  await looksWell(app, page, 'empty-library');
  await answerChannel(app, 'sources.addOffered', [{ answer: SITE }]);
  const settings = new SourcesPage(page);
  await settings.show();
  const open = settings.addSite;
  await open.press('Enter');
  const { address } = settings;
  await expect(address).toBeFocused();
  await address.press('Enter');
  await expect(settings.dialog.getByText('Paste an address first.')).toBeVisible();

  await settings.look('slow.example');
  await expect(
    settings.dialog.getByRole('status').filter({ hasText: 'Looking for papers at slow.example' }),
  ).toBeVisible();
  await looksWell(app, page, 'looking');
  await settings.dialog.getByRole('button', { name: 'Stop looking' }).press('Enter');
  await expect(settings.dialog.getByRole('button', { name: 'Look for papers' })).toBeVisible();
  await expect(address).toBeFocused();

  await settings.look('nothing.example');
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/No papers can be fetched from this page\. Paste the address/);
  await looksWell(app, page, 'nothing-found');

  await settings.look('members.example');
  const userName = settings.dialog.getByLabel('User name');
  await expect(userName).toBeFocused();
  await expect(userName).toHaveAccessibleDescription(/asks who you are/);
  await looksWell(app, page, 'sign-in');

  await settings.look('wellmouth.example');
  await expect(userName).toHaveCount(0);
  await expect(settings.dialog.getByRole('heading', { name: 'Wellmouth Borough Council' })).toBeVisible();
  const find = settings.dialog.getByLabel('Find a committee');
  await expect(find).toBeFocused();
  await expect(settings.dialog.getByText('2 of 11 committees chosen')).toBeVisible();
  await looksWell(app, page, 'committees');
  await find.fill('licens');
  await settings.dialog.getByRole('button', { name: 'Choose the 2 found' }).press('Enter');
  await expect(settings.dialog.getByText('4 of 11 committees chosen, 2 found')).toBeVisible();
  await find.fill('');
  await settings.dialog.getByRole('button', { name: 'Choose none' }).press('Enter');
  await settings.dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(settings.dialog.getByText('Choose at least one committee, or all of them.')).toBeVisible();
  await looksWell(app, page, 'none-chosen');
  await settings.dialog.getByLabel('Cabinet').press('Space');
  await settings.dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(settings.dialog).toHaveCount(0);
  await expect(page.getByText('Papers are taken from “Wellmouth Borough Council” from now on.').first()).toBeVisible();
  await expect(open).toBeFocused();
});

test('meetings that are only announced, or called off, look well among the others', async ({ launch, run }) => {
  test.slow();
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await library.importRests();
  const day = (ahead: number): string => new Date(Date.parse(today()) + ahead * 24 * HOUR).toISOString().slice(0, 10);
  const items = [
    { number: '1', title: 'Apologies for absence', isRestricted: false },
    { number: '2', title: 'Harbour dues from April', isRestricted: false },
    { number: '3', title: 'Sale of land at Mill Quay', isRestricted: true },
  ];
  const details = {
    venue: 'Council Chamber, Guildhall',
    page: 'https://democracy.wellmouth.example/ieListDocuments.aspx',
  };
  await answerChannel(app, 'sources.announced', [
    {
      answer: [
        announcedMeeting({ committee: 'Harbour Board', date: day(1), time: '10:00', ...details }),
        announcedMeeting({ committee: 'Licensing Sub-Committee', date: day(2), standing: 'cancelled', ...details }),
        announcedMeeting({ committee: 'Standards Committee', date: day(20), standing: 'postponed' }),
        announcedMeeting({ committee: 'Council', date: day(30), hasAgenda: true, items, ...details }),
      ],
    },
  ]);
  await tellWindows(app, 'sources.changed', null);
  await expect(library.rows('Coming up').filter({ hasText: 'Harbour Board' })).toContainText(
    'Agenda not published yet',
  );
  await expect(library.rows('Coming up').filter({ hasText: 'Licensing Sub-Committee' })).toContainText('Cancelled');
  await expect(library.next).toContainText('Next with papers');
  await looksWell(app, page, 'library');

  await page.getByRole('button', { name: 'Council', exact: true }).click();
  const meeting = new MeetingPage(page);
  await expect(meeting.heading).toHaveText('Council');
  await expect(meeting.item('Sale of land')).toContainText('Not for the public');
  await looksWell(app, page, 'announced');
  await meeting.view.getByRole('button', { name: 'Council’s page of this meeting…' }).click();
  await expect(page.getByRole('dialog')).toContainText('The council’s page leads to democracy.wellmouth.example');
  await page.keyboard.press('Escape');

  await showView(page, 'Meetings');
  await page.getByRole('button', { name: 'Licensing Sub-Committee', exact: true }).click();
  await expect(meeting.view).toContainText('The council’s website says that this meeting is cancelled.');
  await looksWell(app, page, 'cancelled');
});
