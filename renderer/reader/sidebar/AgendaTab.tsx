import { useCurrentPage } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { AgendaPanel } from '../panels/AgendaPanel.tsx';

/** The agenda of the meeting that the paper is for. */
export function AgendaTab() {
  const { meeting, detail, jump } = useReading();
  const currentPage = useCurrentPage();
  return <AgendaPanel meeting={meeting} detail={detail} currentPage={currentPage} onGoTo={jump} />;
}
