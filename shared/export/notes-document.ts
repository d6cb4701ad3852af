import type { Rect } from '../annotations/geometry.ts';
import type { Annotation, Colour } from '../annotations/model.ts';
import { boundsOf } from '../annotations/shape.ts';
import { colourInWords } from '../notes/colour-name.ts';
import { KIND_WORDS } from '../notes/kind-words.ts';
import { pageName } from '../pack/labels/page-words.ts';
import { rectAsShown, shownSize, type PageGeometry } from '../pack/page-geometry.ts';
import { commentWords, quotedWords } from './mark-words.ts';

/** What an area holds, or a drawing: the bytes of a JPEG, and how large it is seen, in points. */
export type NotePicture = { readonly jpeg: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number };

/** A note as it is taken out of Lectern. */
export type NoteOut = {
  readonly annotation: Annotation;
  /** `Page 59`, `Page 3 of the supplement for item 7` */
  readonly place: string;
  /** What its page is called where there is little room: `59`, `PDF 2`. */
  readonly label: string;
  /** The name of the paper in its meeting: `Agenda pack, version 2`. */
  readonly paperName: string;
  /** Of the page it begins on; undefined where it is not known. */
  readonly geometry: PageGeometry | undefined;
  /** The words it marks, in one line; empty where it marks none. */
  readonly quote: string;
  /** Texts that devices wrote apart from each other stand below each other. */
  readonly comment: string;
  /** What the member uses its colour for; empty where they have not said. */
  readonly colourName: string;
  /** Null where it has none, or none is asked for. */
  readonly picture: NotePicture | null;
};

/** The notes on an item, or on pages that belong to none. */
export type NotesSection = {
  /** As printed; empty where it has none. */
  readonly number: string;
  readonly title: string;
  /** `Item 5 · Budget monitoring`, `Agenda` */
  readonly heading: string;
  readonly notes: readonly NoteOut[];
};

/** All notes that are taken out at once, in the order of the agenda. */
export type NotesDocument = {
  readonly title: string;
  /** `Thursday 30 January 2025 at 10.00`; empty where nothing is known. */
  readonly about: string;
  readonly meeting: { readonly body: string; readonly date: string | null };
  /** How the member signs; empty where they have not said. */
  readonly author: string;
  readonly madeAtMs: number;
  readonly sections: readonly NotesSection[];
};

/** What is known of the place of a note. */
export type PlaceOfNote = {
  /** `page 59` */
  readonly page: string;
  /** What is printed on the pages of its paper. */
  readonly labels: readonly (string | null)[];
  readonly paperName: string;
  readonly geometry: PageGeometry | undefined;
};

export function noteOut(
  annotation: Annotation,
  { page, labels, paperName, geometry }: PlaceOfNote,
  colourNames: Readonly<Record<Colour, string>>,
): NoteOut {
  return {
    annotation,
    place: page.charAt(0).toUpperCase() + page.slice(1),
    label: pageName(labels, annotation.pageIndex),
    paperName,
    geometry,
    quote: quotedWords(annotation),
    comment: commentWords(annotation),
    colourName: colourNames[annotation.colour].trim(),
    picture: null,
  };
}

/** How many notes there are in all. */
export function noteCount({ sections }: Pick<NotesDocument, 'sections'>): number {
  return sections.reduce((sum, { notes }) => sum + notes.length, 0);
}

/**
 * `Highlight, yellow: question`; a bookmark has no colour to speak of. What lies on no words is named by its place on the
 * page too: `Area, green, at the top left`.
 */
export function kindOfNote({ annotation, colourName, geometry }: NoteOut): string {
  const { type, colour } = annotation;
  const kind = KIND_WORDS[type].one;
  if (type === 'bookmark') return kind;
  const place =
    geometry && (type === 'area' || type === 'ink') ? `, ${placeOnPage(boundsOf(annotation), geometry)}` : '';
  return `${kind}, ${colourInWords(colour, colourName)}${place}`;
}

/** In which ninth of the page as shown the middle of a rectangle lies. */
function placeOnPage(rect: Rect, geometry: PageGeometry): string {
  const [left, top, right, bottom] = rectAsShown(geometry, rect);
  const { width, height } = shownSize(geometry);
  const third = (share: number): 0 | 1 | 2 => (share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2);
  return PLACES[third((top + bottom) / 2 / height)][third((left + right) / 2 / width)];
}

const PLACES = [
  ['at the top left', 'at the top', 'at the top right'],
  ['on the left', 'in the middle', 'on the right'],
  ['at the bottom left', 'at the bottom', 'at the bottom right'],
] as const;
