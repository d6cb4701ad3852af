import { Flag } from 'lucide-react';
import { useId } from 'react';
import { counted } from '../../shared/counted.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { pagesIn } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { startOf, type ContentsItem, type ContentsPart } from '../../shared/reading/contents.ts';
import { readShare, type ItemNews } from '../../shared/reading/news.ts';
import type { Reading } from '../../shared/reading/place.ts';
import { Chip } from '../components/Chip.tsx';
import { rangeAndLength } from '../reader/item-words.ts';
import { openAt } from './open-at.ts';
import { RESTRICTED_WORDS } from './restricted-words.ts';

type LivingItemRowProps = {
  readonly item: ContentsItem;
  readonly papers: readonly MeetingPaper<Paper>[];
  readonly readings: ReadonlyMap<Sha256, Reading>;
  readonly news: ItemNews;
  /** The interests on it. */
  readonly flags: readonly CarriedFlag[];
  /** Whether its source says that its papers are not for the public. */
  readonly isRestricted: boolean;
  readonly labelsOf: (paper: Sha256) => readonly (string | null)[];
};

/** An item of the meeting's agenda: its title leads to its papers, or to its line on the agenda where it has none. */
export function LivingItemRow({ item, papers, readings, news, flags, isRestricted, labelsOf }: LivingItemRowProps) {
  const { number, title, parts } = item;
  const lineId = useId();
  const start = startOf(item);
  const [main] = parts;
  const lead = papers[0]?.paper.sha256;
  const nameOf = ({ paper }: ContentsPart): string =>
    papers.find(candidate => candidate.paper.sha256 === paper)?.name ?? '';
  const pagesOf = (part: ContentsPart): string => rangeAndLength(labelsOf(part.paper), part.pages);
  const line =
    main && parts.length === 1
      ? [pagesOf(main), ...(main.paper === lead ? [] : [nameOf(main)]), readWords(parts, readings)]
      : [readWords(parts, readings), ...(isRestricted && !main ? [RESTRICTED_WORDS] : [])];
  const words = line.filter(part => part !== '').join(' · ');
  return (
    <li className="living__item card__row">
      <span className="living__number figures">{number}</span>
      <div className="living__words">
        {start ? (
          <button
            type="button"
            className="living__open"
            aria-describedby={words === '' ? undefined : lineId}
            onClick={() => openAt(start.paper, start.place)}
          >
            {number !== '' && <span className="unseen">Item {number}: </span>}
            {title}
          </button>
        ) : (
          <p className="living__title">{title}</p>
        )}
        {words !== '' && (
          <p id={lineId} className="living__line figures">
            {words}
          </p>
        )}
        {parts.length > 1 && (
          <ul className="living__parts" aria-label={`Papers of ${number === '' ? title : `item ${number}`}`}>
            {parts.map(part => (
              <li key={`${part.paper} ${part.pages.first}`}>
                <button
                  type="button"
                  className="living__part figures"
                  onClick={() => openAt(part.paper, { pageIndex: part.pages.first, down: 0 })}
                >
                  <span className="living__part-name">{nameOf(part)}</span> {pagesOf(part)}
                </button>
                {!part.isCurrent && <Chip>replaced</Chip>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ItemMarks item={item} news={news} flags={flags} />
      {main && (
        <div className="living__read" aria-hidden>
          <div style={{ width: `${readShare(parts, readings) * 100}%` }} />
        </div>
      )}
    </li>
  );
}

type ItemMarksProps = Pick<LivingItemRowProps, 'item' | 'news' | 'flags'>;

function ItemMarks({ item: { toFollow, exempt }, news: { isNew, hasArrived }, flags }: ItemMarksProps) {
  if (!toFollow && !exempt && !isNew && !hasArrived && flags.length === 0) return null;
  return (
    <span className="chips living__marks">
      {isNew && <Chip tone="accent">new</Chip>}
      {hasArrived && <Chip tone="amber">papers arrived</Chip>}
      {toFollow && <Chip>to follow</Chip>}
      {exempt && <Chip>exempt</Chip>}
      {flags.length > 0 && (
        <Chip tone="red" icon={Flag}>
          {flags.length === 1 ? 'interest' : counted(flags.length, 'interest')}
          {flags.some(({ needsLook }) => needsLook) && ': look'}
        </Chip>
      )}
    </span>
  );
}

/** How many of an item's pages were seen: `12 read`, `all read`; empty before the first. */
function readWords(parts: readonly ContentsPart[], readings: ReadonlyMap<Sha256, Reading>): string {
  const pages = parts.filter(({ isCurrent }) => isCurrent).reduce((sum, part) => sum + pagesIn(part.pages), 0);
  const seen = Math.round(readShare(parts, readings) * pages);
  if (seen === 0) return '';
  return seen === pages ? 'all read' : `${seen} read`;
}
