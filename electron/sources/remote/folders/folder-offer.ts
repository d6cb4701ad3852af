import type { RemoteKind } from '../../../../shared/sources/source.ts';
import type { SourceOffer } from '../../../../shared/sources/remote-state.ts';
import { isVisible } from '../../legal-path.ts';
import type { FolderEntry } from './folder-entry.ts';

const MOST_COMMITTEES = 5000;
const LONGEST_ID = 1000;
const LONGEST_TITLE = 300;

/** A folder on a server as a source: the folders in it stand for committees, as in a council folder of this computer's. */
export function folderOffer(
  kind: RemoteKind,
  address: URL,
  name: string,
  entries: readonly FolderEntry[],
): SourceOffer {
  const committees = entries
    .filter(entry => entry.isFolder && isVisible(entry.name) && entry.name.length <= LONGEST_ID)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))
    .slice(0, MOST_COMMITTEES)
    .map(entry => ({ id: entry.name, title: entry.name.slice(0, LONGEST_TITLE), isMine: false }));
  return { kind, address: address.href, name: name.slice(0, LONGEST_TITLE), committees };
}
