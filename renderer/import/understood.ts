import { agendaItemSchema } from '../../shared/pack/agenda/item.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { PaperInput } from '../../shared/pack/paper-content.ts';
import type { PaperReading } from '../../shared/pack/reading.ts';

/** What the library shows of a paper once it was understood. */
export function understoodRow(
  { kind, title, meeting: { body, date, time, venue }, published, agenda, supplement, wordSample }: PaperReading,
  { createdAt }: PaperInput['metadata'],
  { folder }: Pick<Paper, 'folder'>,
): Partial<Paper> {
  return {
    kind,
    title,
    committee: folder ?? body ?? '',
    body,
    date,
    time,
    venue,
    published,
    createdAt,
    // Only what a list of meetings needs of each: the row is read whenever the library is shown.
    agenda: agenda.map(item => agendaItemSchema.parse(item)),
    supplement,
    wordSample,
  };
}
