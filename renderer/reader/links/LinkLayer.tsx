import { useLayoutEffect, useState } from 'react';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import { linkWords, placeReferences, type PlacedReference } from './placed-references.ts';
import './link-layer.css';

type LinkLayerProps = {
  readonly page: PageOnScreen;
  /** Those that stand on the page. */
  readonly references: readonly Reference[];
  readonly labels: readonly (string | null)[];
  readonly onPlaced: (pageIndex: number, placed: readonly PlacedReference[]) => void;
  readonly onFollow: (reference: Reference) => void;
};

/**
 * The words of a page that name another place, as links. They lie over the words without taking the mouse, so that these
 * can be selected as any others: a click is found by its place (see {@link linkAt}), the keyboard has the links.
 */
export function LinkLayer({ page, references, labels, onPlaced, onFollow }: LinkLayerProps) {
  const { pageIndex, scale, words } = page;
  const [placed, setPlaced] = useState<readonly PlacedReference[]>([]);
  useLayoutEffect(
    function findWords() {
      // At another scale the words are drawn anew; the places found before hold for it too.
      const found = words ? placeReferences(words, references) : [];
      if (found.length > 0 || references.length === 0) setPlaced(found);
      onPlaced(pageIndex, found);
      return () => onPlaced(pageIndex, []);
    },
    [words, references, pageIndex, onPlaced],
  );
  if (placed.length === 0) return null;
  return (
    <div className="links">
      {placed.map(({ reference, text, rects }) => {
        const [first, ...rest] = rects;
        return (
          first && (
            <button
              key={`${reference.start}-${reference.target}`}
              type="button"
              role="link"
              className="link"
              style={boxOf(first, scale)}
              aria-label={linkWords(reference, text, labels)}
              onClick={() => onFollow(reference)}
            >
              {rest.map((rect, line) => (
                <span key={line} className="link__line" style={boxWithin(rect, first, scale)} />
              ))}
            </button>
          )
        );
      })}
    </div>
  );
}

function boxOf([left, top, right, bottom]: Rect, scale: number) {
  return { left: left * scale, top: top * scale, width: (right - left) * scale, height: (bottom - top) * scale };
}

/** The box of a further line of a link, seen from that of its first. */
function boxWithin([left, top, right, bottom]: Rect, [fromLeft, fromTop]: Rect, scale: number) {
  return boxOf([left - fromLeft, top - fromTop, right - fromLeft, bottom - fromTop], scale);
}
