import { Bookmark, MessageSquareText, StickyNote } from 'lucide-react';
import { memo, useRef, type CSSProperties, type MouseEvent } from 'react';
import { markName } from '../../../shared/annotations/mark-name.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { shapeOn } from '../../../shared/annotations/shape.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { classNames } from '../../components/class-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { chooseMark, openMark } from './choosing.ts';
import { useAsItLies } from './drafts.ts';
import { handleMarkKey } from './mark-keys.ts';
import { MarkBar } from './MarkBar.tsx';
import { useMarkDrag } from './use-mark-drag.ts';

type MarkHandleProps = {
  readonly mark: Annotation;
  readonly detail: PaperDetail;
  readonly geometry: PageGeometry;
  readonly scale: number;
  /** What the page is called: `page 59`. */
  readonly page: string;
  readonly isChosen: boolean;
  readonly showsTools: boolean;
};

/**
 * Where a mark is taken hold of: always by the keyboard and a screen reader, and by the mouse where it has a note. Notes
 * and bookmarks are nothing but that.
 */
export const MarkHandle = memo(function MarkHandle({ mark: kept, ...props }: MarkHandleProps) {
  const mark = useAsItLies(kept);
  return mark ? <Handle mark={mark} {...props} /> : null;
});

function Handle({ mark, detail, geometry, scale, page, isChosen, showsTools }: MarkHandleProps) {
  const pane = usePaneStore();
  const colourName = usePreferences(state => state.colourNames[mark.colour]);
  const button = useRef<HTMLButtonElement>(null);
  const { press, wasDragged } = useMarkDrag(mark, detail, geometry, scale);
  const isSign = mark.type === 'note' || mark.type === 'bookmark';
  const Icon = mark.type === 'note' ? StickyNote : mark.type === 'bookmark' ? Bookmark : MessageSquareText;
  const anchor = `--mark-${mark.id.replaceAll(/[^a-zA-Z0-9]/g, '')}`;

  const click = (event: MouseEvent): void => {
    if (wasDragged()) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) chooseMark(pane, mark.id, true);
    else if (mark.type === 'bookmark') chooseMark(pane, mark.id, false);
    else openMark(pane, mark.id);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(
          'mark-handle',
          isSign && `mark-handle--${mark.type} mark--${mark.colour}`,
          !isSign && mark.comment === '' && 'mark-handle--plain',
          isChosen && 'mark-handle--chosen',
        )}
        style={{ ...handlePlace(mark, geometry, scale), anchorName: anchor }}
        data-mark={mark.id}
        aria-label={markName(mark, colourName, page)}
        aria-keyshortcuts="Enter Delete"
        onFocus={() => chooseMark(pane, mark.id, false)}
        onKeyDown={event => handleMarkKey(event, { mark, detail, geometry, pane })}
        onPointerDown={isSign ? press : undefined}
        onClick={click}
      >
        <Icon size={mark.type === 'bookmark' ? 20 : 14} aria-hidden />
      </button>
      {showsTools && <MarkBar mark={mark} detail={detail} anchor={anchor} onLeave={() => button.current?.focus()} />}
    </>
  );
}

/** CSS pixels from the page's top left corner. */
function handlePlace(mark: Annotation, geometry: PageGeometry, scale: number): CSSProperties {
  const rects = shapeOn(mark, mark.pageIndex)?.rects ?? [];
  const last = rects.at(-1);
  const [, top = 0, right = 0] = last ? rectAsShown(geometry, last) : [];
  return { left: right * scale, top: top * scale };
}
