import { err, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import { errorCode, isFull } from '../../../files/error-code.ts';

/** Bytes that are always left free on the disk, for the member's work and everything else. */
export const RESERVE_BYTES = 256 * 1024 * 1024;

/** What an error of the system means that came of writing. Errors of any other kind are thrown on. */
export function diskProblem(error: unknown): Extract<SourceProblem, 'disk-full' | 'disk-failed'> {
  if (errorCode(error) === undefined) throw error;
  return isFull(error) ? 'disk-full' : 'disk-failed';
}

/** Does something with the disk, and answers with the problem when the disk is one. */
export async function onDisk<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | SourceProblem>> {
  try {
    return await work();
  } catch (error) {
    return err(diskProblem(error));
  }
}
