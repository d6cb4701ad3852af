import { PasswordException } from 'pdfjs-dist';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import { isDiskFull } from '../db/disk-full.ts';

/** Why the worker cannot do with a paper what it was asked. */
export class ImportFailure extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What is wrong with the paper, or with the place it is kept in, when work on it failed for this reason. */
export function problemOf(reason: unknown): ImportProblem {
  if (reason instanceof ImportFailure) return reason.problem;
  if (reason instanceof PasswordException) return 'password';
  if (isDiskFull(reason)) return 'disk-full';
  return 'damaged';
}
