import { DELETED_FIELD, type Json } from '../../shared/journal/entry.ts';
import { tagField, type Annotation, type Colour } from '../../shared/annotations/model.ts';
import { colourInWords } from '../../shared/notes/colour-name.ts';
import type { TagChange } from '../../shared/notes/tags.ts';
import { announce } from '../reader/marks/announce.ts';
import { store } from '../db/the-store.ts';
import { notify } from '../state/notices.ts';
import { usePreferences } from '../state/preferences.ts';
import { deletedWords } from '../work/deleted-words.ts';
import { stepOnMarks } from '../work/step-on-marks.ts';
import { makeStep } from '../work/work.ts';

type Marks = readonly Pick<Annotation, 'id'>[];

/** Gives marks a colour, as one step. */
export async function recolourAll(marks: Marks, colour: Colour): Promise<void> {
  if (!(await changeAll(marks, 'colour', { colour }))) return;
  const said = colourInWords(colour, usePreferences.getState().colourNames[colour]);
  announce(marks.length === 1 ? `Changed to ${said}` : `${marks.length} marks changed to ${said}`);
}

/** Gives marks a tag, or takes it from them, as one step. */
export async function tagAll(marks: Marks, tag: string, isTagged: boolean): Promise<void> {
  await changeAll(marks, isTagged ? 'tag' : 'removed tag', { [tagField(tag)]: isTagged });
}

/** Deletes marks in every version as one step, and says how they come back. */
export async function deleteAll(marks: Marks): Promise<void> {
  const what = marks.length === 1 ? 'deleted mark' : `${marks.length} deleted marks`;
  const carried = await store.carried.of(marks.map(({ id }) => id));
  if (!(await changeAll(marks, what, { [DELETED_FIELD]: true }))) return;
  notify({ tone: 'quiet', text: deletedWords(marks.length, carried.length > 0) });
}

/** Changes the tags of marks, as one step. */
export async function changeTags(what: string, changes: readonly TagChange[]): Promise<boolean> {
  if (changes.length === 0) return true;
  return (
    (await makeStep(
      what,
      changes.map(change => ({ ...change, kind: 'annotation' })),
    )) !== undefined
  );
}

/** @returns whether any was changed */
async function changeAll(marks: Marks, what: string, fields: Readonly<Record<string, Json>>): Promise<boolean> {
  if (marks.length === 0) return false;
  const changes = marks.map(({ id }) => [{ record: id, kind: 'annotation', fields }]);
  const written = await stepOnMarks(what, changes);
  return written !== undefined && written.entries.length > 0;
}

/** Puts words on the clipboard, and says so. */
export async function copyWords(words: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    notify({ tone: 'quiet', text: said });
  } catch {
    notify({ tone: 'look', text: 'Nothing was copied: the clipboard is in use. Try again.' });
  }
}
