import type { SourceId } from '../../../shared/ids.ts';
import type { AnnouncedMeeting } from '../../../shared/sources/published.ts';
import type { RemoteState } from '../../../shared/sources/remote-state.ts';
import type { Log } from '../../logging/main-log.ts';
import type { RemoteSettings } from './remote-settings.ts';
import type { WatchedSource } from './watched-source.ts';

export type WatchedSourcesOptions = {
  readonly kept: RemoteSettings;
  /** @throws the system's error when what was fetched from the source cannot be read */
  readonly open: (id: SourceId) => Promise<WatchedSource>;
  /** A source could not be opened, as its state now says. */
  readonly onUnopened: () => void;
  readonly now: () => number;
  readonly log: Log;
};

/** The sources that are open, each from {@link WatchedSources.watch} on until it is forgotten or all end. */
export class WatchedSources {
  readonly #options: WatchedSourcesOptions;
  readonly #watched = new Map<SourceId, WatchedSource>();
  readonly #opening = new Map<SourceId, Promise<WatchedSource | undefined>>();
  readonly #unopenedSince = new Map<SourceId, number>();

  constructor(options: WatchedSourcesOptions) {
    this.#options = options;
  }

  /**
   * Opens a source if it is not open yet; undefined when it cannot be opened. One opening at a time of each: a second one
   * would clear away what the first is about to note.
   */
  watch(id: SourceId): Promise<WatchedSource | undefined> {
    const under = this.#opening.get(id) ?? this.#open(id).finally(() => this.#opening.delete(id));
    this.#opening.set(id, under);
    return under;
  }

  /** Undefined when it is not open. */
  get(id: SourceId): WatchedSource | undefined {
    return this.#watched.get(id);
  }

  /** How it stands with the sources of the settings, in their order. */
  states(): readonly RemoteState[] {
    return this.#options.kept.list().flatMap(({ id }) => {
      const state = this.#watched.get(id)?.state() ?? unopenedState(id, this.#unopenedSince.get(id));
      return state ? [state] : [];
    });
  }

  announced(): readonly AnnouncedMeeting[] {
    return [...this.#watched].flatMap(([source, { mirror }]) =>
      mirror.lastSurvey().meetings.map(meeting => ({ ...meeting, source })),
    );
  }

  reconnected(): void {
    for (const source of this.#watched.values()) source.reconnected();
  }

  /** Fulfilled when nothing looks at the source or fetches from it any more. */
  async forget(id: SourceId): Promise<void> {
    await this.#opening.get(id);
    const ended = this.#watched.get(id);
    this.#watched.delete(id);
    this.#unopenedSince.delete(id);
    await ended?.end();
  }

  /** Fulfilled when nothing looks at any source or fetches from it any more. */
  async end(): Promise<void> {
    await Promise.all(this.#opening.values());
    await Promise.all([...this.#watched.values()].map(source => source.end()));
  }

  async #open(id: SourceId): Promise<WatchedSource | undefined> {
    const { open, onUnopened, now, log } = this.#options;
    const already = this.#watched.get(id);
    if (already) return already;
    try {
      const opened = await open(id);
      this.#watched.set(id, opened);
      this.#unopenedSince.delete(id);
      return opened;
    } catch (error) {
      log.write('What was fetched from a source could not be opened', error);
      this.#unopenedSince.set(id, this.#unopenedSince.get(id) ?? now());
      onUnopened();
      return undefined;
    }
  }
}

function unopenedState(source: SourceId, sinceMs: number | undefined): RemoteState | undefined {
  if (sinceMs === undefined) return undefined;
  const problem = { problem: 'disk-failed', problemSinceMs: sinceMs } as const;
  return { source, doing: 'waiting', ...problem, leftOut: null, lookedMs: null, progress: null, failures: [] };
}
