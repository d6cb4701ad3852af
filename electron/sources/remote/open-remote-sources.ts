import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sourceIdSchema, type SourceId } from '../../../shared/ids.ts';
import { err, ok } from '../../../shared/result.ts';
import type { RemoteState, SourceOffer } from '../../../shared/sources/remote-state.ts';
import {
  isRemote,
  sourceSchema,
  type CommitteeChoice,
  type Credentials,
  type RemoteKind,
  type RemoteSource,
} from '../../../shared/sources/source.ts';
import { ifThere } from '../../files/if-there.ts';
import { randomId } from '../../files/random-id.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { Log } from '../../logging/main-log.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import { gatheredNews } from './gathered-news.ts';
import { lookAtSource } from './look-at-source.ts';
import { openMirror } from './mirror.ts';
import { pause } from './pause.ts';
import { probeAddress, type Offered } from './probe.ts';
import { REMOTE_PACE, type RemotePace } from './remote-pace.ts';
import type { RemoteReader } from './remote-reader.ts';
import type { RemoteSources } from './remote-sources.ts';
import { HostSchedule } from './schedule-hosts.ts';
import { WatchedSource } from './watched-source.ts';

const FOLDER = 'fetched';
/** Servers that are looked at and fetched from at once. */
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
  const { settings, secrets, http, readers, now, today, log, onStates, onFilesChanged, onAnnounced } = options;
  const pace: RemotePace = { ...REMOTE_PACE, ...options.pace };
  const root = path.join(options.profile, FOLDER);
  const hosts = new HostSchedule(HOSTS_AT_ONCE);
  const watched = new Map<SourceId, WatchedSource>();
  const unopenedSince = new Map<SourceId, number>();
  /** Committees that probes found, by the address of their source: a later choice is made of these. */
  const offeredCommittees = new Map<string, SourceOffer['committees']>();
  let probing: AbortController | undefined;
  let offered: Offered | undefined;

  const listed = (): readonly RemoteSource[] => settings.current().sources.filter(isRemote);
  const find = (id: SourceId): RemoteSource | undefined => listed().find(source => source.id === id);
  const announced = (): ReturnType<RemoteSources['announced']> =>
    [...watched].flatMap(([source, { mirror }]) =>
      mirror.lastSurvey().meetings.map(meeting => ({ ...meeting, source })),
    );
  const states = (): readonly RemoteState[] =>
    listed().flatMap(({ id }) => {
      const state = watched.get(id)?.state() ?? unopenedState(id, unopenedSince.get(id));
      return state ? [state] : [];
    });

  const newsOfStates = gatheredNews(() => onStates(states()), pace.tellEveryMs);
  const newsOfFiles = gatheredNews(onFilesChanged, pace.tellEveryMs);
  let toldMeetings = '';
  const tellMeetings = (): void => {
    const meetings = JSON.stringify(announced());
    if (meetings === toldMeetings) return;
    toldMeetings = meetings;
    onAnnounced();
  };

  function credentialsOf({ id, userName }: RemoteSource): Credentials | undefined {
    const password = userName === null ? undefined : secrets.get(secretOf(id));
    return userName === null || password === undefined ? undefined : { userName, password };
  }

  async function watch(id: SourceId): Promise<WatchedSource | undefined> {
    const already = watched.get(id);
    if (already) return already;
    try {
      const mirror = await openMirror(path.join(root, id), id, now());
      const opened = new WatchedSource({
        id,
        mirror,
        source: () => find(id),
        hosts,
        pace,
        now,
        log,
        onState: isProgress => (isProgress ? newsOfStates.tellSoon() : newsOfStates.tellNow()),
        look: (source, order) =>
          lookAtSource(source, {
            ...order,
            mirror,
            http,
            reader: readers[source.kind],
            credentials: credentialsOf(source),
            now,
            today,
            pause: ms => pause(ms, order.signal),
            freeBytes: options.freeBytes,
            betweenFilesMs: pace.betweenFilesMs,
            resumeAfterMs: pace.resumeAfterMs,
            onFilesChanged: newsOfFiles.tellSoon,
            onAnnounced: tellMeetings,
          }),
      });
      const sooner = watched.get(id);
      if (sooner) return sooner;
      watched.set(id, opened);
      unopenedSince.delete(id);
      return opened;
    } catch (error) {
      log.write('What was fetched from a source could not be opened', error);
      unopenedSince.set(id, unopenedSince.get(id) ?? now());
      newsOfStates.tellNow();
      return undefined;
    }
  }

  /** Changes a source in the settings. */
  async function change(id: SourceId, part: Partial<Pick<RemoteSource, 'committees' | 'userName'>>): Promise<void> {
    await settings.update(current => ({
      ...current,
      sources: current.sources.map(source => (source.id === id && isRemote(source) ? { ...source, ...part } : source)),
    }));
  }

  async function lookAnew(id: SourceId): Promise<void> {
    onFilesChanged();
    (await watch(id))?.lookAnew();
  }

  async function removeLeftOvers(): Promise<void> {
    const ids = new Set<string>(listed().map(source => source.id));
    for (const name of (await ifThere(readdir(root))) ?? []) {
      if (sourceIdSchema.safeParse(name).success && !ids.has(name)) await removeFolder(path.join(root, name));
    }
  }

  await removeLeftOvers().catch((error: unknown) => log.write('What was left of a source could not be removed', error));
  for (const { id } of listed()) (await watch(id))?.startIn(pace.startAfterMs);
  toldMeetings = JSON.stringify(announced());

  return {
    async probe(address, credentials) {
      probing?.abort();
      const mine = new AbortController();
      probing = mine;
      offered = undefined;
      const { signal } = mine;
      const context = { http, readers, order: options.probeOrder, signal, today: today() };
      try {
        const found = await probeAddress(address, credentials, { ...context, pause: ms => pause(ms, signal) });
        if (signal.aborted) return err('unreachable');
        if (!found.ok) return found;
        offered = found.value;
        offeredCommittees.set(keyOf(found.value.offer), found.value.offer.committees);
        return ok(found.value.offer);
      } catch (error) {
        log.write('Looking behind an address failed', error);
        return err('not-understood');
      } finally {
        if (probing === mine) probing = undefined;
      }
    },
    stopProbe: () => probing?.abort(),
    async addOffered(committees) {
      if (!offered) return null;
      const { offer, credentials } = offered;
      offered = undefined;
      const known = listed().find(source => keyOf(source) === keyOf(offer));
      const source = sourceSchema.parse({
        id: known?.id ?? randomId(),
        kind: offer.kind,
        address: offer.address,
        name: offer.name,
        userName: credentials?.userName ?? null,
        committees: chosen(committees, offer.committees),
        addedAtMs: known?.addedAtMs ?? now(),
      });
      if (!isRemote(source)) throw new TypeError('What was offered is no place on a network.');
      if (credentials) await secrets.set(secretOf(source.id), credentials.password);
      await settings.update(current => ({
        ...current,
        sources: [...current.sources.filter(other => other.id !== source.id), source],
      }));
      await lookAnew(source.id);
      return source;
    },
    async chooseCommittees(id, committees) {
      const source = find(id);
      if (!source) return;
      const known = [...(offeredCommittees.get(keyOf(source)) ?? []), ...(source.committees ?? [])];
      await change(id, { committees: chosen(committees, known) });
      await lookAnew(id);
    },
    async signIn(id, credentials) {
      if (!find(id)) return;
      await secrets.set(secretOf(id), credentials.password);
      await change(id, { userName: credentials.userName });
      await lookAnew(id);
    },
    look(id) {
      for (const source of listed()) {
        if (id !== null && source.id !== id) continue;
        watch(source.id)
          .then(opened => opened?.look(true))
          .catch((error: unknown) => log.write('A look could not begin', error));
      }
    },
    stopLook: id => watched.get(id)?.stopLook(),
    states,
    announced,
    files: id => watched.get(id)?.mirror.files() ?? [],
    fetchedFile: ref => watched.get(ref.source)?.mirror.fileOf(ref.path),
    async forget(id) {
      const ended = watched.get(id);
      watched.delete(id);
      unopenedSince.delete(id);
      await ended?.end();
      await removeFolder(path.join(root, id));
      await secrets.remove(secretOf(id));
      tellMeetings();
      newsOfStates.tellNow();
    },
    reconnected() {
      for (const source of watched.values()) source.reconnected();
    },
    async stop() {
      probing?.abort();
      newsOfStates.stop();
      await Promise.all([...watched.values()].map(source => source.end()));
      newsOfStates.stop();
      newsOfFiles.stop();
    },
  };
}

function secretOf(id: SourceId): string {
  return `source:${id}`;
}

function keyOf({ kind, address }: Pick<RemoteSource, 'kind' | 'address'>): string {
  return `${kind} ${address}`;
}

/** Choices by their ids, with the titles that are known of them. */
function chosen(ids: readonly string[] | null, known: readonly CommitteeChoice[]): readonly CommitteeChoice[] | null {
  if (ids === null) return null;
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  return [...new Set(ids)].map(id => ({ id, title: titles.get(id) ?? id.slice(0, 300) }));
}

function unopenedState(source: SourceId, sinceMs: number | undefined): RemoteState | undefined {
  if (sinceMs === undefined) return undefined;
  const problem = { problem: 'disk-failed', problemSinceMs: sinceMs } as const;
  return { source, doing: 'waiting', ...problem, lookedMs: null, progress: null, failures: [] };
}

/** Windows lets go of a file only when nobody reads it any more. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
