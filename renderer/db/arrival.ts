import type { Sha256, SourceId } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';

/** A file as it was last seen in a source, and what became of it. */
export type Arrival = {
  readonly source: SourceId;
  /** The path of the file within its source. */
  readonly path: string;
  readonly fileName: string;
  readonly committee: string | null;
  readonly size: number;
  readonly modifiedMs: number;
  /** The paper it holds, once that is known. */
  readonly sha256: Sha256 | null;
  readonly problem: ImportProblem | null;
  /** A problem the member has put away; it comes back when the file changes. */
  readonly dismissed: boolean;
};
