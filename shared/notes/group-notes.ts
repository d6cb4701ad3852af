import { ANNOTATION_TYPES, COLOURS, type Colour } from '../annotations/model.ts';
import { colourLabel } from './colour-name.ts';
import { KIND_WORDS } from './kind-words.ts';
import { colourOfNote, tagsOfNote, typeOfNote, type ListedNote } from './listed-note.ts';

/** What notes are listed by. */
export const GROUPINGS = ['place', 'item', 'kind', 'colour', 'tag'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Notes that are listed under one heading, in their order. */
export type NoteGroup<Note extends ListedNote = ListedNote> = {
  readonly key: string;
  /** Null where the list needs none. */
  readonly title: string | null;
  readonly notes: readonly Note[];
};

/** A heading of the agenda, and where it stands among the others. */
export type ItemHeading = { readonly key: string; readonly title: string; readonly order: number };

export type GroupNaming = {
  /** The item a note belongs to. */
  readonly itemOf: (note: ListedNote) => ItemHeading;
  readonly colourNames: Readonly<Record<Colour, string>>;
};

/** Under which notes stand that the PDF itself holds. */
export const EMBEDDED_GROUP = 'embedded';

/**
 * Notes under headings. Within each they keep their order. A note with several tags stands under each of them; those
 * that the PDF holds stand by themselves, last.
 *
 * @param notes in reading order
 */
export function groupNotes(
  notes: readonly ListedNote[],
  grouping: Grouping,
  naming: GroupNaming,
): readonly NoteGroup[] {
  const own = notes.filter(({ is }) => is === 'own');
  const embedded = notes.filter(({ is }) => is === 'embedded');
  const last = { key: EMBEDDED_GROUP, title: 'In the PDF', notes: embedded };
  return [...groupsOf(own, grouping, naming), last].filter(group => group.notes.length > 0);
}

function groupsOf(notes: readonly ListedNote[], grouping: Grouping, naming: GroupNaming): readonly NoteGroup[] {
  switch (grouping) {
    case 'place':
      return [{ key: 'all', title: null, notes }];
    case 'item':
      return byItem(notes, naming);
    case 'kind':
      return ANNOTATION_TYPES.map(type => ({
        key: type,
        title: KIND_WORDS[type].many,
        notes: notes.filter(note => typeOfNote(note) === type),
      }));
    case 'colour':
      return COLOURS.map(colour => ({
        key: colour,
        title: colourLabel(colour, naming.colourNames[colour]),
        notes: notes.filter(note => colourOfNote(note) === colour),
      }));
    case 'tag':
      return byTag(notes);
  }
}

function byItem(notes: readonly ListedNote[], { itemOf }: GroupNaming): readonly NoteGroup[] {
  const groups = new Map<string, { readonly heading: ItemHeading; readonly notes: ListedNote[] }>();
  for (const note of notes) {
    const heading = itemOf(note);
    const group = groups.get(heading.key);
    if (group) group.notes.push(note);
    else groups.set(heading.key, { heading, notes: [note] });
  }
  return [...groups.values()]
    .toSorted((a, b) => a.heading.order - b.heading.order)
    .map(({ heading: { key, title }, notes: its }) => ({ key, title, notes: its }));
}

function byTag(notes: readonly ListedNote[]): readonly NoteGroup[] {
  const groups = new Map<string, ListedNote[]>();
  for (const note of notes) {
    for (const tag of tagsOfNote(note)) {
      const tagged = groups.get(tag);
      if (tagged) tagged.push(note);
      else groups.set(tag, [note]);
    }
  }
  const tagged = [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([tag, its]) => ({ key: `tag:${tag}`, title: tag, notes: its }));
  return [...tagged, { key: 'untagged', title: 'No tag', notes: notes.filter(note => tagsOfNote(note).length === 0) }];
}
