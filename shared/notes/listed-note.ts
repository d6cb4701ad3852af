import { wordsWithAnswers, type EmbeddedMark } from '../annotations/embedded.ts';
import type { Annotation, AnnotationType, Colour } from '../annotations/model.ts';
import { markedWords } from '../annotations/shape.ts';

/** What a list of notes holds: marks of the member's own, and those that the PDF itself holds. */
export type ListedNote =
  | { readonly is: 'own'; readonly key: string; readonly mark: Annotation }
  | { readonly is: 'embedded'; readonly key: string; readonly mark: EmbeddedMark };

const listed = new WeakMap<ListedNote['mark'], ListedNote>();

/** The same for the same mark: lists of thousands change with every note. */
export function ownNote(mark: Annotation): ListedNote {
  return listed.get(mark) ?? kept({ is: 'own', key: mark.id, mark });
}

/** The same for the same mark. */
export function embeddedNote(mark: EmbeddedMark): ListedNote {
  return listed.get(mark) ?? kept({ is: 'embedded', key: `pdf:${mark.key}`, mark });
}

function kept(note: ListedNote): ListedNote {
  listed.set(note.mark, note);
  return note;
}

export function typeOfNote({ mark }: ListedNote): AnnotationType {
  return mark.type;
}

/** Of a mark of the PDF, the nearest of the member's colours. */
export function colourOfNote(note: ListedNote): Colour {
  return note.is === 'own' ? note.mark.colour : note.mark.colour.nearest;
}

export function tagsOfNote(note: ListedNote): readonly string[] {
  return note.is === 'own' ? note.mark.tags : [];
}

/** What it says; of a mark of the PDF, with the answers to it. */
export function commentOfNote(note: ListedNote): string {
  return note.is === 'own' ? note.mark.comment : wordsWithAnswers(note.mark);
}

/** The page it is on, or begins on. */
export function pageOfNote(note: ListedNote): number {
  return note.is === 'own' ? note.mark.pageIndex : note.mark.shape.pageIndex;
}

/** The words it marks, as they stand in the paper; empty where it marks none, or they are not known. */
export function quoteOfNote(note: ListedNote): string {
  return note.is === 'own' ? markedWords(note.mark) : note.mark.words;
}
