import { itemAt } from '../../../shared/pack/agenda/item-at.ts';
import { notePlace } from '../../state/navigation.ts';
import { useCurrentPage } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { HeadCard } from './HeadCard.tsx';
import { NotesPanel } from './NotesPanel.tsx';

/** What stands at the right of the pages: the head of the report the member is in, and the notes on the paper. */
export function NotesSide() {
  const { paper, detail, meeting, pdf, annotations, embedded, current, here, goTo, showMark, showEmbedded } =
    useReading();
  const currentPage = useCurrentPage();
  const item = itemAt(detail.agenda, currentPage);
  const report = item?.report ?? (detail.agenda.length === 0 ? detail.report : null);
  return (
    <NotesPanel
      paper={paper}
      detail={detail}
      meeting={meeting}
      pdf={pdf}
      annotations={annotations}
      embedded={embedded}
      here={here?.pages ?? { first: 0, last: detail.pages.length }}
      onGoTo={annotation => {
        notePlace();
        showMark(annotation);
      }}
      onGoToEmbedded={mark => {
        notePlace();
        showEmbedded(mark);
      }}
    >
      {report && (
        <HeadCard
          key={`${report.pageIndex}`}
          report={report}
          number={current?.is === 'item' ? current.number : ''}
          title={current?.is === 'item' ? current.title : (report.subject ?? paper.title)}
          isExempt={current?.exempt ?? false}
          isReplaced={here?.isCurrent === false}
          onGoTo={goTo}
        />
      )}
    </NotesPanel>
  );
}
