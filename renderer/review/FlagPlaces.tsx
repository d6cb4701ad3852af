import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { startOf, type ContentsItem } from '../../shared/reading/contents.ts';
import { itemTitle } from '../notes/group-title.ts';
import { openAt } from '../meeting/open-at.ts';
import { openPaper } from '../state/navigation.ts';

type FlagPlacesProps = {
  readonly was: CarriedFlag['was'];
  /** What its item is on the agenda in force; undefined where that is none, or not sure. */
  readonly now: ContentsItem | undefined;
  readonly isTabStop: boolean;
};

/** The item of an interest in the earlier version, behind `was`, and in force: each opens where it begins. */
export function FlagPlaces({ was, now, isTabStop }: FlagPlacesProps) {
  return (
    <>
      <button
        type="button"
        className="review-row__place"
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => openPaper(was.paper, { pageIndex: was.pageIndex })}
      >
        {was.number === '' ? 'on this item' : `item ${was.number}`}
      </button>{' '}
      of the earlier version
      {now && (
        <>
          , now <ItemLink item={now} isTabStop={isTabStop} />
        </>
      )}
    </>
  );
}

type ItemLinkProps = { readonly item: ContentsItem; readonly isTabStop: boolean };

/** An item of the agenda in force, which opens where it begins. */
export function ItemLink({ item, isTabStop }: ItemLinkProps) {
  const start = startOf(item);
  const words = itemTitle(item);
  if (!start) return words;
  return (
    <button
      type="button"
      className="review-row__place"
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => openAt(start.paper, start.place)}
    >
      {words}
    </button>
  );
}
