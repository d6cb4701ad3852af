import { statfs } from 'node:fs/promises';
import { LONDON } from '../../../shared/calendar/london-time.ts';
import type { RemoteKind } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { Send } from '../../ipc/window-events.ts';
import type { Log } from '../../logging/main-log.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import { moderngovReader } from './moderngov/moderngov-reader.ts';
import { oparlReader } from './oparl/oparl-reader.ts';
import { openRemoteSources } from './open-remote-sources.ts';
import type { RemoteReader } from './remote-reader.ts';
import type { RemoteSources } from './remote-sources.ts';
import { webFolderReader } from './web-folder-reader.ts';
import { webdavReader } from './webdav-reader.ts';

export type CouncilSourcesOptions = {
  /** The folder of this profile. */
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly http: HttpClient;
  readonly send: Send;
  readonly log: Log;
  /** Milliseconds since 1970 */
  readonly now: () => number;
};

const READERS: Readonly<Record<RemoteKind, RemoteReader>> = {
  moderngov: moderngovReader,
  oparl: oparlReader,
  webdav: webdavReader,
  'web-folder': webFolderReader,
};

/** From what tells itself most surely to what any page might be. */
const PROBE_ORDER: readonly RemoteKind[] = ['moderngov', 'oparl', 'webdav', 'web-folder'];

/** Days as the councils of this country have them. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: LONDON, dateStyle: 'short' });

/** The sources on networks, read by all readers there are, told of to the windows. */
export function openCouncilSources(options: CouncilSourcesOptions): Promise<RemoteSources> {
  const { profile, settings, secrets, http, send, log, now } = options;
  return openRemoteSources({
    profile,
    settings,
    secrets,
    http,
    readers: READERS,
    probeOrder: PROBE_ORDER,
    now,
    today: () => DAY.format(now()),
    async freeBytes() {
      const { bavail, bsize } = await statfs(profile);
      return bavail * bsize;
    },
    log,
    onStates: states => send('sources.told', [...states]),
    onFilesChanged: () => send('sources.changed', null),
    onAnnounced: () => send('sources.changed', null),
  });
}
