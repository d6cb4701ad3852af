import type { SourceId } from '../../../shared/ids.ts';
import type { RemoteState } from '../../../shared/sources/remote-state.ts';
import type { RemoteKind } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { Log } from '../../logging/main-log.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import { fetchedFolders } from './fetched-folders.ts';
import { gatheredNews } from './gathered-news.ts';
import { LaneSchedule } from './lane-schedule.ts';
import { openWatchedSource, type SourceContext } from './open-watched-source.ts';
import { REMOTE_PACE, type RemotePace } from './remote-pace.ts';
import type { RemoteReader } from './remote-reader.ts';
import { remoteSettings } from './remote-settings.ts';
import type { RemoteSources } from './remote-sources.ts';
import { HostSchedule } from './schedule-hosts.ts';
import { SourceOffers } from './source-offers.ts';
import { WatchedSources } from './watched-sources.ts';

/** Servers that are looked at at once. */
const HOSTS_AT_ONCE = 4;

export type RemoteSourcesOptions = {
  /** The folder of this profile. */
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  readonly http: HttpClient;
  readonly readers: Readonly<Record<RemoteKind, RemoteReader>>;
  /** In which order they are tried on an address. */
  readonly probeOrder: readonly RemoteKind[];
  readonly now: () => number;
  /** Today where the council is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly pace?: Partial<RemotePace>;
  /** Bytes free where the profile lies. */
  readonly freeBytes: () => Promise<number>;
  readonly log: Log;
  readonly onStates: (states: readonly RemoteState[]) => void;
  /** What a list or scan of the sources gives is another. */
  readonly onFilesChanged: () => void;
  /** The sources announce other meetings. */
  readonly onAnnounced: () => void;
};

/**
 * Opens what was fetched before, and looks at the sources on networks from then on. Sources that cannot be opened are told
 * of by their state and tried again at the next look.
 */
export async function openRemoteSources(options: RemoteSourcesOptions): Promise<RemoteSources> {
  const { http, readers, probeOrder, now, today, freeBytes, log } = options;
  const { onStates, onFilesChanged, onAnnounced } = options;
  const pace: RemotePace = { ...REMOTE_PACE, ...options.pace };
  const kept = remoteSettings(options.settings, options.secrets);
  const folders = fetchedFolders(options.profile);
  const offers = new SourceOffers({ http, readers, order: probeOrder, kept, now, today, log });

  const newsOfStates = gatheredNews(() => onStates(watched.states()), pace.tellEveryMs);
  const newsOfFiles = gatheredNews(onFilesChanged, pace.tellEveryMs);
  let toldMeetings = '';
  const tellMeetings = (): void => {
    const meetings = JSON.stringify(watched.announced());
    if (meetings === toldMeetings) return;
    toldMeetings = meetings;
    onAnnounced();
  };

  const context: SourceContext = {
    kept,
    http,
    readers,
    hosts: new HostSchedule(HOSTS_AT_ONCE),
    schedule: new LaneSchedule(),
    pace,
    now,
    today,
    freeBytes,
    log,
    onState: isProgress => (isProgress ? newsOfStates.tellSoon() : newsOfStates.tellNow()),
    onFilesChanged: newsOfFiles.tellSoon,
    onAnnounced: tellMeetings,
  };
  const watched = new WatchedSources({
    kept,
    open: id => openWatchedSource(id, folders.of(id), context),
    onUnopened: newsOfStates.tellNow,
    now,
    log,
  });

  async function lookAnew(id: SourceId): Promise<void> {
    onFilesChanged();
    (await watched.watch(id))?.lookAnew();
  }

  await folders
    .removeAllBut(kept.list().map(({ id }) => id))
    .catch((error: unknown) => log.write('What was left of a source could not be removed', error));
  for (const { id } of kept.list()) (await watched.watch(id))?.startIn(pace.startAfterMs);
  toldMeetings = JSON.stringify(watched.announced());

  return {
    probe: (address, credentials) => offers.probe(address, credentials),
    stopProbe: () => offers.stopProbe(),
    async addOffered(committees) {
      const source = await offers.add(committees);
      if (source) await lookAnew(source.id);
      return source;
    },
    async chooseCommittees(id, committees) {
      const source = kept.find(id);
      if (!source) return;
      await kept.choose(source, committees, offers.committeesAt(source));
      await lookAnew(id);
    },
    async signIn(id, credentials) {
      const source = kept.find(id);
      if (!source) return;
      await kept.signIn(source, credentials);
      await lookAnew(id);
    },
    look(id) {
      for (const source of kept.list()) {
        if (id !== null && source.id !== id) continue;
        watched
          .watch(source.id)
          .then(opened => opened?.look(true))
          .catch((error: unknown) => log.write('A look could not begin', error));
      }
    },
    stopLook: id => watched.get(id)?.stopLook(),
    states: () => watched.states(),
    announced: () => watched.announced(),
    files: id => watched.get(id)?.mirror.files() ?? [],
    fetchedFile: ref => watched.get(ref.source)?.mirror.fileOf(ref.path),
    async forget(id) {
      await watched.forget(id);
      await folders.remove(id);
      await kept.removePassword(id);
      tellMeetings();
      newsOfStates.tellNow();
    },
    reconnected: () => watched.reconnected(),
    async stop() {
      offers.stopProbe();
      await watched.end();
      newsOfStates.stop();
      newsOfFiles.stop();
    },
  };
}
