import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import type { CarriedFlag } from '../../../shared/interests/carried-flag.ts';
import type { InterestFlag } from '../../../shared/interests/flag.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import { startOf, type ContentsItem, type ContentsPart } from '../../../shared/reading/contents.ts';
import type { ItemNews } from '../../../shared/reading/news.ts';
import { IconButton } from '../../components/Button.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { percentWords, rangeAndLength } from '../item-words.ts';
import { goHandlers } from '../pane/go-handlers.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { AgendaFlags, heightOfFlags } from './AgendaFlags.tsx';

type AgendaRowProps = {
  readonly item: ContentsItem;
  readonly meeting: OpenMeeting;
  readonly isCurrent: boolean;
  /** Those of its papers that the member is in. */
  readonly here: ContentsPart | undefined;
  /** Share of its pages that were seen, 0 to 1. */
  readonly read: number;
  readonly news: ItemNews;
  /** The interests on it. */
  readonly flags: readonly CarriedFlag[];
  readonly onGoTo: (paper: Sha256, place: PagePlace, isBeside?: boolean) => void;
  /** Edits an interest; without one it makes one. */
  readonly onFlag: (flag: InterestFlag | undefined) => void;
  /** What unfolds below it. */
  readonly children: ReactNode;
};

/** An item: what it is called, how long it is and how far it is read, and the way to its papers. */
export function AgendaRow(props: AgendaRowProps) {
  const { item, meeting, isCurrent, here, read, news, flags, onGoTo, onFlag, children } = props;
  const main = here ?? item.parts.find(part => part.isCurrent) ?? item.parts[0];
  const start = startOf(item);
  const marks = marksOf(item, news);
  const isElsewhere = main !== undefined && main.how !== 'pack' && item.parts.length === 1;
  const isBare = main === undefined && marks.length === 0 && flags.length === 0;
  const words = (
    <>
      <span className="agenda__number figures">{item.number}</span>
      <span className="agenda__words">
        <span className="agenda__title">{item.title}</span>
        {main && (
          <span className="agenda__range figures">
            {rangeAndLength(meeting.labelsOf(main.paper), main.pages)}
            {read > 0 && <span className="unseen">, {percentWords(read)} read</span>}
          </span>
        )}
        {isElsewhere && <span className="agenda__paper">{nameOf(main, meeting)}</span>}
        {(marks.length > 0 || flags.length > 0) && (
          <span
            className={classNames('agenda__chips', flags.length > 0 && 'agenda__chips--flagged')}
            style={flags.length > 1 ? { minHeight: heightOfFlags(flags.length) } : undefined}
          >
            {marks.map(({ words: mark, tone }) => (
              <Chip key={mark} tone={tone}>
                {mark}
              </Chip>
            ))}
          </span>
        )}
        {main && item.is !== 'agenda' && (
          <span className="agenda__read" aria-hidden>
            <span style={{ width: `${read * 100}%` }} />
          </span>
        )}
      </span>
    </>
  );
  return (
    <li className={classNames('agenda__item', isCurrent && 'agenda__item--current')}>
      <div className={classNames('agenda__row', isBare && 'agenda__row--bare')}>
        {start ? (
          <button
            type="button"
            className="agenda__go"
            aria-current={isCurrent ? 'true' : undefined}
            {...goHandlers(isBeside => onGoTo(start.paper, start.place, isBeside))}
          >
            {words}
          </button>
        ) : (
          <div className="agenda__go">{words}</div>
        )}
        <span className="agenda__ways">
          {start && (
            <IconButton
              icon={Columns2}
              size={15}
              label={`Open ${nameOfItem(item)} beside`}
              onClick={() => onGoTo(start.paper, start.place, true)}
            />
          )}
          {item.is !== 'agenda' && <AgendaFlags name={nameOfItem(item)} flags={flags} onFlag={onFlag} />}
        </span>
      </div>
      {item.parts.length > 1 && (
        <ul className="agenda__parts" aria-label={`Papers of ${nameOfItem(item)}`}>
          {item.parts.map(part => (
            <li key={`${part.paper}-${part.pages.first}`}>
              <button
                type="button"
                aria-current={part === here ? 'location' : undefined}
                className={classNames('agenda__part', !part.isCurrent && 'agenda__part--replaced')}
                {...goHandlers(isBeside => onGoTo(part.paper, { pageIndex: part.pages.first, down: 0 }, isBeside))}
              >
                <span className="agenda__part-name">{nameOf(part, meeting)}</span>
                <span className="agenda__part-pages figures">
                  {rangeAndLength(meeting.labelsOf(part.paper), part.pages)}
                </span>
                {!part.isCurrent && <Chip>replaced</Chip>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}

type Mark = { readonly words: string; readonly tone: ChipTone };

function marksOf({ toFollow, exempt }: ContentsItem, { hasArrived, isNew }: ItemNews): readonly Mark[] {
  const marks: readonly (Mark & { readonly isOn: boolean })[] = [
    { words: 'new', tone: 'accent', isOn: isNew },
    { words: 'arrived', tone: 'amber', isOn: hasArrived },
    { words: 'to follow', tone: 'neutral', isOn: toFollow },
    { words: 'exempt', tone: 'neutral', isOn: exempt },
  ];
  return marks.filter(({ isOn }) => isOn);
}

function nameOf(part: ContentsPart, { living }: OpenMeeting): string {
  return living.papers.find(({ paper }) => paper.sha256 === part.paper)?.name ?? '';
}

function nameOfItem({ number, title }: ContentsItem): string {
  return number === '' ? title : `item ${number}, ${title}`;
}
