import { LINE_COLOURS, SOFT_COLOURS, type Rgb } from '../annotations/colour-values.ts';
import type { Rect } from '../annotations/geometry.ts';
import type { Annotation, AnnotationOf, Colour, TextMark } from '../annotations/model.ts';
import { NOTE_SIDE, boundsOf, isTextMark, shapesOf } from '../annotations/shape.ts';
import { penPointsOf, widthAt, type Stroke } from '../annotations/stroke.ts';
import { readingAngle } from '../annotations/words-in-rects.ts';
import { KIND_WORDS } from '../notes/kind-words.ts';
import { pageWords } from '../pack/labels/page-words.ts';
import { pointAsShown, pointInPage, shownSize, type PageGeometry } from '../pack/page-geometry.ts';
import type { PageContent } from '../pack/page-runs.ts';
import { areaLook, highlightLook, inkLook, lineLook, noteSign, type Appearance } from './appearance.ts';
import { commentWords } from './mark-words.ts';
import { quadOf, quadPoints } from './quad-points.ts';
import { rounded } from '../rounded.ts';

/** The kinds of annotation that are written into PDFs (ISO 32000-1, 12.5.6). */
export type PdfAnnotationType = 'Highlight' | 'Underline' | 'StrikeOut' | 'Text' | 'Ink' | 'Square';

/** An annotation as it is to stand in a PDF. Geometry in PDF user space. */
export type PdfAnnotation = {
  readonly pageIndex: number;
  readonly type: PdfAnnotationType;
  /** Unique in the file. */
  readonly name: string;
  readonly rect: Rect;
  /** Eight numbers a line of words; null for what lies on no words. */
  readonly quadPoints: readonly number[] | null;
  /** `x` and `y` in turn, a list a line; null for what is no ink. */
  readonly inkList: readonly (readonly number[])[] | null;
  /** Of the lines of ink and frames, in points; null for others. */
  readonly lineWidth: number | null;
  readonly colour: Rgb;
  readonly author: string;
  readonly subject: string;
  readonly contents: string;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  readonly look: Appearance;
  /** The mark of the file itself that this one takes the place of: its name on the page, `12R` or `at 0`. */
  readonly insteadOf: string | null;
};

/** A bookmark as an entry of the outline. */
export type PdfBookmark = {
  readonly title: string;
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
};

/** What of a paper the annotations draw on, by pageIndex. */
export type PagesOfPaper = {
  readonly geometries: readonly PageGeometry[];
  readonly contents: readonly (PageContent | undefined)[];
  readonly labels: readonly (string | null)[];
};

export type Signed = {
  /** How the member signs; empty where they have not said. */
  readonly author: string;
  readonly colourNames: Readonly<Record<Colour, string>>;
};

/** Points that a line of words may be off its box: viewers that check find all of it inside. */
const MARGIN = 0.5;

/**
 * The annotations that stand for a member's marks in a PDF. A mark over a page break becomes one a page: answers and
 * groups of annotations must lie on one page (ISO 32000-1, 12.5.6.2), so those that follow say whose they are in words.
 * Bookmarks are none of them.
 *
 * @param taken the pages that are written; all where it is left out. A mark that begins before them begins on the first
 */
export function pdfAnnotations(
  marks: readonly Annotation[],
  pages: PagesOfPaper,
  signed: Signed,
  taken?: ReadonlySet<number>,
): readonly PdfAnnotation[] {
  return marks.flatMap(mark => annotationsOf(mark, pages, signed, taken));
}

/** The bookmarks among marks, in their order. */
export function pdfBookmarks(marks: readonly Annotation[]): readonly PdfBookmark[] {
  return marks.flatMap(mark => {
    if (mark.type !== 'bookmark') return [];
    const [x, y] = mark.point;
    return [{ title: mark.comment.trim() || 'Bookmark', pageIndex: mark.pageIndex, x, y }];
  });
}

function annotationsOf(
  mark: Annotation,
  pages: PagesOfPaper,
  signed: Signed,
  taken?: ReadonlySet<number>,
): readonly PdfAnnotation[] {
  const geometry = pages.geometries[mark.pageIndex];
  if (!geometry || mark.type === 'bookmark') return [];
  const common = {
    pageIndex: mark.pageIndex,
    name: mark.id,
    quadPoints: null,
    inkList: null,
    lineWidth: null,
    author: signed.author,
    subject: subjectOf(mark, signed),
    contents: contentsOf(mark),
    createdAtMs: mark.createdAtMs,
    changedAtMs: mark.changedAtMs,
    insteadOf: mark.standsBeside === true ? null : (mark.adoptedFrom?.replace(/^\d+:/, '') ?? null),
  };
  const line = LINE_COLOURS[mark.colour];
  if (isTextMark(mark)) return onWords(mark, pages, common, taken);
  switch (mark.type) {
    case 'note':
      return [
        { ...common, type: 'Text', colour: SOFT_COLOURS[mark.colour], ...noteAt(mark.point, geometry, mark.colour) },
      ];
    case 'area': {
      const look = areaLook(mark.rect, line);
      return [{ ...common, type: 'Square', colour: line, rect: mark.rect, lineWidth: 1.5, look }];
    }
    case 'ink': {
      const { strokes, width } = mark;
      const rect = grown(boundsOf(mark), MARGIN);
      const look = inkLook(strokes, width, line, rect);
      const inkList = strokes.map(pointsOf);
      return [{ ...common, type: 'Ink', colour: line, rect, lineWidth: inkWidth(strokes, width), inkList, look }];
    }
  }
}

