import type { Quote } from '../anchoring/quote.ts';
import type { Sha256 } from '../ids.ts';
import { rectAsShown, type PageGeometry } from '../pack/page-geometry.ts';
import type { PageContent } from '../pack/page-runs.ts';
import type { EmbeddedMark } from './embedded.ts';
import type { Rect } from './geometry.ts';
import type { AnnotationFields } from './model.ts';
import { sortIndex } from './sort-index.ts';
import { wordsInRects } from './words-in-rects.ts';

/** The page that an embedded mark lies on, as import keeps it; the words are missing where they are not read yet. */
export type PageOfMark = {
  readonly paper: Sha256;
  readonly geometry: PageGeometry;
  readonly content: PageContent | undefined;
};

const NO_WORDS: Quote = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };

/**
 * The fields of a mark of the member's own that takes over one of the file. Its words are found by where it lies; a mark
 * on words of which none are known, on a scan, keeps its place and an empty quote.
 */
export function adoptedFields(mark: EmbeddedMark, { paper, geometry, content }: PageOfMark): AnnotationFields {
  const { type, key, comment, colour, strokes, width } = mark;
  const { pageIndex, rects } = mark.shape;
  const first: Rect = rects[0] ?? [0, 0, 0, 0];
  const quote = content ? wordsInRects(content, geometry, rects) : undefined;
  const top = rectAsShown(geometry, first)[1];
  const common = {
    paper,
    pageIndex,
    colour: colour.nearest,
    comment,
    sortIndex: sortIndex(pageIndex, quote?.start ?? 0, top),
    adoptedFrom: key,
  };
  switch (type) {
    case 'highlight':
    case 'underline':
    case 'strikeout':
      return { ...common, type, rects: rects.map(([...sides]) => sides), quote: quote ?? NO_WORDS };
    case 'note':
      return { ...common, type, point: [first[0], first[3]], quote: quote ?? null };
    case 'ink':
      return { ...common, type, strokes, width, quote: quote ?? null };
    case 'area':
      return { ...common, type, rect: first, quote: quote ?? null };
  }
}

/** Whether the member has made a mark of the file their own: it is then hidden, theirs stands for it. */
export function isAdopted(mark: EmbeddedMark, own: ReadonlySet<string>): boolean {
  return own.has(mark.key);
}
