import { statfs } from 'node:fs/promises';
import { calendarFile } from '../../shared/calendar/ics.ts';
import { FILE_FORMATS, type FileKind } from '../../shared/files/file-kind.ts';
import { fileName } from '../../shared/files/file-name.ts';
import type { PrintOutcome } from '../../shared/files/print-outcome.ts';
import type { WindowView } from '../../shared/session/window-view.ts';
import type { FileRef } from '../../shared/sources/source.ts';
import type { Services } from '../app/services.ts';
import { openLink } from '../links/open-link.ts';
import { saveFile } from '../files/save-file.ts';
import { isPlaceOfPapers } from '../sources/place-of-papers.ts';
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
  /** Where to save a file of this kind. @returns null when the member cancels */
  readonly whereToSave: (kind: FileKind, suggestedName: string) => Promise<string | null>;
  /** Which printer to print the window's page with. */
  readonly toPrint: () => Promise<PrintOutcome>;
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
  /** What the window showed when it was last open. */
  readonly recall: () => WindowView | null;
  readonly remember: (view: WindowView) => void;
  /** The window takes papers to open from now on; answers with those that waited. */
  readonly takePapers: () => FileRef[];
  /** Hands an address over to the system's browser or mail program. */
  readonly openExternal: (address: string) => Promise<void>;
};

/** Answers the calls of one window. */
export function windowHandlers(options: HandlerOptions): Handlers {
  const { starting, ask, profile, version, now, onFlushed, clearLibrary, recall, remember, takePapers } = options;
  return {
    'app.ready': async () => {
      const { device, takeNotices } = await starting;
      const { id, name } = device.current();
      const session = recall();
      return { device: id, deviceName: name, version, toOpen: takePapers(), notices: takeNotices(), session };
    },
    'app.flushed': () => {
      onFlushed();
      return Promise.resolve(null);
    },
    'window.remember': view => {
      remember(view);
      return Promise.resolve(null);
    },
    'links.open': address => openLink(address, options.openExternal),
    'sources.list': async () => [...(await starting).sources.list()],
    'sources.addFolder': async () => {
      const { sources } = await starting;
      const folder = await ask.forCouncilFolder();
      return folder === null ? null : sources.addFolder(folder);
    },
    'sources.remove': async id => {
      const { sources, remote } = await starting;
      await sources.remove(id);
      await remote.forget(id);
      return null;
    },
    'sources.probe': async (address, credentials) => (await starting).remote.probe(address, credentials),
    'sources.stopProbe': async () => {
      (await starting).remote.stopProbe();
      return null;
    },
    'sources.addOffered': async committees => (await starting).remote.addOffered(committees),
    'sources.chooseCommittees': async (id, committees) => {
      await (await starting).remote.chooseCommittees(id, committees);
      return null;
    },
    'sources.signIn': async (id, credentials) => {
      await (await starting).remote.signIn(id, credentials);
      return null;
    },
    'sources.look': async id => {
      (await starting).remote.look(id);
      return null;
    },
    'sources.stopLook': async id => {
      (await starting).remote.stopLook(id);
      return null;
    },
    'sources.states': async () => [...(await starting).remote.states()],
    'sources.announced': async () => [...(await starting).remote.announced()],
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
    'files.save': async (kind, suggestedName, bytes) => {
      const { sources } = await starting;
      const { ending } = FILE_FORMATS[kind];
      const file = await ask.whereToSave(kind, fileName(suggestedName, ending));
      if (file === null) return { outcome: 'cancelled' };
      if (await isPlaceOfPapers(sources.list(), file)) return { outcome: 'failed', problem: 'place-of-papers' };
      return saveFile(file, bytes);
    },
    'page.print': ask.toPrint,
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
    'sync.cancel': async () => {
      (await starting).sync.cancel();
      return null;
    },
    'sync.offerFolder': async () => {
      const { sync } = await starting;
      const folder = await ask.forSyncFolder();
      return folder === null ? null : sync.offerFolder(folder);
    },
    'sync.offerServer': async (address, credentials) => (await starting).sync.offerServer(address, credentials),
    'sync.join': async choice => (await starting).sync.join(choice),
    'sync.stopJoining': async () => {
      (await starting).sync.stopJoining();
      return null;
    },
    'sync.signIn': async credentials => (await starting).sync.signIn(credentials),
    'sync.unlock': async secret => (await starting).sync.unlock(secret),
    'sync.devices': async () => [...(await (await starting).sync.devices())],
    'sync.changePassphrase': async passphrase => (await starting).sync.changePassphrase(passphrase),
    'sync.removeDevice': async (device, passphrase) => (await starting).sync.removeDevice(device, passphrase),
    'sync.startOver': async passphrase => (await starting).sync.startOver(passphrase),
    'sync.leave': async () => {
      await (await starting).sync.leave();
      return null;
    },
  };
}
