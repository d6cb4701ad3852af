import type { PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { cssOf, nearestColour, type Rgb } from '../../shared/annotations/colour-values.ts';
import { FARTHEST, UNSEEN, type EmbeddedMark, type EmbeddedWords } from '../../shared/annotations/embedded.ts';
import { joinLineRects, normaliseRect, type Rect } from '../../shared/annotations/geometry.ts';
import { canHold } from '../../shared/annotations/held-look.ts';
import { isTextType, LONGEST_COMMENT } from '../../shared/annotations/model.ts';
import { MOST_STROKES, type Stroke } from '../../shared/annotations/stroke.ts';
import { isoOfPdfDate } from '../../shared/export/pdf-date.ts';

/** More than the fullest page of marks has; a page of a hostile file may have any number. */
const MOST_ON_A_PAGE = 500;
const MOST_QUADS = 500;
const MOST_POINTS = 5000;
const LONGEST_AUTHOR = 200;

/** How pdf.js names a line of dashes. */
const DASHED = 2;

/** What each kind of annotation in a PDF is to a member. Links, form fields, windows of notes and the like are no marks. */
const KINDS: Readonly<Record<string, Pick<EmbeddedMark, 'type' | 'called'>>> = {
  Highlight: { type: 'highlight', called: 'Highlight' },
  Underline: { type: 'underline', called: 'Underline' },
  Squiggly: { type: 'underline', called: 'Wavy underline' },
  StrikeOut: { type: 'strikeout', called: 'Strike-out' },
  Text: { type: 'note', called: 'Note' },
  FreeText: { type: 'note', called: 'Text box' },
  Caret: { type: 'note', called: 'Insertion' },
  Stamp: { type: 'note', called: 'Stamp' },
  FileAttachment: { type: 'note', called: 'Attached file' },
  Ink: { type: 'ink', called: 'Drawing' },
  Square: { type: 'area', called: 'Box' },
  Circle: { type: 'area', called: 'Circle' },
  Line: { type: 'area', called: 'Line' },
  PolyLine: { type: 'area', called: 'Line' },
  Polygon: { type: 'area', called: 'Shape' },
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
    .object({
      width: z.number().min(0).max(100),
      rawWidth: z.number().min(0).max(100).optional().catch(undefined),
      style: z.number().catch(1),
    })
    .nullish()
    .catch(null),
  opacity: z.number().min(0).max(1).catch(1),
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
  const marks = new Map<string, EmbeddedMark>();
  for (const annotation of parsed.filter(annotation => !isAnswer(annotation))) {
    const mark = markOf(annotation, page.pageNumber - 1, names);
    if (mark) marks.set(annotation.id, mark);
    if (marks.size === MOST_ON_A_PAGE) break;
  }
  return withAnswers(marks, parsed, page.pageNumber - 1, names);
}

/** What says something of another mark and is none itself: a reply, a status such as "Accepted". */
function isAnswer({ inReplyTo, replyType }: Told): boolean {
  return Boolean(inReplyTo) && replyType !== 'Group';
}

/** Marks with the answers to them, and behind them the answers to what is no mark or is not seen. */
function withAnswers(
  marks: ReadonlyMap<string, EmbeddedMark>,
  parsed: readonly Told[],
  pageIndex: number,
  names: ReadonlyMap<string, string>,
): readonly EmbeddedMark[] {
  const byId = new Map(parsed.map(told => [told.id, told]));
  const answers = new Map<string, EmbeddedWords[]>();
  const alone: EmbeddedMark[] = [];
  for (const told of parsed.filter(isAnswer).slice(0, MOST_ON_A_PAGE)) {
    const words = wordsOf(told);
    if (words.comment === '') continue;
    const answered = answeredBy(told, byId);
    const mark = marks.has(answered) ? undefined : markOf(told, pageIndex, names);
    if (mark) alone.push({ ...mark, called: 'Answer', isHeld: false });
    else answers.set(answered, [...(answers.get(answered) ?? []), words]);
  }
  const answeredMarks = [...marks].map(([id, mark]) => ({ ...mark, answers: answers.get(id) ?? [] }));
  return [...answeredMarks, ...alone].slice(0, MOST_ON_A_PAGE);
}

/** What an answer is about in the end, through the answers between; a file may lead round in a circle. */
function answeredBy(answer: Told, byId: ReadonlyMap<string, Told>): string {
  const passed = new Set<string>();
  let id = answer.id;
  for (;;) {
    const told = byId.get(id);
    if (!told?.inReplyTo || passed.has(id)) return id;
    passed.add(id);
    id = told.inReplyTo;
  }
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
  const kind = Object.hasOwn(KINDS, told.subtype) ? KINDS[told.subtype] : undefined;
  const name = names.get(told.id);
  if (!kind || name === undefined) return undefined;
  const { type } = kind;
  if ((told.annotationFlags & UNSEEN) !== 0) return undefined;
  const rects = rectsOf(told, type);
  if (rects.length === 0) return undefined;
  const strokes = type === 'ink' ? strokesOf(told.inkLists ?? []) : [];
  if (type === 'ink' && strokes.length === 0) return undefined;
  const rgb = rgbOf(told.color);
  // pdf.js takes wide lines in small boxes for a mistake. One without width is drawn one point wide.
  const width = (told.borderStyle?.rawWidth ?? told.borderStyle?.width) || 1;
  const look = { subtype: told.subtype, colour: rgb, opacity: told.opacity, width };
  return {
    key: `${pageIndex}:${name}`,
    drawnAs: told.id,
    ...kind,
    isHeld: canHold({ ...look, isDashed: told.borderStyle?.style === DASHED }) && !isWithoutCorners(told, type),
    shape: { pageIndex, rects },
    words: '',
    strokes,
    width,
    colour: { css: cssOf(rgb), nearest: nearestColour(rgb) },
    answers: [],
    ...wordsOf(told),
  };
}

function wordsOf(told: Told): EmbeddedWords {
  return {
    author: (told.titleObj?.str ?? '').slice(0, LONGEST_AUTHOR).trim(),
    // pdf.js gives a member of a group the words of its head, which is a mark itself.
    comment: told.replyType === 'Group' ? '' : tidyComment(told.contentsObj?.str ?? ''),
    changedAt: isoOfPdfDate(told.modificationDate ?? told.creationDate ?? ''),
  };
}

/** Without corners a mark on words is not drawn. */
function isWithoutCorners({ quadPoints }: Told, type: EmbeddedMark['type']): boolean {
  return isTextType(type) && !quadPoints;
}

function rectsOf(told: Told, type: EmbeddedMark['type']): readonly Rect[] {
  const { rect, quadPoints } = told;
  const own = rectAt(rect, 0);
  if (!isTextType(type)) return own ? [own] : [];
  // What is not drawn is a mark as far as it says something.
  if (!quadPoints) return own && wordsOf(told).comment !== '' ? [own] : [];
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
