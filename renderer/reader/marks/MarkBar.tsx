import { Highlighter, MessageSquarePlus, MessageSquareText, Strikethrough, Trash2, Underline } from 'lucide-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { TEXT_MARKS, type Annotation, type TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { KIND_WORDS } from '../../../shared/notes/kind-words.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { IconButton } from '../../components/Button.tsx';
import { deleteAll, recolourAll } from '../../notes/note-actions.ts';
import { chooseNothing, usePane, usePaneStore } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { chosenMarks, openMark } from './choosing.ts';
import { ColourSwatches } from './ColourSwatches.tsx';
import { retypeAll } from './mark-actions.ts';
import './mark-bar.css';
import { useStandBeside } from './use-stand-beside.ts';

type MarkBarProps = {
  readonly mark: Annotation;
  readonly detail: PaperDetail;
  /** Called when the member leaves it by Escape. */
  readonly onLeave: () => void;
};

const KIND_ICONS = { highlight: Highlighter, underline: Underline, strikeout: Strikethrough } as const;

/** What can be done with the mark that is chosen, or with all that are chosen together, beside it in the active pane. */
export function MarkBar(props: MarkBarProps) {
  return useReading().isShown ? <ShownBar {...props} /> : null;
}

function ShownBar({ mark, detail, onLeave }: MarkBarProps) {
  const pane = usePaneStore();
  const count = usePane(state => state.picked.size);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(function standAboveAll() {
    bar.current?.showPopover();
  }, []);
  useStandBeside(bar, mark);
  const chosen = (): readonly Annotation[] => chosenMarks(pane, detail.sha256);
  const retype = (type: TextMark): void => void retypeAll(chosen().filter(isTextMark), type);
  const remove = (): void => {
    const marks = chosen();
    chooseNothing(pane);
    bar.current?.closest<HTMLElement>('.viewer')?.focus({ preventScroll: true });
    void deleteAll(marks);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onLeave();
  };
  const hasComment = mark.comment !== '';
  return (
    <div
      ref={bar}
      className="mark-bar"
      popover="manual"
      role="toolbar"
      aria-label={count > 1 ? `${count} chosen marks` : 'Chosen mark'}
      onKeyDown={leave}
      onPointerDown={event => event.stopPropagation()}
      onClick={event => event.stopPropagation()}
    >
      <ColourSwatches
        label="Colour"
        verb="Change to"
        chosen={mark.colour}
        onChoose={colour => void recolourAll(chosen(), colour)}
      />
      {isTextMark(mark) && (
        <div className="mark-bar__kinds" role="group" aria-label="Kind">
          {TEXT_MARKS.map(type => (
            <IconButton
              key={type}
              icon={KIND_ICONS[type]}
              size={16}
              label={KIND_WORDS[type].one}
              pressed={mark.type === type}
              onClick={() => retype(type)}
            />
          ))}
        </div>
      )}
      <IconButton
        icon={hasComment ? MessageSquareText : MessageSquarePlus}
        size={16}
        label={mark.type === 'bookmark' ? 'Name it' : hasComment ? 'Change the note' : 'Write a note'}
        shortcut="Enter"
        onClick={() => openMark(pane, mark.id)}
      />
      <IconButton icon={Trash2} size={16} label="Delete" shortcut="Delete" onClick={remove} />
    </div>
  );
}
