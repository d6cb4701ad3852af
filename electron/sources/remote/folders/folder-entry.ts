import type { Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { PlaceInFolder } from '../../../webdav/place-in-folder.ts';
import type { ReadingContext } from '../remote-reader.ts';

/** Something that lies in a folder of a server. */
export type FolderEntry = Pick<PlaceInFolder, 'name' | 'segment'> & {
  readonly isFolder: boolean;
  /** In bytes, where the server tells exactly. */
  readonly size: number | null;
  /** In milliseconds since 1970, where the server tells; off by its zone where that is not told. */
  readonly modifiedMs: number | null;
  /** See `version` of a published file. */
  readonly version: string | null;
};

/** What lies right in a folder. */
export type ListFolder = (
  folder: URL,
  context: ReadingContext,
) => Promise<Result<readonly FolderEntry[], SourceProblem>>;
