import type { Log } from '../../../electron/logging/main-log.ts';

/** A log that keeps its lines for the test to look at. */
export function memoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, write: what => void lines.push(what) };
}
