import { readableQuote, type Quote } from '../anchoring/quote.ts';
import type { Sha256 } from '../ids.ts';
import { pointAsShown, pointInPage, rectAsShown, shownSize, type PageGeometry } from '../pack/page-geometry.ts';
import type { PageContent } from '../pack/page-runs.ts';
import { wordsWithAnswers, type EmbeddedMark } from './embedded.ts';
import { union, type Rect } from './geometry.ts';
import { isTextType, type Annotation, type AnnotationFields } from './model.ts';
import { NOTE_SIDE } from './shape.ts';
import { sortIndexOfRect } from './sort-index.ts';
import { wordBoxes, wordsInRects } from './words-in-rects.ts';

/** The page that an embedded mark lies on, as import keeps it; the words are missing where they are not read yet. */
export type PageOfMark = {
  readonly paper: Sha256;
  readonly geometry: PageGeometry;
  readonly content: PageContent | undefined;
  /** Where notes stand on it, as {@link Annotation} has it: the sign of another goes beside them. */
  readonly notes: readonly Point[];
};

type Point = readonly [number, number];

const NO_WORDS: Quote = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };

/**
 * The fields of a mark of the member's own that takes over one of the file, or of a note beside one that it cannot look
 * like. The words it lies on are found by its place; a mark on words of which none are known, on a scan, keeps its place
 * and an empty quote. Answers become part of the comment.
 */
export function adoptedFields(mark: EmbeddedMark, page: PageOfMark): AnnotationFields {
  const { paper, geometry, content } = page;
  const { type, key, colour, strokes, width } = mark;
  const { pageIndex, rects } = mark.shape;
  const first: Rect = rects[0] ?? [0, 0, 0, 0];
  const quote = content ? wordsInRects(content, geometry, rects) : undefined;
  const common = {
    paper,
    pageIndex,
    colour: colour.nearest,
    comment: wordsWithAnswers(mark),
    sortIndex: sortIndexOfRect(geometry, pageIndex, quote?.start ?? 0, first),
    adoptedFrom: key,
  };
  if (!mark.isHeld) {
    const point = besidePoint(rects.reduce(union, first), page);
    const comment = besideComment(mark, quote);
    return { ...common, type: 'note', standsBeside: true, point, comment, quote: quote ?? null };
  }
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

/** What the note beside a mark says: what was said with it, below what it is where that alone would not tell. */
function besideComment(mark: EmbeddedMark, quote: Quote | undefined): string {
  const { type, called, author, comment } = mark;
  const said = wordsWithAnswers(mark);
  const words = isTextType(type) ? readableQuote(quote?.exact ?? '') : '';
  if (comment !== '' && words === '') return said;
  const what = `${called}${author === '' ? '' : ` by ${author}`} in the PDF`;
  return [words === '' ? what : `${what}: “${words}”`, said].filter(line => line !== '').join('\n\n');
}

/**
 * Where the sign of a note covers no words and no other sign: right beside a mark, else further on in its line, which may
 * be behind the end of it, at most at the edge of the page.
 */
function besidePoint(mark: Rect, { geometry, content, notes }: PageOfMark): Point {
  const [, top, right] = rectAsShown(geometry, mark);
  const edge = shownSize(geometry).width - NOTE_SIDE;
  const words = content ? wordBoxes(content, geometry).map(box => rectAsShown(geometry, box)) : [];
  const signs = notes.map(point => signBox(pointAsShown(geometry, ...point)));
  const inLine = [...words, ...signs]
    .filter(([, above, , below]) => above < top + NOTE_SIDE && below > top)
    .toSorted(([a], [b]) => a - b);
  let left = right;
  for (const [from, , to] of inLine) if (from < left + NOTE_SIDE && to > left) left = to;
  return pointInPage(geometry, Math.min(left, edge), top);
}

/** The box of the sign of a note, as shown. */
function signBox([left, top]: Point): Rect {
  return [left, top, left + NOTE_SIDE, top + NOTE_SIDE];
}

/** The keys of the marks of the file that the member has made their own: theirs are listed for them. */
export function keysAdopted(own: readonly Annotation[]): readonly string[] {
  return own.flatMap(({ adoptedFrom }) => adoptedFrom ?? []);
}

/** The keys of those that the member's own stand in the place of: they are not drawn. */
export function keysReplaced(own: readonly Annotation[]): readonly string[] {
  return keysAdopted(own.filter(({ standsBeside }) => standsBeside !== true));
}
