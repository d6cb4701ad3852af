import { readableQuote } from '../../../shared/anchoring/quote.ts';
import { joinLineRects } from '../../../shared/annotations/geometry.ts';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { rectInPage, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import { rectsOf, textPieces } from '../marks/text-pieces.ts';
import type { PlacedLink } from './placed-links.ts';
import { MOST_LINKS } from './read-links.ts';

/**
 * Makes links of the words of a page that name another place, with their boxes in PDF user space.
 *
 * @param page its box, with the text layer in it, as it is turned by `geometry`
 */
export function placeReferences(
  page: HTMLElement,
  geometry: PageGeometry,
  references: readonly Reference[],
  labels: readonly (string | null)[],
): readonly PlacedLink[] {
  const layer = page.querySelector('.textLayer');
  if (!layer || references.length === 0) return [];
  const pieces = textPieces(layer);
  const text = pieces.map(piece => piece.text).join('');
  const origin = page.getBoundingClientRect();
  const scale = Number(page.dataset['scale']);
  return references.slice(0, MOST_LINKS).flatMap(reference => {
    const rects = rectsOf(pieces, reference.start, reference.end).map(({ left, top, right, bottom }) =>
      rectInPage(geometry, [
        (left - origin.left) / scale,
        (top - origin.top) / scale,
        (right - origin.left) / scale,
        (bottom - origin.top) / scale,
      ]),
    );
    const joined = joinLineRects(rects);
    if (joined.length === 0) return [];
    const words = readableQuote(text.slice(reference.start, reference.end));
    return [
      {
        key: `words ${reference.start} ${reference.target}`,
        name: linkWords(reference, words, labels),
        rects: joined,
        goal: { of: 'words' as const, reference },
      },
    ];
  });
}

/** What a link is called: `page 12: go there`, `Appendix A: go to page 31`. */
export function linkWords({ kind, target }: Reference, text: string, labels: readonly (string | null)[]): string {
  return kind === 'page' ? `${text}: go there` : `${text}: go to ${pageWords(labels, target)}`;
}
