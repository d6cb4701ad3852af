import { Flag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { InterestFlag } from '../../../shared/interests/flag.ts';
import { itemAt, type AgendaItem } from '../../../shared/pack/agenda.ts';
import { rangeWords } from '../../../shared/pack/page-words.ts';
import type { Paper, PaperDetail } from '../../../shared/pack/paper.ts';
import { Choice } from '../../components/Choice.tsx';
import { classNames } from '../../components/class-names.ts';
import { FlagDialog } from '../../interests/FlagDialog.tsx';
import { flagSubject } from '../../interests/flag-subject.ts';
import './agenda-panel.css';
import { OutlineTree } from './OutlineTree.tsx';

type AgendaPanelProps = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly currentPage: number;
  readonly seen: ReadonlySet<number>;
  readonly flags: readonly InterestFlag[];
  readonly onGoTo: (pageIndex: number) => void;
};

type Tab = 'agenda' | 'outline';

/** The way through a paper: its agenda, and its outline where that says more. */
export function AgendaPanel({ paper, detail, currentPage, seen, flags, onGoTo }: AgendaPanelProps) {
  const [tab, setTab] = useState<Tab>('agenda');
  const [flagging, setFlagging] = useState<{ readonly item: AgendaItem; readonly flag: InterestFlag | undefined }>();
  const hasOutline = detail.outline.some(entry => entry.children.length > 0);
  const current = itemAt(detail.agenda, currentPage);
  return (
    <nav className="agenda" aria-label="Agenda">
      {hasOutline ? (
        <div className="agenda__tabs">
          <Choice
            label="Way through the paper"
            labelUnseen
            look="segments"
            options={TABS}
            value={tab}
            onChange={setTab}
          />
        </div>
      ) : (
        <h2 className="agenda__head">Agenda</h2>
      )}
      {tab === 'outline' ? (
        <OutlineTree entries={detail.outline} labels={detail.labels} currentPage={currentPage} onGoTo={onGoTo} />
      ) : (
        <ol>
          {detail.agenda.map((item, index) => {
            const flag = flags.find(candidate => isOn(candidate, item));
            return (
              <AgendaRow
                key={`${index}-${item.firstPageIndex}`}
                item={item}
                detail={detail}
                isCurrent={item === current}
                read={readShare(item, seen)}
                flag={flag}
                onGoTo={() => onGoTo(item.firstPageIndex)}
                onFlag={() => setFlagging({ item, flag })}
              />
            );
          })}
        </ol>
      )}
      {flagging && (
        <FlagDialog
          subject={flagSubject(paper, flagging.item)}
          {...(flagging.flag ? { existing: flagging.flag } : {})}
          onClose={() => setFlagging(undefined)}
        />
      )}
    </nav>
  );
}

const TABS: readonly { readonly value: Tab; readonly label: string }[] = [
  { value: 'agenda', label: 'Agenda' },
  { value: 'outline', label: 'Outline' },
];

type AgendaRowProps = {
  readonly item: AgendaItem;
  readonly detail: PaperDetail;
  readonly isCurrent: boolean;
  /** Share of its pages that were seen, 0 to 1. */
  readonly read: number;
  readonly flag: InterestFlag | undefined;
  readonly onGoTo: () => void;
  readonly onFlag: () => void;
};

function AgendaRow({ item, detail, isCurrent, read, flag, onGoTo, onFlag }: AgendaRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(
    function keepCurrentInView() {
      if (isCurrent) row.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    [isCurrent],
  );
  const name = item.number === '' ? item.title : `item ${item.number}, ${item.title}`;
  return (
    <li ref={row} className={classNames('agenda__item', isCurrent && 'agenda__item--current')}>
      <button type="button" className="agenda__go" aria-current={isCurrent ? 'true' : undefined} onClick={onGoTo}>
        <span className="agenda__number figures">{item.number}</span>
        <span className="agenda__title">{item.title}</span>
        <span className="agenda__range figures">
          {rangeWords(detail.labels, item.firstPageIndex, item.lastPageIndex)}
          {read > 0 && <span className="unseen">, {Math.round(read * 100)} % read</span>}
        </span>
        <span className="agenda__read" aria-hidden>
          <span style={{ width: `${read * 100}%` }} />
        </span>
      </button>
      <span className="agenda__flag">
        {/* One button for both, so that the focus is still on it when the dialog that it opened has made the flag. */}
        <button
          type="button"
          className={flag ? 'agenda__flagged' : 'icon-button'}
          aria-label={flag ? `Interest in ${name}: edit` : `Flag an interest in ${name}`}
          title={flag ? undefined : `Flag an interest in ${name}`}
          onClick={onFlag}
        >
          <Flag size={flag ? 12 : 15} strokeWidth={2} aria-hidden />
          {flag && 'interest'}
        </button>
      </span>
    </li>
  );
}

function isOn(flag: InterestFlag, item: AgendaItem): boolean {
  return flag.item.number === item.number && flag.item.title === item.title;
}

function readShare({ firstPageIndex, lastPageIndex }: AgendaItem, seen: ReadonlySet<number>): number {
  let count = 0;
  for (let pageIndex = firstPageIndex; pageIndex <= lastPageIndex; pageIndex += 1) if (seen.has(pageIndex)) count += 1;
  return count / (lastPageIndex - firstPageIndex + 1);
}
