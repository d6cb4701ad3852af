import type { SourceId } from '../ids.ts';
import type { ImportProblem } from '../pack/import-problem.ts';
import { fileKey, isSameState } from './same-file.ts';
import type { Scan, SourceFile } from './source.ts';

/** What is remembered of a file that was seen before. */
export type SeenFile = {
  readonly source: SourceId;
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly sha256: string | null;
  readonly problem: ImportProblem | null;
};

export type ImportPlan = {
  /** Files to take in: new ones, changed ones, and ones that never came to an end. The latest written first. */
  readonly take: readonly SourceFile[];
  /**
   * Files that are no longer in their source. Their papers, where they became any, stay in the library; and so does what
   * is told of a file that vanished while it was read, until the member puts it away.
   */
  readonly forget: readonly (readonly [SourceId, string])[];
};

/**
 * Compares a scan of the sources with what was seen before. A file with a problem is tried again when it has changed;
 * papers are never given up because their file is gone, and an unreachable source changes nothing.
 */
export function planImport(scan: Pick<Scan, 'files' | 'unreachable'>, seen: readonly SeenFile[]): ImportPlan {
  const before = new Map(seen.map(file => [fileKey(file), file]));
  const now = new Set(scan.files.map(file => fileKey(file.ref)));
  const unreachable = new Set<string>(scan.unreachable);
  const take = scan.files.filter(file => {
    const known = before.get(fileKey(file.ref));
    if (!known) return true;
    // One that vanished and is there again may be just as it was.
    const isOpen = known.sha256 === null && (known.problem === null || known.problem === 'vanished');
    return !isSameState(file, known) || isOpen;
  });
  const forget = seen
    .filter(file => !now.has(fileKey(file)) && !unreachable.has(file.source) && file.problem !== 'vanished')
    .map(file => [file.source, file.path] as const);
  return { take: take.toSorted((a, b) => b.modifiedMs - a.modifiedMs), forget };
}
