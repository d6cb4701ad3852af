import { Fragment, memo, useMemo } from 'react';
import { drawingPath } from '../../../shared/annotations/ink-path.ts';
import type { Annotation, AnnotationOf, TextMark } from '../../../shared/annotations/model.ts';
import { isTextMark, shapeOn } from '../../../shared/annotations/shape.ts';
import { wordLine } from '../../../shared/annotations/word-lines.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { classNames } from '../../components/class-names.ts';
import { useAsItLies } from './drafts.ts';
import type { AngleOf } from './use-reading-angle.ts';

type MarkShapeProps = {
  readonly mark: Annotation;
  readonly pageIndex: number;
  readonly geometry: PageGeometry;
  readonly angleOf: AngleOf;
  readonly isChosen: boolean;
};

/** What a mark looks like on its page, in points from its top left corner. Notes and bookmarks are seen by their handles. */
export const MarkShape = memo(function MarkShape({ mark: kept, ...rest }: MarkShapeProps) {
  const mark = useAsItLies(kept);
  if (!mark) return null;
  if (isTextMark(mark)) return <WordsMark mark={mark} {...rest} />;
  switch (mark.type) {
    case 'ink':
      return <InkMark mark={mark} {...rest} />;
    case 'area':
      return <AreaMark mark={mark} {...rest} />;
    default:
      return null;
  }
});

type ShapeProps<Mark> = Omit<MarkShapeProps, 'mark'> & { readonly mark: Mark };

function WordsMark({ mark, pageIndex, geometry, angleOf, isChosen }: ShapeProps<AnnotationOf<TextMark>>) {
  const { type, colour } = mark;
  const rects = shapeOn(mark, pageIndex)?.rects ?? [];
  return rects.map((rect, line) => {
    const words = rectAsShown(geometry, rect);
    const [left, top, right, bottom] = type === 'highlight' ? words : wordLine(geometry, rect, type, angleOf(rect));
    return (
      <Fragment key={line}>
        <rect
          className={classNames('mark', `mark--${type}`, `mark--${colour}`, isChosen && 'mark--active')}
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
        />
        {isChosen && type !== 'highlight' && (
          <rect
            className="mark-around"
            x={words[0]}
            y={words[1]}
            width={words[2] - words[0]}
            height={words[3] - words[1]}
          />
        )}
      </Fragment>
    );
  });
}

function InkMark({ mark, geometry, isChosen }: ShapeProps<AnnotationOf<'ink'>>) {
  const { strokes, width, colour } = mark;
  const path = useMemo(() => drawingPath(geometry, strokes, width), [strokes, width, geometry]);
  return <path className={classNames('mark', 'mark--ink', `mark--${colour}`, isChosen && 'mark--active')} d={path} />;
}

function AreaMark({ mark, geometry, isChosen }: ShapeProps<AnnotationOf<'area'>>) {
  const [left, top, right, bottom] = rectAsShown(geometry, mark.rect);
  return (
    <rect
      className={classNames('mark', 'mark--area', `mark--${mark.colour}`, isChosen && 'mark--active')}
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
    />
  );
}
