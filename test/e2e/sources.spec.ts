import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays } from '../fixtures/papers/iso-date.ts';
import { firstPageOf } from '../fixtures/papers/pack/write-paper.ts';
import { FERRY, writeRevisedPack, type RevisedPack } from '../fixtures/revised-pack.ts';
import { MEMBER, startApache } from '../support/servers/apache.ts';
import { startModernGov, type ModernGovSite } from '../support/servers/moderngov/moderngov.ts';
import { startOparl } from '../support/servers/oparl.ts';
import { LibraryPage } from './pages/library.ts';
import { MeetingPage } from './pages/meeting.ts';
import { ReaderPage } from './pages/reader.ts';
import { SourcesPage } from './pages/sources.ts';
import { rowsOf, settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { issuePapers, mark, showView } from './steps.ts';
import { expect, test } from './test.ts';

// A site is asked one thing at a time, with pauses.
test.describe.configure({ timeout: 240_000 });

const COUNCIL = 'Saltmarsh District Council';
const HARBOUR = 'Harbour Board';

/**
 * A site with a councillor of two committees: one has published a pack, the other an agenda without papers, and none for
 * its next meeting; a third committee is none of theirs.
 */
type Council = {
  readonly site: ModernGovSite;
  readonly pack: RevisedPack;
  /** Of the meeting with a pack, and of the one that is announced before it. */
  readonly meeting: number;
  readonly sooner: number;
  /** The page of the councillor. */
  readonly address: string;
};

async function openCouncil(folder: string): Promise<Council> {
  const pack = await writeRevisedPack(path.join(folder, 'post'), { today: today() });
  const site = await startModernGov({ council: COUNCIL });
  const { council } = site;
  const own = council.addCommittee(pack.committee);
  const harbour = council.addCommittee(HARBOUR);
  const other = council.addCommittee('Licensing Committee');
  const meeting = council.addMeeting({ committee: own, date: addDays(today(), 6) });
  council.addItem(meeting, '1.', 'Apologies for absence');
  council.publishPack(meeting, await readFile(pack.version1.path));
  const sooner = council.addMeeting({ committee: harbour, date: addDays(today(), 3), venue: 'Customs House' });
  const later = council.addMeeting({ committee: harbour, date: addDays(today(), 20) });
  council.addItem(later, '1.', 'Dues from April');
  council.addItem(later, '2.', 'Sale of the old quay', { isRestricted: true });
  council.publishAgenda(later);
  council.addMeeting({ committee: other, date: addDays(today(), 4) });
  const councillor = council.addCouncillor('Cllr Avery Quill', [own, harbour]);
  return { site, pack, meeting, sooner, address: `${site.url}mgUserInfo.aspx?UID=${councillor}` };
}

test('a council’s site is added by the address of a member’s page; its papers come, change, and stay without it', async ({
  launch,
  folder,
}) => {
  const { site, pack, meeting, sooner, address } = await openCouncil(folder);
  try {
    const { app, page } = await launch();
    const library = new LibraryPage(app, page);
    await page.getByRole('button', { name: 'Add from the council’s website…' }).click();
    const sources = new SourcesPage(page);
    await sources.look(address);
    await expect(sources.dialog.getByRole('heading', { name: COUNCIL })).toBeVisible({ timeout: 60_000 });
    await expect(sources.dialog.getByText('2 of 3 committees chosen')).toBeVisible();
    await expect(sources.dialog.getByLabel('Licensing Committee')).not.toBeChecked();
    await sources.dialog.getByRole('button', { name: 'Add', exact: true }).click();

    await expect(library.next).toContainText(pack.committee, { timeout: 90_000 });
    await settled(page, 1);
    await library.importRests();
    await expect(library.next).toContainText('Next with papers · in 6 days');
    const announced = library.rows('Coming up').filter({ hasText: HARBOUR });
    await expect(announced.first()).toContainText('Agenda not published yet');
    await expect(announced.last()).toContainText('Agenda published, papers not here yet · 2 items');
    await expect(library.meetings).toHaveCount(3);
    const meetingPage = new MeetingPage(page);
    await announced.first().getByRole('button', { name: HARBOUR }).click();
    await expect(meetingPage.view).toContainText('Customs House');
    await meetingPage.backToMeetings();
    await announced.last().getByRole('button', { name: HARBOUR }).click();
    await expect(meetingPage.item('Sale of the old quay')).toContainText('Not for the public');

    await library.show();
    await library.next.getByRole('button', { name: 'Open pack' }).click();
    const reader = new ReaderPage(page);
    await reader.openItem(FERRY.title);
    await mark(reader, firstPageOf(pack.version1, FERRY.title), FERRY.kept);

    site.council.publishPack(meeting, await readFile(pack.version2.path));
    site.council.cancelMeeting(sooner);
    await sources.lookNow(COUNCIL);
    await settled(page, 2);
    await expect.poll(async () => rowsOf(page, 'pageMaps'), { timeout: 60_000 }).toHaveLength(1);
    await showView(page, 'Meetings');
    await expect(library.next).toContainText('Version 2 arrived today');
    await expect(library.next).toContainText('Next · in 6 days');
    await expect(announced.first()).toContainText('Cancelled');

    await site.stop();
    await app.close();
    const again = await launch();
    const later = new ReaderPage(again.page);
    await new LibraryPage(again.app, again.page).openMeeting();
    await expect(later.paperName).toContainText('version 2');
    await later.openItem(FERRY.title);
    await expect(later.noteCards.filter({ hasText: FERRY.kept })).toHaveCount(1);
    await later.words(firstPageOf(pack.version2, FERRY.title));
    const row = new SourcesPage(again.page);
    await row.lookNow(COUNCIL);
    await expect(row.row(COUNCIL)).toContainText('The server cannot be reached.', { timeout: 60_000 });
    await expect(row.row(COUNCIL)).toContainText('It has been so since today');
  } finally {
    await site.stop();
  }
});

test('committees of a site are changed, looking is stopped, and a site that is removed leaves its papers', async ({
  launch,
  folder,
}) => {
  const { site, pack, address } = await openCouncil(folder);
  try {
    const { app, page } = await launch();
    const library = new LibraryPage(app, page);
    const sources = new SourcesPage(page);
    await sources.show();
    await sources.addSite.click();
    await sources.look(address);
    await sources.addWith(HARBOUR);
    const row = sources.row(COUNCIL);
    await expect(row).toContainText(HARBOUR);
    await expect(row).toContainText('Last looked just now', { timeout: 90_000 });
    await row.getByRole('button', { name: /^Change the committees/ }).click();
    await expect(sources.dialog.getByLabel(HARBOUR)).toBeChecked({ timeout: 60_000 });
    await sources.dialog.getByLabel(pack.committee).check();
    await sources.dialog.getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText(`${pack.committee} and ${HARBOUR}`);
    await settled(page, 1);

    site.vices.slowMs = 30_000;
    await sources.lookNow(COUNCIL);
    await row.getByRole('button', { name: /^Stop/ }).click();
    await expect(row.getByRole('button', { name: /^Look now/ })).toBeVisible();
    await expect(row).not.toContainText('Needs a look');

    await row.getByRole('button', { name: /^Remove/ }).click();
    await expect(row).toHaveCount(0);
    await showView(page, 'Meetings');
    await expect(library.meetings).toHaveCount(1);
    await expect(library.next).toContainText(pack.committee);
  } finally {
    await site.stop();
  }
});

test('an address behind which nothing is says why, and what is blocked says that', async ({ launch, folder }) => {
  const { site, address } = await openCouncil(folder);
  try {
    const { page } = await launch();
    const sources = new SourcesPage(page);
    await sources.show();
    await sources.addSite.click();
    await sources.look('ftp://papers.example');
    await expect(sources.dialog.getByText('This is not a web address.')).toBeVisible();
    site.vices.guardPage = true;
    await sources.look(address);
    await expect(sources.dialog.getByText('A guard in front of the server')).toBeVisible({ timeout: 60_000 });
    site.vices.guardPage = false;
    await sources.address.press('Enter');
    await expect(sources.dialog.getByRole('heading', { name: COUNCIL })).toBeVisible({ timeout: 60_000 });
  } finally {
    await site.stop();
  }
});

test('a folder on a server is signed in to, and again when the password is another', async ({
  launch,
  run,
  folder,
}) => {
  const { file } = run.council.pack;
  const served = path.dirname(await issuePapers(folder, 'Scrutiny', { path: file.path, fileName: 'Agenda pack.pdf' }));
  const apache = await startApache({ folder: served });
  try {
    const { app, page } = await launch();
    const sources = new SourcesPage(page);
    await sources.show();
    await sources.addSite.click();
    await sources.look(`${apache.url}/digest/`);
    const userName = sources.dialog.getByLabel('User name');
    const password = sources.dialog.getByLabel('Password');
    await expect(userName).toBeFocused();
    await userName.fill(MEMBER.userName);
    await password.fill('not the password');
    await password.press('Enter');
    await expect(sources.dialog.getByText('does not take the ones given')).toBeVisible();
    await password.fill(MEMBER.password);
    await password.press('Enter');
    await expect(sources.dialog.getByText('Folder on a server (WebDAV)')).toBeVisible({ timeout: 30_000 });
    await expect(sources.dialog.getByLabel('Scrutiny')).toBeChecked();
    await sources.dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await settled(page, 1);
    const row = sources.region.locator('.source');
    await expect(row).toContainText('All folders');
    await row.getByRole('button', { name: /^Sign in again/ }).click();
    await expect(userName).toHaveValue(MEMBER.userName);
    await password.fill('another password');
    await password.press('Enter');
    await expect(row).toContainText('Needs a look', { timeout: 60_000 });
    await expect(row).toContainText('The server asks for a name and password');
    await row.getByRole('button', { name: /^Sign in again/ }).click();
    await password.fill(MEMBER.password);
    await password.press('Enter');
    await expect(row).not.toContainText('Needs a look', { timeout: 60_000 });
    await new LibraryPage(app, page).show();
    await expect(new LibraryPage(app, page).meetings).toHaveCount(1);
  } finally {
    await apache.stop();
  }
});

test('a system that speaks OParl and a folder on a website are added by their addresses', async ({
  launch,
  run,
  folder,
}) => {
  const { committee, version1 } = await writeRevisedPack(path.join(folder, 'post'), { today: today() });
  const oparl = await startOparl();
  const { file } = run.council.pack;
  const served = path.dirname(await issuePapers(folder, 'Scrutiny', { path: file.path, fileName: 'Agenda pack.pdf' }));
  const apache = await startApache({ folder: served });
  try {
    const { idOf, set } = oparl;
    oparl.serve('/pack.pdf', await readFile(version1.path), 'application/pdf');
    set('organization/1', { name: committee });
    set('organization/2', { name: HARBOUR });
    set('file/1', { name: 'Gesamtunterlagen', mimeType: 'application/pdf', accessUrl: '/pack.pdf' });
    const start = `${addDays(today(), 6)}T18:30:00+01:00`;
    set('meeting/1', { start, organization: [idOf('organization/1')], invitation: idOf('file/1') });
    set('meeting/2', { start: `${addDays(today(), 3)}T17:00:00+01:00`, organization: [idOf('organization/2')] });

    const { app, page } = await launch();
    const sources = new SourcesPage(page);
    await sources.show();
    await sources.addSite.click();
    await sources.look(idOf('meeting/1'));
    await expect(sources.dialog.getByText('Council information system (OParl)')).toBeVisible({ timeout: 60_000 });
    await expect(sources.dialog.getByLabel(committee)).toBeChecked();
    await expect(sources.dialog.getByLabel(HARBOUR)).not.toBeChecked();
    await sources.dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(sources.row('Musterstadt')).toContainText(committee);
    await settled(page, 1);

    await sources.addSite.click();
    await sources.look(`${apache.url}/listing/`);
    await expect(sources.dialog.getByText('Folder on a website')).toBeVisible({ timeout: 60_000 });
    await expect(sources.dialog.getByLabel('Scrutiny')).toBeChecked();
    await sources.dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await settled(page, 2);
    await expect(sources.row('/listing/')).toContainText('Last looked just now');

    const library = new LibraryPage(app, page);
    await library.show();
    await expect(library.meetings).toHaveCount(2);
    await expect(library.meetings.filter({ hasText: committee })).toContainText('6.30 pm');
  } finally {
    await oparl.stop();
    await apache.stop();
  }
});
