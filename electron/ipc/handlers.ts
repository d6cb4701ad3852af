import { statfs } from 'node:fs/promises';
import { calendarFile } from '../../shared/calendar/ics.ts';
import { fileName } from '../../shared/files/file-name.ts';
import type { Services } from '../app/services.ts';
import { saveFile } from '../files/save-file.ts';
import type { Handlers } from './registrar.ts';

/** What the member is asked through dialogs of the system. */
export type Ask = {
  /** @returns null when the member cancels */
  readonly forCouncilFolder: () => Promise<string | null>;
  readonly forSyncFolder: () => Promise<string | null>;
  /** @returns nothing when the member cancels */
  readonly forPapers: () => Promise<readonly string[]>;
  /** Where to save a calendar file. @returns null when the member cancels */
  readonly whereToSaveCalendar: (suggestedName: string) => Promise<string | null>;
};

export type HandlerOptions = {
  /** Services may still be starting when the first call comes: it waits for them. */
  readonly starting: Promise<Services>;
  readonly ask: Ask;
  /** The folder of this profile. */
  readonly profile: string;
  readonly version: string;
  /** Milliseconds since 1970 */
  readonly now: () => number;
  readonly onFlushed: () => void;
  /** @returns false when it was cleared before */
  readonly clearLibrary: () => Promise<boolean>;
};

/** Answers the window's calls. */
export function windowHandlers(options: HandlerOptions): Handlers {
  const { starting, ask, profile, version, now, onFlushed, clearLibrary } = options;
  return {
    'app.ready': async () => {
      const { device, requests, notices } = await starting;
      const { id, name } = device.current();
      return { device: id, deviceName: name, version, toOpen: requests.listen(), notices: notices() };
    },
    'app.flushed': () => {
      onFlushed();
      return Promise.resolve(null);
    },
    'sources.list': async () => [...(await starting).sources.list()],
    'sources.addFolder': async () => {
      const { sources } = await starting;
      const folder = await ask.forCouncilFolder();
      return folder === null ? null : sources.addFolder(folder);
    },
    'sources.remove': async id => {
      await (await starting).sources.remove(id);
      return null;
    },
    'sources.scan': async () => {
      const { sources, watch } = await starting;
      const scan = await sources.scan();
      watch.noteScan(scan);
      return scan;
    },
    'papers.choose': async () => {
      const { open } = await starting;
      await open(await ask.forPapers());
      return null;
    },
    'papers.addPaths': async paths => {
      await (await starting).open(paths);
      return null;
    },
    'files.fingerprint': async ref => (await starting).files.fingerprint(ref),
    'files.read': async (ref, sha256, index) => (await starting).files.read(ref, sha256, index),
    'calendar.save': async event => {
      const file = await ask.whereToSaveCalendar(fileName(`${event.date} ${event.title}`, '.ics'));
      return file === null ? { outcome: 'cancelled' } : saveFile(file, calendarFile(event, now()));
    },
    'storage.free': async () => {
      const { bavail, bsize } = await statfs(profile);
      return bavail * bsize;
    },
    'library.clear': clearLibrary,
    'journal.append': async drafts => {
      const { journal, sync } = await starting;
      const result = await journal.append(drafts);
      if (result.ok) sync.entriesAppended();
      return result;
    },
    'journal.manifest': async () => [...(await (await starting).journal.manifest())],
    'journal.read': async (device, number, byte) => (await starting).journal.readFrom({ device, number }, byte),
    'sync.status': async () => (await starting).sync.status(),
    'sync.now': async () => {
      (await starting).sync.now();
      return null;
    },
    'sync.offerFolder': async () => {
      const { sync } = await starting;
      const folder = await ask.forSyncFolder();
      return folder === null ? null : sync.offerFolder(folder);
    },
    'sync.join': async choice => (await starting).sync.join(choice),
    'sync.leave': async () => {
      await (await starting).sync.leave();
      return null;
    },
  };
}
