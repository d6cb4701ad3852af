import { hostname } from 'node:os';
import path from 'node:path';
import type { Send } from '../ipc/window-events.ts';
import type { Journal } from '../journal/journal.ts';
import { openJournal } from '../journal/open-journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { HttpClient } from '../http/http-client.ts';
import { openSecrets, type Keychain } from '../secrets/secrets.ts';
import { openDevice, type DeviceStore } from '../settings/device-store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { OpenRequests } from '../sources/open-requests.ts';
import { openPaperFiles, type PaperFiles } from '../sources/paper-files.ts';
import { openSources, type Sources } from '../sources/sources.ts';
import { openCouncilSources } from '../sources/remote/open-council-sources.ts';
import type { RemoteSources } from '../sources/remote/remote-sources.ts';
import { watchSources, type SourceWatch } from '../sources/watch-sources.ts';
import { startSync } from '../sync/start-sync.ts';
import type { Sync } from '../sync/sync.ts';
import { folderTarget } from '../targets/folder-target.ts';
import { webdavTarget } from '../targets/webdav-target.ts';
import { watchConnection, type Connection } from './watch-connection.ts';
import { announceDevice, keepDeviceId, newIdentity } from './device-identity.ts';

/** Everything behind the windows, once it runs. */
export type Services = {
  readonly device: DeviceStore;
  readonly journal: Journal;
  readonly sources: Sources;
  readonly watch: SourceWatch;
  readonly remote: RemoteSources;
  readonly files: PaperFiles;
  readonly sync: Sync;
  /** Opens files and folders the member named, by their absolute paths. */
  readonly open: (paths: readonly string[]) => Promise<void>;
  /** What the member should know of the start and has not been told yet. */
  readonly takeNotices: () => string[];
  /** Finishes what is being written. */
  readonly stop: () => Promise<void>;
};

export type ServiceOptions = {
  /** The folder of this profile. */
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly keychain: Keychain;
  readonly http: HttpClient;
  readonly connection: Connection;
  readonly requests: Pick<OpenRequests<unknown>, 'add' | 'isHeard'>;
  readonly send: Send;
  readonly log: Log;
  readonly now: () => number;
};

export async function startServices(options: ServiceOptions): Promise<Services> {
  const { profile, settings, keychain, http, connection, requests, send, log, now } = options;
  const device = await openDevice(profile, hostname(), settings.current().device, now());
  await keepDeviceId(settings, device, log);
  const root = path.join(profile, 'journal');
  const { journal, notices } = await openJournal({ root, device: device.current().id, now });
  await announceDevice(journal, device, log);

  const secrets = await openSecrets(profile, keychain, now());
  const remote = await openCouncilSources({ profile, settings, secrets, http, send, log, now });
  const onSources = (): void => {
    watch.refresh();
    send('sources.changed', null);
  };
  const sources = openSources(settings, now, onSources, remote.files);
  const watch = watchSources(sources, () => send('sources.changed', null), log);
  watch.refresh();
  const identity = newIdentity(settings, device, journal, log);
  const sync = await startSync({
    root,
    settings,
    secrets,
    journal,
    identity,
    openTarget: (place, credentials) =>
      place.kind === 'folder'
        ? folderTarget(place.folder)
        : webdavTarget({ http, address: place.address, credentials }),
    send,
    log,
    now,
  });
  const stopWatching = watchConnection(connection, () => {
    sync.reconnected();
    remote.reconnected();
  });

  const told = [...settings.notices, ...device.notices, ...notices];
  return {
    device,
    journal,
    sources,
    watch,
    remote,
    files: openPaperFiles(sources.list, remote.fetchedFile),
    sync,
    takeNotices: () => told.splice(0),
    async open(paths) {
      const { refs, missing } = await sources.openPaths(paths);
      requests.add(refs);
      for (const file of missing) {
        const text = `${path.basename(file)} could not be opened: there is no such file any more.`;
        if (requests.isHeard()) send('notice', text);
        else told.push(text);
      }
    },
    async stop() {
      stopWatching();
      await Promise.allSettled([watch.stop(), remote.stop(), sync.finish()]);
      await Promise.all([journal.close(), settings.settled()]);
    },
  };
}
