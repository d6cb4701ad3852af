import { liveQuery } from 'dexie';
import { create } from 'zustand';
import type { Colour } from '../../shared/annotations/model.ts';
import type { Grouping } from '../../shared/notes/group-notes.ts';
import {
  colourNameField,
  LONGEST_NAME,
  preferencesOf,
  PREFERENCES_RECORD,
  type Preferences,
} from '../../shared/preferences/preferences.ts';
import { store } from '../db/the-store.ts';
import { keep, makeStep } from '../work/work.ts';

/** What the member has chosen for all their devices, as it stands now. */
export const usePreferences = create<Preferences>()(() => preferencesOf(undefined));

/** Keeps {@link usePreferences} level with the store. @returns a function that ends it */
export function followPreferences(): () => void {
  const following = liveQuery(() => store.record(PREFERENCES_RECORD)).subscribe({
    next: record => usePreferences.setState(preferencesOf(record), true),
    error: reportError,
  });
  return () => following.unsubscribe();
}

/** Sets how the member signs what they hand out; one step to undo. */
export function changeName(name: string): Promise<boolean> {
  return change('your name', 'name', name);
}

/** Sets what the member uses a colour for; empty for no name. One step to undo. */
export function changeColourName(colour: Colour, name: string): Promise<boolean> {
  return change('name of a colour', colourNameField(colour), name);
}

/** Keeps what notes are listed by. It is no step to undo: it changes no work. */
export function changeGrouping(grouping: Grouping): void {
  usePreferences.setState({ grouping });
  void keep(() => Promise.resolve([{ record: PREFERENCES_RECORD, kind: 'preferences', fields: { grouping } }]));
}

/** @returns whether it was saved; the member has been told if not */
async function change(what: string, field: string, typed: string): Promise<boolean> {
  const value = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim();
  const step = [{ record: PREFERENCES_RECORD, kind: 'preferences', fields: { [field]: value } }];
  return (await makeStep(what, step)) !== undefined;
}
