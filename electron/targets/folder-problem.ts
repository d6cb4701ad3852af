import { errorCode, isForbidden, isFull, isMissing } from '../files/error-code.ts';
import type { TargetProblem } from './sync-target.ts';

/** What the system says of a disk or a share that is gone. */
const GONE: ReadonlySet<string> = new Set([
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EIO',
  'ENETDOWN',
  'ENETUNREACH',
  'ENODEV',
  'ENOTCONN',
  'ENXIO',
  'ESTALE',
  'ETIMEDOUT',
]);

/** Sorts an error met while reading from, or writing to, a folder. */
export function folderProblem(error: unknown, doing: 'reading' | 'writing'): TargetProblem {
  const code = errorCode(error);
  // Anything without a code of the system is a bug of ours.
  if (code === undefined) throw error;
  if (isFull(error)) return 'full';
  if (isMissing(error) || GONE.has(code)) return 'unreachable';
  if (isForbidden(error)) return doing === 'writing' ? 'not-writable' : 'unreachable';
  return 'failed';
}
