import type { SourceId } from '../../../shared/ids.ts';
import type { RemoteKind } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { Log } from '../../logging/main-log.ts';
import { FetchRun } from './fetch-run.ts';
import type { LaneSchedule } from './lane-schedule.ts';
import { lookAtSource } from './look-at-source.ts';
import { openMirror } from './mirror.ts';
import { pause } from './pause.ts';
import type { RemotePace } from './remote-pace.ts';
import type { RemoteReader } from './remote-reader.ts';
import type { RemoteSettings } from './remote-settings.ts';
import type { HostSchedule } from './schedule-hosts.ts';
import { WatchedSource } from './watched-source.ts';

/** Systems behind which there often is little more than one machine for many councils. */
const ONE_AT_A_TIME: ReadonlySet<RemoteKind> = new Set(['moderngov']);

/** What all sources are looked at and fetched from with. */
export type SourceContext = {
  readonly kept: RemoteSettings;
  readonly http: HttpClient;
  readonly readers: Readonly<Record<RemoteKind, RemoteReader>>;
  readonly hosts: HostSchedule;
  readonly schedule: LaneSchedule;
  readonly pace: RemotePace;
  readonly now: () => number;
  /** Today where the council is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Bytes free where what is fetched lies. */
  readonly freeBytes: () => Promise<number>;
  readonly log: Log;
  /** See {@link WatchedSource}. */
  readonly onState: (isProgress: boolean) => void;
  /** What is here of a source, or how a scan shows it, has changed. */
  readonly onFilesChanged: () => void;
  /** What a source announces may have changed. */
  readonly onAnnounced: () => void;
};

/**
 * Opens what was fetched from a source into this folder. Each look at it, and each fetch, goes by what the settings say of
 * it at that time.
 *
 * @throws the system's error when what is there cannot be read
 */
export async function openWatchedSource(id: SourceId, folder: string, context: SourceContext): Promise<WatchedSource> {
  const { kept, http, readers, hosts, schedule, pace, now, today, freeBytes, log } = context;
  const { onState, onFilesChanged, onAnnounced } = context;
  const mirror = await openMirror(folder, id, now());
  return new WatchedSource({
    id,
    mirror,
    source: () => kept.find(id),
    hosts,
    pace,
    now,
    log,
    onState,
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
          onFilesChanged,
          onAnnounced,
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
        freeBytes,
        schedule,
        isPolite,
        betweenFilesMs: isPolite ? pace.betweenPoliteFilesMs : pace.betweenFilesMs,
        resumeAfterMs: pace.resumeAfterMs,
        saveEveryMs: pace.saveEveryMs,
        onProgress,
        onStanding,
        onHere(file, isOther) {
          failures.forget(file.path);
          if (isOther) onFilesChanged();
        },
        hasFailed: path => failures.has(path),
        onFailure: (file, problem) => failures.add(file, problem, now()),
      });
    },
  });
}
