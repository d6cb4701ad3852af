import { MessageSquareText } from 'lucide-react';
import { readableQuote } from '../../../shared/anchoring/quote.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { markedWords, shapeOn } from '../../../shared/annotations/shape.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { classNames } from '../../components/class-names.ts';
import { COLOUR_WORDS } from './colour-words.ts';
import './mark-layer.css';

type MarkLayerProps = {
  readonly annotations: readonly Annotation[];
  readonly pageIndex: number;
  readonly geometry: PageGeometry;
  readonly scale: number;
  readonly active: RecordId | undefined;
  readonly onChoose: (id: RecordId) => void;
};

/** The marks of one page, like ink over its words, and for each a handle for the keyboard and the screen reader. */
export function MarkLayer({ annotations, pageIndex, geometry, scale, active, onChoose }: MarkLayerProps) {
  const placed = annotations.map(annotation => ({
    annotation,
    shown: (shapeOn(annotation, pageIndex)?.rects ?? []).map(rect => rectAsShown(geometry, rect)),
  }));
  return (
    <>
      <div className="marks">
        {placed.map(({ annotation, shown }) =>
          shown.map(([left, top, right, bottom], line) => (
            <div
              key={`${annotation.id} ${line}`}
              className={classNames('mark', `mark--${annotation.colour}`, annotation.id === active && 'mark--active')}
              style={{
                left: left * scale,
                top: top * scale,
                width: (right - left) * scale,
                height: (bottom - top) * scale,
              }}
            />
          )),
        )}
      </div>
      <div className="mark-handles">
        {placed.map(({ annotation, shown }) => {
          const last = shown.at(-1);
          return (
            last && (
              <button
                key={annotation.id}
                type="button"
                className={classNames('mark-handle', annotation.comment === '' && 'mark-handle--plain')}
                style={{ left: last[2] * scale, top: last[1] * scale }}
                aria-label={markWords(annotation)}
                onClick={() => onChoose(annotation.id)}
              >
                <MessageSquareText size={14} aria-hidden />
              </button>
            )
          );
        })}
      </div>
    </>
  );
}

/** The mark that lies under a point of the page (points as shown from its top left), the latest made of several. */
export function markAt(
  annotations: readonly Annotation[],
  pageIndex: number,
  geometry: PageGeometry,
  x: number,
  y: number,
): Annotation | undefined {
  return annotations
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
    .findLast(annotation =>
      (shapeOn(annotation, pageIndex)?.rects ?? []).some(rect => {
        const [left, top, right, bottom] = rectAsShown(geometry, rect);
        return x >= left && x <= right && y >= top && y <= bottom;
      }),
    );
}

function markWords(annotation: Annotation): string {
  const { colour, comment } = annotation;
  const marked = `${COLOUR_WORDS[colour]} highlight: “${readableQuote(markedWords(annotation))}”`;
  return comment === '' ? marked : `${marked}. Note: ${comment}`;
}
