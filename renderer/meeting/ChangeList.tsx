import type { Sha256 } from '../../shared/ids.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { counted } from '../../shared/counted.ts';
import { changeLine } from './change-words.ts';
import { placeOfChange } from './change-place.ts';
import type { Change } from './changes.ts';
import { openAt } from './open-at.ts';

type ChangeListProps = {
  /** Whose changes they are. */
  readonly paper: Sha256;
  readonly changes: readonly Change[];
  readonly contents: readonly ContentsItem[];
};

/** More changes than this are shown on demand. */
const MOST_SHOWN = 6;

/** What a paper brought, each change a way to its place; nothing where it brought none. */
export function ChangeList({ changes, ...rest }: ChangeListProps) {
  const more = changes.slice(MOST_SHOWN);
  return (
    <>
      <Changes changes={changes.slice(0, MOST_SHOWN)} {...rest} />
      {more.length > 0 && (
        <details className="changes__more">
          <summary>{counted(more.length, 'more change')}</summary>
          <Changes changes={more} {...rest} />
        </details>
      )}
    </>
  );
}

function Changes({ paper, changes, contents }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <ul className="changes">
      {changes.map((change, index) => {
        const place = placeOfChange(change, paper, contents);
        const words = changeLine(change);
        return (
          <li key={`${index} ${words}`}>
            {place ? (
              <button type="button" className="changes__go" onClick={() => openAt(place.paper, place.place)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
