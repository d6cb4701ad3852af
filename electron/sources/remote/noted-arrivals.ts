import { BIG_FILE } from '../../../shared/sources/fetch-lanes.ts';
import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';
import type { Downloaded } from './downloads/download.ts';
import type { Mirror } from './mirror.ts';
import { spacedWrites } from './spaced-writes.ts';
import { noteStep } from './take-step.ts';

export type NotedArrivalsOptions = {
  readonly mirror: Mirror;
  readonly now: () => number;
  /** What has come is noted on the disk at most once in this time, big files at once. */
  readonly saveEveryMs: number;
};

/** Notes in the mirror what came of files, and has it written soon. */
export type NotedArrivals = {
  /** @returns whether the bytes of the file are not those that were here before */
  readonly note: (step: FetchStep, downloaded: Downloaded) => boolean;
  /** What is not written yet, whoever calls this is to have written. */
  readonly stop: () => void;
};

/** @param onSaveError called with the system's error when it could not be written */
export function notedArrivals(options: NotedArrivalsOptions, onSaveError: (error: unknown) => void): NotedArrivals {
  const { mirror, now, saveEveryMs } = options;
  const saves = spacedWrites(() => mirror.save(), saveEveryMs, onSaveError);
  return {
    note(step, downloaded) {
      const isOther = noteStep(step, downloaded, mirror, now());
      if (downloaded.kind === 'fetched' && downloaded.size > BIG_FILE) saves.now();
      else saves.soon();
      return isOther;
    },
    stop: saves.stop,
  };
}
