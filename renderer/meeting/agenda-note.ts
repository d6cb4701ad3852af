import { agendaAlone } from '../library/agenda-alone.ts';
import type { PaperState } from '../library/meeting-summary.ts';

/** What is to be said above the agenda, or in its place: that it is still being read, cannot be, or stands alone. */
export function agendaNote(papers: readonly PaperState[], items: number): string | undefined {
  const isComing = papers.some(({ text }) => text === 'coming');
  if (items > 0) {
    if (isComing) return 'The papers are still being read in: more may appear here in a moment.';
    const alone = agendaAlone(papers);
    if (!alone) return undefined;
    return alone === 'complete'
      ? 'This agenda has no papers.'
      : 'Only the agenda is here so far. Papers for it appear on this page when they arrive.';
  }
  if (isComing) return 'The papers are still being read in. The agenda appears here once it is found.';
  if (papers.every(({ text }) => text === 'none')) {
    return 'These papers are scans without text, so their agenda cannot be read. Open them to read them as they are.';
  }
  return 'No agenda was found in these papers. Open them to read them as they are.';
}
