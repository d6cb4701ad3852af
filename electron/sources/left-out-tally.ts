import type { SourceId } from '../../shared/ids.ts';
import { LEFT_OUT_REASONS, type LeftOut, type LeftOutReason } from '../../shared/sources/left-out.ts';
import { shownPath } from './raw-path.ts';

/** Names of folders within a council folder down to a file or folder. */
export type Parts = readonly string[];

type Counted = { readonly count: number; readonly example: string };

/** Counts what a scan of one folder leaves out, and keeps one of each kind to find it by. */
export class LeftOutTally {
  readonly #counted = new Map<LeftOutReason, Counted>();

  add(reason: LeftOutReason, parts: Parts): void {
    const place = parts.join('/');
    const before = this.#counted.get(reason);
    // The first by name, so that two scans of the same folder say the same.
    const example = before && before.example < place ? before.example : place;
    this.#counted.set(reason, { count: (before?.count ?? 0) + 1, example });
  }

  /** One for each reason there is, always in the same order. */
  all(source: SourceId, folder: string): readonly LeftOut[] {
    return LEFT_OUT_REASONS.flatMap(reason => {
      const counted = this.#counted.get(reason);
      return counted ? [{ source, folder, reason, count: counted.count, example: shownPath(counted.example) }] : [];
    });
  }
}
