import { MessageSquareText } from 'lucide-react';
import { readableQuote } from '../../../shared/anchoring/quote.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { COLOUR_WORDS } from './colour-words.ts';

type MarkLayerProps = {
  readonly annotations: readonly Annotation[];
  readonly geometry: PageGeometry;
  readonly scale: number;
  readonly active: RecordId | undefined;
  readonly onChoose: (id: RecordId) => void;
};

/** The marks of one page, over its text, and for each a handle for the keyboard and the screen reader. */
export function MarkLayer({ annotations, geometry, scale, active, onChoose }: MarkLayerProps) {
  return (
    <div className="marks">
      {annotations.map(annotation => {
        const shown = annotation.rects.map(rect => rectAsShown(geometry, rect));
        const last = shown.at(-1);
        const state = annotation.id === active ? ' mark--active' : '';
        return (
          <div key={annotation.id} className="mark-group" data-mark={annotation.id}>
            {shown.map(([left, top, right, bottom]) => (
              <div
                key={`${left},${top}`}
                className={`mark mark--${annotation.colour}${state}`}
                style={{
                  left: left * scale,
                  top: top * scale,
                  width: (right - left) * scale,
                  height: (bottom - top) * scale,
                }}
              />
            ))}
            {last && (
              <button
                type="button"
                className={`mark-handle${annotation.comment === '' ? ' mark-handle--plain' : ''}`}
                style={{ left: last[2] * scale, top: last[1] * scale }}
                aria-label={markWords(annotation)}
                onClick={() => onChoose(annotation.id)}
              >
                <MessageSquareText size={14} aria-hidden />
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The mark that lies under a point of the page (points as shown from its top left), the latest made of several. */
export function markAt(
  annotations: readonly Annotation[],
  geometry: PageGeometry,
  x: number,
  y: number,
): Annotation | undefined {
  return annotations.findLast(annotation =>
    annotation.rects.some(rect => {
      const [left, top, right, bottom] = rectAsShown(geometry, rect);
      return x >= left && x <= right && y >= top && y <= bottom;
    }),
  );
}

function markWords({ colour, quote, comment }: Annotation): string {
  const marked = `${COLOUR_WORDS[colour]} highlight: “${readableQuote(quote.exact)}”`;
  return comment === '' ? marked : `${marked}. Note: ${comment}`;
}
