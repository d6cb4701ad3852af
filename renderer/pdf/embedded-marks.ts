import type { PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { cssOf, nearestColour, type Rgb } from '../../shared/annotations/colour-values.ts';
import { UNSEEN, type EmbeddedMark } from '../../shared/annotations/embedded.ts';
import { joinLineRects, normaliseRect, type Rect } from '../../shared/annotations/geometry.ts';
import { LONGEST_COMMENT } from '../../shared/annotations/model.ts';
import { MOST_STROKES, type Stroke } from '../../shared/annotations/stroke.ts';
import { isoOfPdfDate } from '../../shared/export/pdf-date.ts';

/** More than the fullest page of marks has; a page of a hostile file may have any number. */
const MOST_ON_A_PAGE = 500;
const MOST_QUADS = 500;
const MOST_POINTS = 5000;
const LONGEST_AUTHOR = 200;

/** Points from the origin that no page reaches (ISO 32000-1, annex C, allows 14,400). */
const FARTHEST = 200_000;

/** What each kind of annotation in a PDF is to a member. Links, form fields, windows of notes and the like are no marks. */
const TYPES: Readonly<Record<string, EmbeddedMark['type']>> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strikeout',
  Text: 'note',
  FreeText: 'note',
  Ink: 'ink',
  Square: 'area',
  Circle: 'area',
};

const coordinate = z.number().min(-FARTHEST).max(FARTHEST);
const numbers = z.custom<ArrayLike<number>>(
  value => Array.isArray(value) || value instanceof Float32Array || value instanceof Uint8ClampedArray,
);
const textSchema = z.object({ str: z.string() }).nullish().catch(null);

/** What pdf.js tells of an annotation, as far as a mark is made of it. */
const annotationSchema = z.object({
  id: z.string().max(100),
  subtype: z.string(),
  annotationFlags: z.number().catch(0),
  rect: numbers,
  quadPoints: numbers.nullish().catch(null),
  inkLists: z.array(numbers).nullish().catch(null),
  color: numbers.nullish().catch(null),
  borderStyle: z
    .object({ width: z.number().min(0).max(100) })
    .nullish()
    .catch(null),
  titleObj: textSchema,
  contentsObj: textSchema,
  modificationDate: z.string().nullish().catch(null),
  creationDate: z.string().nullish().catch(null),
  inReplyTo: z.string().nullish().catch(null),
  replyType: z.string().nullish().catch(null),
});
type Told = z.infer<typeof annotationSchema>;

/**
 * The marks that the PDF itself holds on a page, in the order of the file, bounded. What cannot be made sense of is
 * passed over, a page that cannot be read has none.
 */
export async function readEmbeddedMarks(page: PDFPageProxy): Promise<readonly EmbeddedMark[]> {
  // All of them: those that are not seen count where annotations are named by their place.
  const told: readonly unknown[] = await page.getAnnotations({ intent: 'any' }).catch(() => []);
  const parsed = told.flatMap(annotation => annotationSchema.safeParse(annotation).data ?? []);
  const names = namesOf(parsed.map(({ id }) => id));
  const marks: EmbeddedMark[] = [];
  for (const annotation of parsed) {
    const mark = markOf(annotation, page.pageNumber - 1, names);
    if (mark) marks.push(mark);
    if (marks.length === MOST_ON_A_PAGE) break;
  }
  return marks;
}

/**
 * What annotations are called, by the names that pdf.js gives them. Those that are objects of their own have the number of
 * that, `12R`. Others are numbered by pdf.js anew whenever the paper is opened, though in the order of the file: they are
 * called by their place among themselves, `at 0`.
 */
function namesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const placed = ids
    .flatMap(id => {
      const number = /^annot_.*?(\d{1,10})$/.exec(id)?.[1];
      return number === undefined ? [] : [{ id, number: Number(number) }];
    })
    .toSorted((a, b) => a.number - b.number);
  return new Map([
    ...ids.filter(id => /^\d{1,10}R\d{0,5}$/.test(id)).map(id => [id, id] as const),
    ...placed.map(({ id }, at) => [id, `at ${at}`] as const),
  ]);
}

