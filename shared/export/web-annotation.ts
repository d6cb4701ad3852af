import type { Annotation } from '../annotations/model.ts';
import type { Rect } from '../annotations/geometry.ts';
import { isTextMark, shapesOf, NOTE_SIDE } from '../annotations/shape.ts';
import { rectAsShown, shownSize, type PageGeometry } from '../pack/page-geometry.ts';
import type { Quote } from '../anchoring/quote.ts';
import { paperIri } from './paper-iri.ts';
import type { NoteOut, NotesDocument } from './notes-document.ts';
import { noteCount } from './notes-document.ts';
import { rounded } from '../rounded.ts';

/**
 * How a place in a PDF is named in an address: `page=12&viewrect=…`. The recommendation (4.2.1) names it by this RFC, which
 * RFC 8118 took over without a change to it.
 */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** JSON that is written out. */
type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Notes as a collection of web annotations (W3C Recommendation, 23 February 2017), in JSON-LD. */
export function notesJsonLd(document: NotesDocument): string {
  const { title, author, madeAtMs, sections } = document;
  const items = sections.flatMap(({ notes }) => notes.map(note => webAnnotation(note, author)));
  const name = `urn:lectern:notes:${madeAtMs}`;
  const collection: Value = {
    '@context': CONTEXT,
    id: name,
    type: 'AnnotationCollection',
    label: title,
    created: new Date(madeAtMs).toISOString(),
    generator: { type: 'Software', name: 'Lectern' },
    total: noteCount(document),
    first: { id: `${name}:1`, type: 'AnnotationPage', partOf: name, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}

function webAnnotation(note: NoteOut, author: string): Value {
  const { annotation } = note;
  const bodies = bodiesOf(note);
  const targets = targetsOf(note);
  return {
    id: `urn:lectern:${annotation.id}`,
    type: 'Annotation',
    motivation: motivationOf(annotation),
    creator: author === '' ? undefined : { type: 'Person', name: author },
    created: new Date(annotation.createdAtMs).toISOString(),
    modified: new Date(annotation.changedAtMs).toISOString(),
    body: bodies.length > 0 ? bodies : undefined,
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function motivationOf({ type, comment }: Annotation): string {
  if (type === 'bookmark') return 'bookmarking';
  if (type === 'strikeout') return 'editing';
  return comment.trim() === '' && (type === 'highlight' || type === 'underline') ? 'highlighting' : 'commenting';
}

function bodiesOf({ annotation, comment, colourName }: NoteOut): readonly Value[] {
  const body = (value: string, purpose: string): Value => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [
    ...(comment === '' ? [] : [body(comment, annotation.type === 'bookmark' ? 'describing' : 'commenting')]),
    ...annotation.tags.map(tag => body(tag, 'tagging')),
    ...(colourName === '' ? [] : [body(colourName, 'classifying')]),
  ];
}

/** A target for each page that the mark lies on. */
function targetsOf({ annotation, geometry }: NoteOut): readonly Value[] {
  const source = { id: paperIri(annotation.paper), type: 'Text', format: 'application/pdf' };
  const quotes = isTextMark(annotation) ? [annotation, ...(annotation.continued ?? [])].map(({ quote }) => quote) : [];
  return shapesOf(annotation).map(({ pageIndex, rects }, part) => ({
    type: 'SpecificResource',
    source,
    selector: {
      type: 'FragmentSelector',
      conformsTo: PDF_FRAGMENTS,
      value: `page=${pageIndex + 1}${
        part === 0 && geometry
          ? `&viewrect=${viewOf(annotation.type, rects, geometry)
              .map(value => rounded(value, 2))
              .join(',')}`
          : ''
      }`,
      refinedBy: refinementOf(annotation, quotes[part], geometry),
    },
  }));
}

/**
 * What is before a reader who follows it, as left, top, width and height in points from the page's top left corner: the
 * box around the mark, the sign of a note, the page from a bookmark on.
 */
function viewOf(type: Annotation['type'], rects: readonly Rect[], geometry: PageGeometry): readonly number[] {
  const shown = rects.map(rect => rectAsShown(geometry, rect));
  const left = Math.min(...shown.map(rect => rect[0]));
  const top = Math.min(...shown.map(rect => rect[1]));
  const page = shownSize(geometry);
  switch (type) {
    case 'note':
      return [left, top, NOTE_SIDE, NOTE_SIDE];
    case 'bookmark':
      return top < page.height ? [0, top, page.width, page.height - top] : [0, 0, page.width, page.height];
    default: {
      const width = Math.max(...shown.map(rect => rect[2])) - left;
      return [left, top, width, Math.max(...shown.map(rect => rect[3])) - top];
    }
  }
}

function refinementOf(
  annotation: Annotation,
  quote: Quote | undefined,
  geometry: PageGeometry | undefined,
): Value | undefined {
  if (quote && quote.exact !== '') {
    const { exact, prefix, suffix } = quote;
    return { type: 'TextQuoteSelector', exact, prefix, suffix };
  }
  return annotation.type === 'ink' && geometry ? drawing(annotation.strokes, geometry) : undefined;
}

/** Lines drawn by hand, on the page as shown. */
function drawing(strokes: readonly (readonly number[])[], geometry: PageGeometry): Value {
  const { width, height } = shownSize(geometry);
  const paths = strokes.map(stroke => {
    const points: string[] = [];
    for (let at = 0; at + 1 < stroke.length; at += 3) {
      const [x = 0, y = 0] = [stroke[at], stroke[at + 1]];
      const [left, top] = rectAsShown(geometry, [x, y, x, y]);
      points.push(`${rounded(left, 2)} ${rounded(top, 2)}`);
    }
    return `<path d="M${points.join('L')}"/>`;
  });
  const value = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rounded(width, 2)} ${rounded(height, 2)}">${paths.join('')}</svg>`;
  return { type: 'SvgSelector', value };
}