type Common = Omit<PdfAnnotation, 'type' | 'rect' | 'colour' | 'look'>;
const TEXT_TYPES = { highlight: 'Highlight', underline: 'Underline', strikeout: 'StrikeOut' } as const;

function onWords(
  mark: AnnotationOf<TextMark>,
  pages: PagesOfPaper,
  common: Common,
  taken?: ReadonlySet<number>,
): readonly PdfAnnotation[] {
  const isSoft = mark.type === 'highlight';
  const colour = (isSoft ? SOFT_COLOURS : LINE_COLOURS)[mark.colour];
  const shapes = shapesOf(mark).filter(({ pageIndex }) => taken?.has(pageIndex) ?? true);
  const begun = pageWords(pages.labels, shapes[0]?.pageIndex ?? mark.pageIndex);
  return shapes.flatMap(({ pageIndex, rects }, part) => {
    const geometry = pages.geometries[pageIndex];
    if (!geometry) return [];
    const quads = rects.map(rect =>
      quadOf(rect, readingAngle(pages.contents[pageIndex], geometry, rect), geometry.rotation),
    );
    const look = mark.type === 'highlight' ? highlightLook(quads, colour) : lineLook(mark.type, quads, colour);
    const isFirst = part === 0;
    return [
      {
        ...common,
        type: TEXT_TYPES[mark.type],
        pageIndex,
        name: isFirst ? common.name : `${common.name}/${part + 1}`,
        contents: isFirst ? common.contents : `Continued from ${begun}`,
        insteadOf: pageIndex === mark.pageIndex ? common.insteadOf : null,
        rect: grown(look.bounds, MARGIN),
        quadPoints: quads.flatMap(quadPoints),
        colour,
        look,
      },
    ];
  });
}

/**
 * The sign of a note. Its rectangle's upper left corner in user space is the point: that corner stays where it is when
 * viewers keep the sign upright on a turned page (ISO 32000-1, 12.5.3, NoRotate). Some do not: the sign is on the page
 * either way.
 */
function noteAt(
  [x, y]: readonly [number, number],
  geometry: PageGeometry,
  colour: Colour,
): Pick<PdfAnnotation, 'rect' | 'look'> {
  const side = NOTE_SIDE / geometry.userUnit;
  const { width, height } = shownSize(geometry);
  const [acrossBefore, downBefore] = NOT_UPRIGHT[geometry.rotation];
  const [across, down] = pointAsShown(geometry, x, y);
  const [atLeft, atTop] = pointInPage(
    geometry,
    Math.min(Math.max(across, acrossBefore), width - NOTE_SIDE),
    Math.min(Math.max(down, downBefore), height - NOTE_SIDE),
  );
  const content = noteSign(SOFT_COLOURS[colour], LINE_COLOURS[colour]);
  const look = { content, bounds: [0, 0, NOTE_SIDE, NOTE_SIDE] as const, multiplies: false };
  return { rect: [atLeft, atTop - side, atLeft + side, atTop], look };
}

/** How far a sign that is turned with its page reaches to the left of its corner, and above it, as shown in points. */
const NOT_UPRIGHT: Readonly<Record<PageGeometry['rotation'], readonly [number, number]>> = {
  0: [0, 0],
  90: [NOTE_SIDE, 0],
  180: [NOTE_SIDE, NOTE_SIDE],
  270: [0, NOTE_SIDE],
};

/** What a reader shows beside the author: the kind of mark, and what the member uses its colour for. */
function subjectOf({ type, colour }: Annotation, { colourNames }: Signed): string {
  const name = colourNames[colour].trim();
  const kind = KIND_WORDS[type].one;
  return name === '' ? kind : `${kind}: ${name}`;
}

/** The member's words, and the tags in a line of their own. */
function contentsOf(mark: Annotation): string {
  const { tags } = mark;
  const words = commentWords(mark);
  return [...(words === '' ? [] : [words]), ...(tags.length > 0 ? [`Tags: ${tags.join(', ')}`] : [])].join('\n\n');
}

function pointsOf(stroke: Stroke): readonly number[] {
  return penPointsOf(stroke).flatMap(({ x, y }) => [x, y]);
}

/** One width for viewers that draw the ink anew: that of its mean pressure. */
function inkWidth(strokes: readonly Stroke[], width: number): number {
  const pressures = strokes.flatMap(stroke => penPointsOf(stroke).map(({ pressure }) => pressure));
  const mean = pressures.reduce((sum, pressure) => sum + pressure, 0) / Math.max(pressures.length, 1);
  return rounded(widthAt(width, mean), 3);
}

function grown([left, bottom, right, top]: Rect, by: number): Rect {
  return [left - by, bottom - by, right + by, top + by];
}