function markOf(told: Told, pageIndex: number, names: ReadonlyMap<string, string>): EmbeddedMark | undefined {
  const type = Object.hasOwn(TYPES, told.subtype) ? TYPES[told.subtype] : undefined;
  const name = names.get(told.id);
  // An answer to another mark, a status such as "Accepted": it says something, but marks nothing.
  if (!type || name === undefined || (told.inReplyTo && told.replyType !== 'Group')) return undefined;
  if ((told.annotationFlags & UNSEEN) !== 0) return undefined;
  const rects = rectsOf(told, type);
  if (rects.length === 0) return undefined;
  const strokes = type === 'ink' ? strokesOf(told.inkLists ?? []) : [];
  if (type === 'ink' && strokes.length === 0) return undefined;
  const rgb = rgbOf(told.color);
  return {
    key: `${pageIndex}:${name}`,
    drawnAs: told.id,
    type,
    shape: { pageIndex, rects },
    strokes,
    // A line without width is drawn one point wide.
    width: told.borderStyle?.width || 1,
    colour: { css: cssOf(rgb), nearest: nearestColour(rgb) },
    author: (told.titleObj?.str ?? '').slice(0, LONGEST_AUTHOR).trim(),
    // pdf.js gives a member of a group the words of its head, which is a mark itself.
    comment: told.replyType === 'Group' ? '' : tidyComment(told.contentsObj?.str ?? ''),
    changedAt: isoOfPdfDate(told.modificationDate ?? told.creationDate ?? ''),
  };
}

function rectsOf({ rect, quadPoints }: Told, type: EmbeddedMark['type']): readonly Rect[] {
  const own = rectAt(rect, 0);
  const isOnWords = type === 'highlight' || type === 'underline' || type === 'strikeout';
  if (!isOnWords) return own ? [own] : [];
  // Without corners nothing is drawn.
  if (!quadPoints) return [];
  const quads: Rect[] = [];
  for (let at = 0; at + 8 <= quadPoints.length && quads.length < MOST_QUADS; at += 8) {
    const quad = quadBox(quadPoints, at);
    if (quad) quads.push(quad);
  }
  const lines = joinLineRects(quads);
  return lines.length > 0 || !own ? lines : [own];
}

/** The box of the four corners of a quadrilateral, which writers give in different orders. */
function quadBox(points: ArrayLike<number>, at: number): Rect | undefined {
  const across = [0, 2, 4, 6].map(corner => points[at + corner] ?? Number.NaN);
  const up = [1, 3, 5, 7].map(corner => points[at + corner] ?? Number.NaN);
  return boxOf([Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]);
}

function rectAt(points: ArrayLike<number>, at: number): Rect | undefined {
  const [left, bottom, right, top] = [0, 1, 2, 3].map(side => points[at + side] ?? Number.NaN);
  return boxOf([left ?? Number.NaN, bottom ?? Number.NaN, right ?? Number.NaN, top ?? Number.NaN]);
}

function boxOf(rect: Rect): Rect | undefined {
  return rect.every(side => coordinate.safeParse(side).success) ? normaliseRect(rect) : undefined;
}

/** Ink of a PDF knows no pressure: its line is as wide everywhere. */
function strokesOf(lists: readonly ArrayLike<number>[]): readonly Stroke[] {
  return lists.slice(0, MOST_STROKES).flatMap(list => {
    const stroke: number[] = [];
    for (let at = 0; at + 1 < Math.min(list.length, MOST_POINTS * 2); at += 2) {
      const [x = Number.NaN, y = Number.NaN] = [list[at], list[at + 1]];
      if (coordinate.safeParse(x).success && coordinate.safeParse(y).success) stroke.push(x, y, 1);
    }
    return stroke.length > 0 ? [stroke] : [];
  });
}

function rgbOf(color: ArrayLike<number> | null | undefined): Rgb {
  const [red = 0, green = 0, blue = 0] = color ? [0, 1, 2].map(part => Number(color[part]) || 0) : [];
  const bounded = (part: number): number => Math.min(Math.max(part, 0), 255);
  return [bounded(red), bounded(green), bounded(blue)];
}

function tidyComment(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').slice(0, LONGEST_COMMENT).trim();
}
