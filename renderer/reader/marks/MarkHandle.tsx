import { Bookmark, StickyNote } from 'lucide-react';
import { memo, useRef, type FocusEvent, type MouseEvent } from 'react';
import { markName } from '../../../shared/annotations/mark-name.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { isAtPoint } from '../../../shared/annotations/shape.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { classNames } from '../../components/class-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { chooseAlso, chooseMark, comeToMark, openMark } from './choosing.ts';
import { CommentSign } from './CommentSign.tsx';
import { useAsItLies } from './drafts.ts';
import { handleMarkKey } from './mark-keys.ts';
import { MarkBar } from './MarkBar.tsx';
import { signPlace } from './sign-place.ts';
import { useMarkDrag } from './use-mark-drag.ts';

type MarkHandleProps = {
  readonly mark: Annotation;
  readonly detail: PaperDetail;
  readonly geometry: PageGeometry;
  readonly scale: number;
  /** What the page is called: `page 59`. */
  readonly page: string;
  readonly isChosen: boolean;
  /** Whether it is chosen together with others. */
  readonly isPicked: boolean;
  /** Whether it is the one that the focus came to last. */
  readonly isActive: boolean;
  readonly showsTools: boolean;
  /** Which way its words read, or its page is turned, clockwise in degrees. */
  readonly angle: number;
  /** From the end of its line on to its sign, in CSS pixels. */
  readonly distance: number | undefined;
};

/**
 * Where a mark is taken hold of: always by the keyboard and a screen reader, and by the mouse where it has a note. Notes
 * and bookmarks are nothing but that.
 */
export const MarkHandle = memo(function MarkHandle({ mark: kept, ...props }: MarkHandleProps) {
  const mark = useAsItLies(kept);
  return mark ? <Handle mark={mark} {...props} /> : null;
});

function Handle(props: MarkHandleProps) {
  const { mark, detail, geometry, scale, page, isChosen, isPicked, isActive, showsTools, angle, distance } = props;
  const pane = usePaneStore();
  const colourName = usePreferences(state => state.colourNames[mark.colour]);
  const button = useRef<HTMLButtonElement>(null);
  const { press, wasDragged } = useMarkDrag(mark, detail, geometry, scale);
  const isSign = isAtPoint(mark);
  const isPlain = !isSign && mark.comment === '';

  const click = (event: MouseEvent): void => {
    if (wasDragged()) comeToMark(pane, mark.id);
    else if (event.ctrlKey || event.metaKey || event.shiftKey) chooseAlso(pane, mark.id);
    else if (mark.type === 'bookmark') chooseMark(pane, mark.id);
    else openMark(pane, mark.id);
  };
  /** By the mouse, what is done is decided by the click. */
  const focus = ({ currentTarget }: FocusEvent): void => {
    if (currentTarget.matches(':focus-visible')) comeToMark(pane, mark.id);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(
          'mark-handle',
          isSign && `mark-handle--${mark.type} mark--${mark.colour}`,
          isPlain && 'mark-handle--plain',
          isChosen && 'mark-handle--chosen',
        )}
        style={signPlace(mark, geometry, scale, angle, distance)}
        data-mark={mark.id}
        aria-label={markName(mark, colourName, page)}
        aria-pressed={isPicked}
        aria-keyshortcuts="Enter Space Delete"
        onFocus={focus}
        onKeyDown={event => handleMarkKey(event, { mark, detail, geometry, pane })}
        onPointerDown={isSign ? press : undefined}
        onClick={click}
      >
        {(isActive || !isPlain) && <Sign type={mark.type} />}
      </button>
      {showsTools && <MarkBar mark={mark} detail={detail} onLeave={() => button.current?.focus()} />}
    </>
  );
}

function Sign({ type }: Pick<Annotation, 'type'>) {
  switch (type) {
    case 'note':
      return <StickyNote size={14} aria-hidden />;
    case 'bookmark':
      return <Bookmark size={20} aria-hidden />;
    default:
      return <CommentSign />;
  }
}
