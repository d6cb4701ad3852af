import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sourceIdSchema, type SourceId } from '../../../shared/ids.ts';
import { err, ok } from '../../../shared/result.ts';
import type { RemoteState, SourceOffer } from '../../../shared/sources/remote-state.ts';
import type { RemoteKind } from '../../../shared/sources/source.ts';
import { ifThere } from '../../files/if-there.ts';
import { randomId } from '../../files/random-id.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { Log } from '../../logging/main-log.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import { gatheredNews } from './gathered-news.ts';
import { FetchRun } from './fetch-run.ts';
import { LaneSchedule } from './lane-schedule.ts';
import { lookAtSource } from './look-at-source.ts';
import { openMirror } from './mirror.ts';
import { pause } from './pause.ts';
import { probeAddress, type Offered } from './probe.ts';
import { REMOTE_PACE, type RemotePace } from './remote-pace.ts';
import type { RemoteReader } from './remote-reader.ts';
import { placeKey, remoteSettings } from './remote-settings.ts';
import type { RemoteSources } from './remote-sources.ts';
import { HostSchedule } from './schedule-hosts.ts';
import { WatchedSource } from './watched-source.ts';

const FOLDER = 'fetched';
/** Servers that are looked at at once. */
const HOSTS_AT_ONCE = 4;
/** Systems behind which there often is little more than one machine for many councils. */
const ONE_AT_A_TIME: ReadonlySet<RemoteKind> = new Set(['moderngov']);

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
  const { http, readers, now, today, log, onStates, onFilesChanged, onAnnounced } = options;
  const pace: RemotePace = { ...REMOTE_PACE, ...options.pace };
  const root = path.join(options.profile, FOLDER);
  const kept = remoteSettings(options.settings, options.secrets);
  const hosts = new HostSchedule(HOSTS_AT_ONCE);
  const schedule = new LaneSchedule();
  const watched = new Map<SourceId, WatchedSource>();
  const opening = new Map<SourceId, Promise<WatchedSource | undefined>>();
  const unopenedSince = new Map<SourceId, number>();
  /** Committees that probes found, by the address of their source: a later choice is made of these. */
  const offeredCommittees = new Map<string, SourceOffer['committees']>();
  let probing: AbortController | undefined;
  let offered: Offered | undefined;

  const announced = (): ReturnType<RemoteSources['announced']> =>
    [...watched].flatMap(([source, { mirror }]) =>
      mirror.lastSurvey().meetings.map(meeting => ({ ...meeting, source })),
    );
  const states = (): readonly RemoteState[] =>
    kept.list().flatMap(({ id }) => {
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

  /** One opening at a time of each: a second one would clear away what the first is about to note. */
  function watch(id: SourceId): Promise<WatchedSource | undefined> {
    const under = opening.get(id) ?? open(id).finally(() => opening.delete(id));
    opening.set(id, under);
    return under;
  }

  async function open(id: SourceId): Promise<WatchedSource | undefined> {
    const already = watched.get(id);
    if (already) return already;
    try {
      const mirror = await openMirror(path.join(root, id), id, now());
      const opened = new WatchedSource({
        id,
        mirror,
        source: () => kept.find(id),
        hosts,
        pace,
        now,
        log,
        onState: isProgress => (isProgress ? newsOfStates.tellSoon() : newsOfStates.tellNow()),
        look: (source, order) =>
          schedule.whileLooking(new URL(source.address).host, () =>
            lookAtSource(source, {
              ...order,
              mirror,
              http,
              reader: readers[source.kind],
              credentials: kept.credentialsOf(source),
              now,
              today,
              pause: ms => pause(ms, order.signal),
              onFilesChanged: newsOfFiles.tellSoon,
              onAnnounced: tellMeetings,
            }),
          ),
        fetch(source, found, { signal, failures, onProgress, onStanding }) {
          const isPolite = ONE_AT_A_TIME.has(source.kind);
          return new FetchRun(found, {
            mirror,
            http,
            home: new URL(source.address),
            credentials: kept.credentialsOf(source),
            signal,
            now,
            pause: ms => pause(ms, signal),
            freeBytes: options.freeBytes,
            schedule,
            isPolite,
            betweenFilesMs: isPolite ? pace.betweenPoliteFilesMs : pace.betweenFilesMs,
            resumeAfterMs: pace.resumeAfterMs,
            saveEveryMs: pace.saveEveryMs,
            onProgress,
            onStanding,
            onHere(file, isOther) {
              failures.forget(file.path);
              if (isOther) newsOfFiles.tellSoon();
            },
            hasFailed: path => failures.has(path),
            onFailure: (file, problem) => failures.add(file, problem, now()),
          });
        },
      });
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

  async function lookAnew(id: SourceId): Promise<void> {
    onFilesChanged();
    (await watch(id))?.lookAnew();
  }

  async function removeLeftOvers(): Promise<void> {
    const ids = new Set<string>(kept.list().map(source => source.id));
    for (const name of (await ifThere(readdir(root))) ?? []) {
      if (sourceIdSchema.safeParse(name).success && !ids.has(name)) await removeFolder(path.join(root, name));
    }
  }

  await removeLeftOvers().catch((error: unknown) => log.write('What was left of a source could not be removed', error));
  for (const { id } of kept.list()) (await watch(id))?.startIn(pace.startAfterMs);
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
        const found = await probeAddress(address, credentials ?? kept.credentialsFor(address), {
          ...context,
          pause: ms => pause(ms, signal),
        });
        if (signal.aborted) return err('unreachable');
        if (!found.ok) return found;
        offered = found.value;
        offeredCommittees.set(placeKey(found.value.offer), found.value.offer.committees);
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
      const source = await kept.add(offered, committees, randomId(), now());
      offered = undefined;
      await lookAnew(source.id);
      return source;
    },
    async chooseCommittees(id, committees) {
      const source = kept.find(id);
      if (!source) return;
      await kept.choose(source, committees, offeredCommittees.get(placeKey(source)) ?? []);
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
      await opening.get(id);
      const ended = watched.get(id);
      watched.delete(id);
      unopenedSince.delete(id);
      await ended?.end();
      await removeFolder(path.join(root, id));
      await kept.removePassword(id);
      tellMeetings();
      newsOfStates.tellNow();
    },
    reconnected() {
      for (const source of watched.values()) source.reconnected();
    },
    async stop() {
      probing?.abort();
      await Promise.all(opening.values());
      await Promise.all([...watched.values()].map(source => source.end()));
      newsOfStates.stop();
      newsOfFiles.stop();
    },
  };
}

function unopenedState(source: SourceId, sinceMs: number | undefined): RemoteState | undefined {
  if (sinceMs === undefined) return undefined;
  const problem = { problem: 'disk-failed', problemSinceMs: sinceMs } as const;
  return { source, doing: 'waiting', ...problem, leftOut: null, lookedMs: null, progress: null, failures: [] };
}

/** Windows lets go of a file only when nobody reads it any more. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
