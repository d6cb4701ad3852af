import { memo, useMemo } from 'react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { boundsOf, isAtPoint, isTextMark } from '../../../shared/annotations/shape.ts';
import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { useMarksOnPage } from '../../work/use-marks.ts';
import { usePane } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { EmbeddedLayer } from './EmbeddedLayer.tsx';
import { MarkFrame } from './MarkFrame.tsx';
import { MarkHandle } from './MarkHandle.tsx';
import './mark-layer.css';
import { MarkShape } from './MarkShape.tsx';
import { turnOf } from './stretch-words.ts';
import { usePageContent } from './use-page-content.ts';
import { useReadingAngle } from './use-reading-angle.ts';
import { hasSign, useSignDistances } from './use-sign-distances.ts';
import { WordGrips, type WordGripsProps } from './WordGrips.tsx';

type MarkLayerProps = {
  /** Those of the page that the PDF itself holds. */
  readonly embedded: readonly EmbeddedMark[];
  readonly detail: PaperDetail;
  readonly pageIndex: number;
  /** As the member has the page turned. */
  readonly geometry: PageGeometry;
  /** CSS pixels a point takes. */
  readonly scale: number;
};

/**
 * The marks of one page, like ink over its words, and for each a handle for the keyboard and the screen reader. What is
 * drawn is drawn in points of the page, so that it need not be drawn again at another size.
 */
export const MarkLayer = memo(function MarkLayer({ embedded, detail, pageIndex, geometry, scale }: MarkLayerProps) {
  const marks = useMarksOnPage(detail.sha256, pageIndex);
  const active = usePane(state => state.activeMark);
  const picked = usePane(state => state.picked);
  // What can be done with selected words stands in the same place.
  const toolsOf = usePane(state => (state.selection ? undefined : state.toolsOf));
  const isContentWanted =
    embedded.some(({ comment }) => comment !== '') ||
    marks.some(mark => hasSign(mark) || mark.id === active || mark.type === 'underline' || mark.type === 'strikeout');
  const content = usePageContent(detail, pageIndex, isContentWanted);
  const printed = detail.pages[pageIndex];
  const angleOf = useReadingAngle(content, printed, geometry);
  const distances = useSignDistances({
    pageIndex,
    marks,
    embedded,
    active,
    content,
    printed,
    geometry,
    scale,
    angleOf,
  });
  const { width, height } = useMemo(() => shownSize(geometry), [geometry]);
  if (marks.length === 0 && embedded.length === 0) return null;
  const soft = marks.filter(({ type }) => type === 'highlight');
  const hard = marks.filter(mark => mark.type !== 'highlight' && !isAtPoint(mark));
  const name = pageWords(detail.labels, pageIndex);
  const chosen = marks.find(({ id }) => id === active);
  const isChosen = ({ id }: Annotation): boolean => (picked.size > 0 ? picked.has(id) : id === active);
  const turn = turnOf(printed, geometry);
  const shapeOf = (mark: Annotation) => (
    <MarkShape
      key={mark.id}
      mark={mark}
      pageIndex={pageIndex}
      geometry={geometry}
      angleOf={angleOf}
      isChosen={isChosen(mark)}
    />
  );
  const sheet = { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': true } as const;
  return (
    <>
      {soft.length > 0 && (
        <svg className="marks marks--soft" {...sheet}>
          {soft.map(shapeOf)}
        </svg>
      )}
      {hard.length > 0 && (
        <svg className="marks" {...sheet}>
          {hard.map(shapeOf)}
        </svg>
      )}
      <div className="mark-handles">
        {marks.map(
          mark =>
            mark.pageIndex === pageIndex && (
              <MarkHandle
                key={mark.id}
                mark={mark}
                detail={detail}
                geometry={geometry}
                scale={scale}
                page={name}
                isChosen={isChosen(mark)}
                isPicked={picked.has(mark.id)}
                isActive={mark.id === active}
                showsTools={mark.id === toolsOf && mark.id === active}
                angle={isTextMark(mark) ? angleOf(mark.rects.at(-1) ?? boundsOf(mark)) : turn}
                distance={distances.get(mark.id)}
              />
            ),
        )}
        {chosen && toolsOf === chosen.id && (
          <Holds
            mark={chosen}
            detail={detail}
            pageIndex={pageIndex}
            geometry={geometry}
            scale={scale}
            angleOf={angleOf}
          />
        )}
      </div>
      <EmbeddedLayer
        marks={embedded}
        detail={detail}
        geometry={geometry}
        scale={scale}
        angleOf={angleOf}
        distances={distances}
      />
    </>
  );
});

/** What a chosen mark is taken hold of by, in the active pane. */
function Holds(props: WordGripsProps) {
  const { isShown } = useReading();
  return (
    isShown && (
      <>
        <MarkFrame {...props} />
        <WordGrips {...props} />
      </>
    )
  );
}
