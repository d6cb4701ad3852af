import { lazy, Suspense } from 'react';
import type { RecordId } from '../../shared/ids.ts';
import type { MeetingNotes } from './use-meeting-notes.ts';

/** Loaded once it is asked for: it brings the forms for pages too. */
const TakeOutDialog = lazy(async () => {
  const module = await import('../export/TakeOutDialog.tsx');
  return { default: module.TakeOutDialog };
});

type ExportNotesProps = {
  readonly notes: MeetingNotes;
  /** Those that a filter shows; undefined where none is set. */
  readonly shown: ReadonlySet<RecordId> | undefined;
  readonly onClose: () => void;
};

/** Asks as what the notes of the meeting are to be saved. */
export function ExportNotes({ notes, shown, onClose }: ExportNotesProps) {
  const { annotations, noted, living, away, lead } = notes;
  if (!lead.detail) return null;
  const from = {
    paper: lead.here.paper,
    detail: lead.detail,
    // Pages are those of one paper; the notes are gathered of all.
    annotations: annotations.filter(({ paper }) => paper === lead.here.paper.sha256),
    here: lead.here,
    papers: [...living.papers, ...away],
    contents: noted.contents,
    ...(shown && { shown }),
    item: null,
  };
  return (
    <Suspense>
      <TakeOutDialog from={from} output="notes" notesOf={shown ? 'shown' : 'meeting'} onClose={onClose} />
    </Suspense>
  );
}
