import { PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { numbers } from '../../../shared/export/content-operators.ts';
import type { NotesSection } from '../../../shared/export/notes-document.ts';
import { notesAsLines, type LineStyle, type SetLine } from '../../../shared/export/set-lines.ts';
import { Typeface } from './typeface.ts';

/** The files of the two faces that lists of notes are set in. */
export type NoteFaces = { readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer> };

/** A4, in points, and what is left free around the words on it. */
const PAGE = { width: 595.276, height: 841.89, margin: 62 } as const;

type Face = keyof NoteFaces;
const STYLES: Readonly<Record<LineStyle, { readonly face: Face; readonly size: number; readonly grey: number }>> = {
  title: { face: 'bold', size: 17, grey: 0.1 },
  heading: { face: 'bold', size: 12.5, grey: 0.1 },
  label: { face: 'bold', size: 9.5, grey: 0.25 },
  quote: { face: 'regular', size: 9.5, grey: 0.35 },
  text: { face: 'regular', size: 10.5, grey: 0.1 },
};
const LEADING = 1.35;

/** Stands below a list in which not all characters can be seen: no typeface holds those of all languages. */
const BOXES: SetLine = {
  style: 'quote',
  words: 'An empty box is a character that the typeface of this list lacks. Your notes hold it.',
  indent: 0,
  above: 18,
  picture: null,
};

/** Lists notes on pages of their own behind those that a PDF has, as words that can be searched and copied, with the pictures. */
export async function addCommentPages(
  pdf: PDFDocument,
  title: string,
  sections: readonly NotesSection[],
  faces: NoteFaces,
): Promise<void> {
  const faceOf: Readonly<Record<Face, Typeface>> = {
    regular: new Typeface(faces.regular),
    bold: new Typeface(faces.bold),
  };
  const measure = (words: string, style: LineStyle): number => {
    const { face, size } = STYLES[style];
    return faceOf[face].width(words, size);
  };
  const lines = notesAsLines(title, sections, PAGE.width - 2 * PAGE.margin, measure);
  const isWhole = lines.every(({ style, words }) => faceOf[STYLES[style].face].has(words));
  // Set before the typefaces are embedded: they hold what was set in them.
  const pages = pagesOf(isWhole ? lines : [...lines, BOXES]).map(placed => ({
    placed,
    content: contentOf(placed, faceOf),
  }));
  const { context } = pdf;
  const fonts = {
    regular: faceOf.regular.embed(context, 'LiberationSans'),
    bold: faceOf.bold.embed(context, 'LiberationSans-Bold'),
  };
  for (const { placed, content } of pages) {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    const pictures: Record<string, PDFRef> = {};
    for (const { picture } of placed)
      if (picture) pictures[pictureName(Object.keys(pictures).length)] = (await pdf.embedJpg(picture.jpeg)).ref;
    page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts, XObject: pictures }));
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  }
}

type PlacedLine = SetLine & { readonly y: number };

function pagesOf(lines: readonly SetLine[]): readonly (readonly PlacedLine[])[] {
  const pages: PlacedLine[][] = [];
  let page: PlacedLine[] = [];
  let y = PAGE.height - PAGE.margin;
  lines.forEach((line, at) => {
    const height = line.picture?.height ?? STYLES[line.style].size * LEADING;
    // What stands over something else does not stand at the foot of a page.
    const isOver = line.style === 'heading' || line.style === 'label';
    const under = lines[at + 1]?.picture ?? (line.style === 'heading' ? lines[at + 2]?.picture : null);
    const needed = line.above + height + (isOver && at < lines.length - 1 ? 3 * height + (under?.height ?? 0) : 0);
    if (page.length > 0 && y - needed < PAGE.margin) {
      pages.push(page);
      page = [];
      y = PAGE.height - PAGE.margin;
    }
    y -= (page.length === 0 ? 0 : line.above) + height;
    page.push({ ...line, y });
  });
  return page.length > 0 ? [...pages, page] : pages;
}

function contentOf(page: readonly PlacedLine[], faceOf: Readonly<Record<Face, Typeface>>): string {
  const shown = page.flatMap(({ style, words, indent, y, picture }) => {
    if (picture) return [];
    const { face, size, grey } = STYLES[style];
    const x = PAGE.margin + indent;
    return `${grey} g /${face} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${faceOf[face].encode(words)} Tj`;
  });
  const pictures = page
    .flatMap(({ picture, indent, y }) => (picture ? [{ ...picture, x: PAGE.margin + indent, y }] : []))
    .map(({ width, height, x, y }, at) => `q ${numbers([width, 0, 0, height, x, y])} cm /${pictureName(at)} Do Q`);
  return ['BT', ...shown, 'ET', ...pictures].join('\n');
}

/** What a page calls its pictures, counted from 0. */
function pictureName(at: number): string {
  return `Picture${at + 1}`;
}
