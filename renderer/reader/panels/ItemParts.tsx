import { useState } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import { itemAt } from '../../../shared/pack/agenda/item-at.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import { pageName } from '../../../shared/pack/labels/page-words.ts';
import { isWithin } from '../../../shared/pack/page-span.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { ContentsItem } from '../../../shared/reading/contents.ts';
import { Button } from '../../components/Button.tsx';
import { goHandlers } from '../pane/go-handlers.ts';
import { insideOf } from './inside-of.ts';
import { PaperOutline } from './PaperOutline.tsx';

type ItemPartsProps = {
  readonly item: ContentsItem;
  /** Of the paper that is open. */
  readonly detail: PaperDetail;
  readonly currentPage: number;
  readonly onGoTo: (paper: Sha256, place: PagePlace, isBeside?: boolean) => void;
};

/** More than these are shown when they are asked for: a planning item may have a hundred drawings. */
const SHOWN_AT_ONCE = 12;

/** What lies within the item the member is in: its parts and documents; of a paper without an agenda, its outline. */
export function ItemParts({ item, detail, currentPage, onGoTo }: ItemPartsProps) {
  const [all, setAll] = useState(false);
  if (item.is === 'paper') {
    return detail.outline.length === 0 ? null : (
      <div className="agenda__inside">
        <PaperOutline currentPage={currentPage} />
      </div>
    );
  }
  const own = itemAt(detail.agenda, currentPage);
  const entries = own ? insideOf(own) : [];
  const current = entries.findLast(({ pages }) => isWithin(currentPage, pages));
  const isLong = entries.length > SHOWN_AT_ONCE && !all;
  const shown = isLong ? entries.filter((entry, at) => at < SHOWN_AT_ONCE || entry === current) : entries;
  if (shown.length === 0) return null;
  return (
    <div className="agenda__inside">
      <ul aria-label="In this item">
        {shown.map(entry => (
          <li key={entry.key}>
            <button
              type="button"
              className="agenda__entry"
              aria-current={entry === current ? 'location' : undefined}
              {...goHandlers(isBeside => onGoTo(detail.sha256, entry.place, isBeside))}
            >
              <span className="agenda__entry-title">
                {entry.number !== '' && <span className="agenda__entry-number figures">{entry.number} </span>}
                {entry.title}
              </span>
              <span className="agenda__entry-page figures">{pageName(detail.labels, entry.place.pageIndex)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isLong && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {entries.length - shown.length} more
        </Button>
      )}
    </div>
  );
}
