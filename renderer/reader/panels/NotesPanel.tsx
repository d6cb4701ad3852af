import { Highlighter } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/annotations/model.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { paperPageWords } from '../../../shared/pack/labels/page-words.ts';
import type { Paper } from '../../../shared/pack/paper.ts';
import { Chip } from '../../components/Chip.tsx';
import { KeyboardKey } from '../../components/KeyboardKey.tsx';
import { useDeviceNames } from '../../state/queries.ts';
import { NoteCard } from './NoteCard.tsx';
import './notes-panel.css';

type NotesPanelProps = {
  readonly paper: Paper;
  readonly annotations: readonly Annotation[];
  readonly labels: readonly (string | null)[];
  /** The pages of the item the member is in. */
  readonly here: { readonly first: number; readonly last: number };
  readonly active: RecordId | undefined;
  readonly writing: RecordId | 'soon' | undefined;
  readonly onGoTo: (annotation: Annotation) => void;
  /** What stands above the notes. */
  readonly children: ReactNode;
};

/** All marks of the paper in reading order. */
export function NotesPanel({ paper, annotations, labels, here, active, writing, onGoTo, children }: NotesPanelProps) {
  const deviceNames = useDeviceNames();
  const countHere = annotations.filter(({ pageIndex }) => pageIndex >= here.first && pageIndex <= here.last).length;
  return (
    <aside className="notes" aria-label="Notes">
      {children}
      <div className="notes__head">
        <h2 className="notes__title">Notes</h2>
        {annotations.length > 0 && (
          <span className="chips">
            <Chip>{countHere} here</Chip>
            <Chip>{annotations.length} in all</Chip>
          </span>
        )}
      </div>
      {annotations.length === 0 ? (
        <div className="notes__empty">
          <Highlighter size={20} aria-hidden />
          <p>Select words on a page and choose a colour to mark them. Your marks and notes are listed here.</p>
          <p>
            By keyboard: <KeyboardKey keys="F7" /> puts a caret in the text, <KeyboardKey keys="1" /> to{' '}
            <KeyboardKey keys="4" /> mark what is selected.
          </p>
        </div>
      ) : (
        <ol className="notes__list">
          {annotations.map(annotation => (
            <NoteCard
              key={annotation.id}
              annotation={annotation}
              place={paperPageWords(paper, labels, annotation.pageIndex)}
              isActive={annotation.id === active}
              takesFocus={annotation.id === writing}
              deviceNames={deviceNames}
              onGoTo={() => onGoTo(annotation)}
            />
          ))}
        </ol>
      )}
    </aside>
  );
}
