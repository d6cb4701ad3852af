import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Two files of this size are kept: the one being written and the one before it. */
const LARGEST_LOG = 512 * 1024;

/** Where the main process notes what went wrong. Never holds what the member wrote or read. */
export type Log = { readonly write: (what: string, cause?: unknown) => void };

/**
 * A log in a file of bounded size. Written at once, so that the last line before a crash is there; a log that cannot be
 * written goes to the error stream and never stops the app.
 */
export function openLog(folder: string, now: () => number): Log {
  const file = path.join(folder, 'main.log');
  return {
    write(what, cause) {
      const line = `${new Date(now()).toISOString()} ${what}${cause === undefined ? '' : `: ${describe(cause)}`}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        turnOver(file, line.length);
        appendFileSync(file, line);
      } catch {
        process.stderr.write(line);
      }
    },
  };
}

function turnOver(file: string, more: number): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 && size + more > LARGEST_LOG) renameSync(file, file.replace(/\.log$/, '.old.log'));
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
