import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { startOf, type ContentsItem } from '../../shared/reading/contents.ts';
import { itemTitle } from '../notes/group-title.ts';
import { openAt } from '../meeting/open-at.ts';
import { openPaper } from '../state/navigation.ts';

/** The item that a flag was on and the one that it is on, each opening where it begins. */
export function FlagPlaces({ carried: { was, standing } }: { readonly carried: CarriedFlag }) {
  return (
    <>
      Was{' '}
      <button
        type="button"
        className="review-row__place"
        onClick={() => openPaper(was.paper, { pageIndex: was.pageIndex })}
      >
        {was.number === '' ? 'on this item' : `item ${was.number}`}
      </button>{' '}
      of the earlier version
      {standing && (
        <>
          , now <ItemLink item={standing} />
        </>
      )}
    </>
  );
}

/** An item of the agenda in force, which opens where it begins. */
export function ItemLink({ item }: { readonly item: ContentsItem }) {
  const start = startOf(item);
  const words = itemTitle(item);
  if (!start) return words;
  return (
    <button type="button" className="review-row__place" onClick={() => openAt(start.paper, start.place)}>
      {words}
    </button>
  );
}
