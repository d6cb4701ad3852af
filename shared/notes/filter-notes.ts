import type { AnnotationType, Colour } from '../annotations/model.ts';
import { foldText } from '../search/fold-text.ts';
import { colourOfNote, commentOfNote, quoteOfNote, tagsOfNote, typeOfNote, type ListedNote } from './listed-note.ts';

/** Which notes to show. An empty set asks for nothing. */
export type NoteFilter = {
  /** Words that all stand in the quote, the comment or the tags, in any order, wholly or in part. */
  readonly words: string;
  readonly types: ReadonlySet<AnnotationType>;
  readonly colours: ReadonlySet<Colour>;
  /** At least one of them. */
  readonly tags: ReadonlySet<string>;
};

export const NO_FILTER: NoteFilter = { words: '', types: new Set(), colours: new Set(), tags: new Set() };

/** How many kinds, colours and tags are asked for. */
export function choicesIn({ types, colours, tags }: NoteFilter): number {
  return types.size + colours.size + tags.size;
}

/** Whether a filter shows all notes. */
export function showsAll(filter: NoteFilter): boolean {
  return choicesIn(filter) === 0 && filter.words.trim() === '';
}

/** The notes that a filter shows, in their order. */
export function filterNotes<Note extends ListedNote>(notes: readonly Note[], filter: NoteFilter): readonly Note[] {
  if (showsAll(filter)) return notes;
  const words = foldText(filter.words)
    .text.split(' ')
    .filter(word => word !== '');
  const isWanted = <T>(wanted: ReadonlySet<T>, value: T): boolean => wanted.size === 0 || wanted.has(value);
  return notes.filter(note => {
    if (!isWanted(filter.types, typeOfNote(note)) || !isWanted(filter.colours, colourOfNote(note))) return false;
    if (filter.tags.size > 0 && !tagsOfNote(note).some(tag => filter.tags.has(tag))) return false;
    if (words.length === 0) return true;
    const text = foldedWords(note);
    return words.every(word => text.includes(word));
  });
}

/** Folded once for each state of a mark: the member types, and there may be thousands. */
const folded = new WeakMap<ListedNote['mark'], string>();

function foldedWords(note: ListedNote): string {
  let text = folded.get(note.mark);
  if (text === undefined) {
    // A line end parts quote, comment and tags: no word goes on over it.
    text = [quoteOfNote(note), commentOfNote(note), ...tagsOfNote(note)].map(part => foldText(part).text).join('\n');
    folded.set(note.mark, text);
  }
  return text;
}

/** What can be asked for: each kind, colour and tag that there is among notes, and how often. */
export type NoteFacets = {
  readonly types: ReadonlyMap<AnnotationType, number>;
  readonly colours: ReadonlyMap<Colour, number>;
  /** In the order of the alphabet. */
  readonly tags: ReadonlyMap<string, number>;
};

export function facetsOf(notes: readonly ListedNote[]): NoteFacets {
  const [types, colours] = [new Map<AnnotationType, number>(), new Map<Colour, number>()];
  const tags = new Map<string, number>();
  const count = <T>(counts: Map<T, number>, value: T): Map<T, number> =>
    counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const note of notes) {
    count(types, typeOfNote(note));
    count(colours, colourOfNote(note));
    for (const tag of tagsOfNote(note)) count(tags, tag);
  }
  return { types, colours, tags: new Map([...tags].toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))) };
}
