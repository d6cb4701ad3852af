import { CalendarDays } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import type { CarriedFlag } from '../../../shared/interests/carried-flag.ts';
import type { InterestFlag } from '../../../shared/interests/flag.ts';
import { flagsByItem } from '../../../shared/interests/flags-by-item.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { contentsAt, startOf, type ContentsItem } from '../../../shared/reading/contents.ts';
import { newsOf, readShare, type ItemNews } from '../../../shared/reading/news.ts';
import { sectionsOf } from '../../../shared/reading/sections.ts';
import { Button } from '../../components/Button.tsx';
import { FlagDialog } from '../../interests/FlagDialog.tsx';
import { flagSubject } from '../../interests/flag-subject.ts';
import { openMeeting } from '../../state/navigation.ts';
import { partAt } from '../part-here.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import './agenda-panel.css';
import { AgendaRow } from './AgendaRow.tsx';
import { ItemParts } from './ItemParts.tsx';
import { useCurrentInView } from './use-current-in-view.ts';
import { WarningList } from './WarningList.tsx';

type AgendaPanelProps = {
  readonly meeting: OpenMeeting;
  readonly detail: PaperDetail;
  readonly currentPage: number;
  readonly onGoTo: (paper: Sha256, place: PagePlace, isBeside?: boolean) => void;
};

type Flagging = { readonly item: ContentsItem; readonly flag: InterestFlag | undefined };

/** The way through the papers of a meeting: its agenda, whatever file an item's papers came in. */
export function AgendaPanel({ meeting, detail, currentPage, onGoTo }: AgendaPanelProps) {
  const [flagging, setFlagging] = useState<Flagging>();
  const { contents } = meeting;
  const current = contentsAt(contents, detail.sha256, currentPage);
  const panel = useRef<HTMLElement>(null);
  useCurrentInView(panel);
  // Comparing versions of an agenda is not for every page that is scrolled by.
  const { known, flagsOn } = useMemo(() => knownOf(meeting), [meeting]);
  const goHere = (pageIndex: number): void => onGoTo(detail.sha256, { pageIndex, down: 0 });
  const flagged = flagging && subjectOf(flagging.item, meeting);
  return (
    <nav ref={panel} className="agenda" aria-label="Agenda">
      <Button look="quiet" icon={CalendarDays} className="agenda__meeting" onClick={() => openMeeting(meeting.key)}>
        Meeting page
      </Button>
      {sectionsOf(contents).map(({ section, first, items }) => (
        <div key={first} role="group" aria-label={section ?? 'Items'}>
          {section !== null && <h2 className="agenda__section">{section}</h2>}
          <ol>
            {items.map((item, at) => (
              <AgendaRow
                key={`${first + at}-${item.number}`}
                item={item}
                meeting={meeting}
                isCurrent={item === current}
                here={item === current ? partAt(item, detail.sha256, currentPage) : undefined}
                read={known.get(item)?.read ?? 0}
                news={known.get(item)?.news ?? NO_NEWS}
                flags={flagsOn.get(item) ?? NO_FLAGS}
                onGoTo={onGoTo}
                onFlag={flag => setFlagging({ item, flag })}
              >
                {item === current && (
                  <ItemParts item={item} detail={detail} currentPage={currentPage} onGoTo={onGoTo} />
                )}
              </AgendaRow>
            ))}
          </ol>
        </div>
      ))}
      <WarningList detail={detail} onGoTo={goHere} />
      {flagging && flagged && (
        <FlagDialog
          subject={flagged}
          {...(flagging.flag ? { existing: flagging.flag } : {})}
          onClose={() => setFlagging(undefined)}
        />
      )}
    </nav>
  );
}

const NO_FLAGS: readonly CarriedFlag[] = [];
const NO_NEWS: ItemNews = { hasArrived: false, isNew: false };

/** What is known of the items beside what the papers say: how far they are read, what is new of them, what was flagged. */
function knownOf({ contents, living, readings, flags }: OpenMeeting) {
  const known = new Map(
    contents.map(item => [
      item,
      { read: readShare(item.parts, readings), news: newsOf(item, living.papers, readings) },
    ]),
  );
  return { known, flagsOn: flagsByItem(flags) };
}

function subjectOf(item: ContentsItem, { living, here }: OpenMeeting) {
  const start = startOf(item);
  const paper = living.papers.find(known => known.paper.sha256 === start?.paper)?.paper ?? here.paper;
  return flagSubject(paper, { ...item, pageIndex: start?.place.pageIndex ?? 0 });
}
