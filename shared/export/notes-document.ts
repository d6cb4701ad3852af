import type { Annotation, Colour } from '../annotations/model.ts';
import { colourInWords } from '../notes/colour-name.ts';
import { KIND_WORDS } from '../notes/kind-words.ts';
import type { PageGeometry } from '../pack/page-geometry.ts';
import { commentWords, quotedWords } from './mark-words.ts';

/** A note as it is taken out of Lectern. */
export type NoteOut = {
  readonly annotation: Annotation;
  /** `Page 59`, `Page 3 of the supplement for item 7` */
  readonly place: string;
  /** What is printed on the page; null where it bears nothing. */
  readonly label: string | null;
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
  readonly label: string | null;
  readonly paperName: string;
  readonly geometry: PageGeometry | undefined;
};

export function noteOut(
  annotation: Annotation,
  { page, label, paperName, geometry }: PlaceOfNote,
  colourNames: Readonly<Record<Colour, string>>,
): NoteOut {
  return {
    annotation,
    place: page.charAt(0).toUpperCase() + page.slice(1),
    label,
    paperName,
    geometry,
    quote: quotedWords(annotation),
    comment: commentWords(annotation),
    colourName: colourNames[annotation.colour].trim(),
  };
}

/** How many notes there are in all. */
export function noteCount({ sections }: Pick<NotesDocument, 'sections'>): number {
  return sections.reduce((sum, { notes }) => sum + notes.length, 0);
}

/** `Highlight, yellow: question`; a bookmark has no colour to speak of. */
export function kindOfNote({ annotation: { type, colour }, colourName }: NoteOut): string {
  const kind = KIND_WORDS[type].one;
  return type === 'bookmark' ? kind : `${kind}, ${colourInWords(colour, colourName)}`;
}
