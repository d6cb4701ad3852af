import path from 'node:path';
import type { Launch, RunningApp } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { SettingsPage } from './pages/settings.ts';
import { nameDevice } from './profile.ts';
import type { Run } from './run-file.ts';
import { atPassage, showView } from './steps.ts';

/** A device of a member's: a running app with a profile and a name of its own. */
export type Device = RunningApp & {
  readonly library: LibraryPage;
  readonly reader: ReaderPage;
  readonly settings: SettingsPage;
};

/** Starts a device; the same name again is the same device. */
export async function startDevice(launch: Launch, folder: string, name: string): Promise<Device> {
  const profile = name.toLowerCase();
  await nameDevice(path.join(folder, profile), name);
  const running = await launch(profile);
  const { app, page } = running;
  return {
    ...running,
    library: new LibraryPage(app, page),
    reader: new ReaderPage(page),
    settings: new SettingsPage(app, page),
  };
}

/** Adds the council folder and waits until its papers are in the library. */
export async function takePapers({ library, page }: Device, { council }: Pick<Run, 'council'>): Promise<void> {
  await library.addFolder(council.folder);
  await page
    .locator('.paper-row__open', { hasText: fileNameOf(council) })
    .first()
    .waitFor();
  await library.importRests();
}

/** Opens the pack from the list of papers, and goes to the known passage. @returns its page, counted from 0 */
export async function openPassage(device: Device, { council }: Pick<Run, 'council'>): Promise<number> {
  await showView(device.page, 'Meetings');
  await device.library.openListed(fileNameOf(council));
  return (await atPassage(device.page, { council })).pageIndex;
}

/** Has two devices look at their sync folder until each has what the other wrote. */
export async function exchange(one: Device, other: Device): Promise<void> {
  for (const { settings } of [one, other, one]) {
    await settings.syncNow();
    await settings.synced();
  }
}

function fileNameOf(council: Run['council']): string {
  return path.basename(council.pack.file.path);
}
