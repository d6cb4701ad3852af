import type { FileRef, SourceFile } from './source.ts';

/** One name for a file among those of all sources. */
export function fileKey({ source, path }: FileRef): string {
  return `${source}\n${path}`;
}

type FileState = Pick<SourceFile, 'size' | 'modifiedMs'>;

/** Whether a file is in the state it was seen in; one that was never seen is not. */
export function isSameState(now: FileState, seen: FileState | undefined): boolean {
  return now.size === seen?.size && now.modifiedMs === seen.modifiedMs;
}
