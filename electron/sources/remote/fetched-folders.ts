import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sourceIdSchema, type SourceId } from '../../../shared/ids.ts';
import { ifThere } from '../../files/if-there.ts';

const FOLDER = 'fetched';

/** Where in a profile lies what was fetched: each source has a folder. */
export type FetchedFolders = {
  readonly of: (source: SourceId) => string;
  /** @throws the system's error; there may be no such folder */
  readonly remove: (source: SourceId) => Promise<void>;
  /**
   * Removes the folders of all other sources, and nothing that is no folder of a source.
   * @throws the system's error
   */
  readonly removeAllBut: (sources: readonly SourceId[]) => Promise<void>;
};

export function fetchedFolders(profile: string): FetchedFolders {
  const root = path.join(profile, FOLDER);
  const folderOf = (source: SourceId): string => path.join(root, source);

  /** Windows lets go of a file only when nobody reads it any more. */
  async function remove(source: SourceId): Promise<void> {
    await rm(folderOf(source), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  return {
    of: folderOf,
    remove,
    async removeAllBut(sources) {
      const kept = new Set<string>(sources);
      for (const name of (await ifThere(readdir(root))) ?? []) {
        const { data: source } = sourceIdSchema.safeParse(name);
        if (source !== undefined && !kept.has(source)) await remove(source);
      }
    },
  };
}
