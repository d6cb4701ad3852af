import type { ExportProblem } from '../../shared/export/export-problem.ts';

/** Thrown inside the making of a file, and turned into a value where it ends. */
export class ExportFailure extends Error {
  readonly problem: ExportProblem;

  constructor(problem: ExportProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** What the member is told of an error. One that is none of ours means that the PDF could not be made sense of. */
export function exportProblemOf(error: unknown): ExportProblem {
  if (error instanceof ExportFailure) return error.problem;
  // The engine's word for an array that it finds no room for.
  return error instanceof RangeError && /array|buffer|length/i.test(error.message) ? 'too-large' : 'unreadable';
}
