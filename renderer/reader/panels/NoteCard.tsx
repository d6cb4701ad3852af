import { Copy, Trash2 } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, type MouseEvent } from 'react';
import { readableQuote } from '../../../shared/anchoring/quote.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { markedWords } from '../../../shared/annotations/shape.ts';
import { noteHead, noteName } from '../../../shared/notes/note-name.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { IconButton } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { deleteAll, recolourAll, tagAll } from '../../notes/note-actions.ts';
import { NOTE_ICONS } from '../../notes/note-icon.ts';
import { NoteComment } from '../../notes/NoteComment.tsx';
import { NotePicture } from '../../notes/NotePicture.tsx';
import { TagInput } from '../../notes/TagInput.tsx';
import { TagList } from '../../notes/TagList.tsx';
import { LookSign } from '../../review/LookSign.tsx';
import { usePreferences } from '../../state/preferences.ts';
import type { CarriedMark } from '../../work/carried-mark.ts';
import { ColourSwatches } from '../marks/ColourSwatches.tsx';
import { usePaneStore } from '../pane/pane-store.ts';
import '../../notes/note-card.css';

export type NoteCardProps = {
  readonly annotation: Annotation;
  /** What its page is called: `page 59`. */
  readonly place: string;
  readonly geometry: PageGeometry | undefined;
  /** Undefined until the paper is open. */
  readonly pdf: PDFDocumentProxy | undefined;
  readonly isActive: boolean;
  /** Whether the Tab key comes to it: it does to one card of the list. */
  readonly isTabStop: boolean;
  readonly isPicked: boolean;
  /** Whether any is picked. */
  readonly arePicked: boolean;
  readonly takesFocus: boolean;
  /** What became of it, where it was carried over and waits for the member. */
  readonly toLookAt: CarriedMark | undefined;
  readonly deviceNames: ReadonlyMap<string, string> | undefined;
  readonly onGoTo: (event: MouseEvent) => void;
  readonly onPick: () => void;
  readonly onCopy: () => void;
};

/** One mark in the list: its words or its picture, its note and tags, and what can be done with it. */
export function NoteCard(props: NoteCardProps) {
  const { annotation, place, geometry, pdf, isActive, isTabStop, isPicked, arePicked, takesFocus, deviceNames } = props;
  const pane = usePaneStore();
  const colourName = usePreferences(state => state.colourNames[annotation.colour]);
  const Icon = NOTE_ICONS[annotation.type];
  const quote = readableQuote(markedWords(annotation));
  const { tags } = annotation;
  const activate = useCallback(() => pane.setState({ activeMark: annotation.id }), [pane, annotation.id]);
  const tookFocus = useCallback(() => pane.setState({ writing: undefined }), [pane]);
  const name = noteName(annotation, place, colourName);
  return (
    <div
      className={classNames(
        'note',
        `note--${annotation.colour}`,
        isActive && 'note--active',
        isPicked && 'note--picked',
        arePicked && 'note--pickable',
      )}
      data-note={annotation.id}
    >
      <div className="note__head">
        <button
          type="button"
          className="note__place"
          data-note-place
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`Go to ${name}`}
          aria-keyshortcuts="F2 Delete Space"
          onClick={props.onGoTo}
        >
          <span className="note__page figures">
            <Icon size={13} strokeWidth={2} aria-hidden />
            <span>{noteHead(place, colourName)}</span>
          </span>
          {quote !== '' && <span className="note__quote">“{quote}”</span>}
          <NotePicture annotation={annotation} geometry={geometry} pdf={pdf} />
        </button>
        <label className="note__pick">
          <input
            type="checkbox"
            aria-label={`Pick: ${name}`}
            tabIndex={isTabStop ? 0 : -1}
            checked={isPicked}
            onChange={props.onPick}
          />
        </label>
      </div>
      {props.toLookAt && <LookSign mark={props.toLookAt} isTabStop={isTabStop} />}
      <NoteComment
        annotation={annotation}
        takesFocus={takesFocus}
        onTookFocus={tookFocus}
        onBegin={activate}
        isTabStop={isTabStop}
        deviceNames={deviceNames}
      />
      {(tags.length > 0 || isActive) && (
        <div className="note__tags">
          <TagList tags={tags} onRemove={isActive ? tag => void tagAll([annotation], tag, false) : undefined} />
          {isActive && (
            <TagInput
              label="Add a tag"
              chosen={tags}
              onAdd={tag => void tagAll([annotation], tag, true)}
              isTabStop={isTabStop}
            />
          )}
        </div>
      )}
      {isActive && (
        <div className="note__tools">
          <ColourSwatches
            label="Colour"
            verb="Change to"
            chosen={annotation.colour}
            onChoose={colour => void recolourAll([annotation], colour)}
            canName
          />
          <IconButton icon={Copy} label="Copy with citation" size={16} onClick={props.onCopy} />
          <IconButton
            icon={Trash2}
            label="Delete this mark"
            shortcut="Delete"
            size={16}
            onClick={() => void deleteAll([annotation])}
          />
        </div>
      )}
    </div>
  );
}
