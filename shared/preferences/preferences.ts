import { z } from 'zod';
import type { Colour } from '../annotations/model.ts';
import { recordIdSchema } from '../ids.ts';
import type { FoldedRecord } from '../journal/fold.ts';
import { GROUPINGS, type Grouping } from '../notes/group-notes.ts';

/** The one record that holds what a member has chosen for all their devices. */
export const PREFERENCES_RECORD = recordIdSchema.parse('preferences:member');

/** UTF-16 units of a name at most. */
export const LONGEST_NAME = 100;

/** What a member has chosen, for all their devices. */
export type Preferences = {
  /** How they sign what they hand out; empty where they have not said. */
  readonly name: string;
  /** What they use each colour for ("question"); empty where they have not said. */
  readonly colourNames: Readonly<Record<Colour, string>>;
  /** What notes are listed by. */
  readonly grouping: Grouping;
};

/** The fields of the record that say what a colour is called. One field a colour, so that devices do not undo each other. */
export function colourNameField(colour: Colour): string {
  return `colour:${colour}`;
}

const nameSchema = z.string().max(LONGEST_NAME).catch('');
const groupingSchema = z.enum(GROUPINGS).catch('place');

export function preferencesOf(record: FoldedRecord | undefined): Preferences {
  const fields = record && !record.deleted ? record.fields : {};
  const nameIn = (field: string): string => nameSchema.parse(fields[field]);
  const colourName = (colour: Colour): string => nameIn(colourNameField(colour));
  return {
    name: nameIn('name'),
    colourNames: {
      yellow: colourName('yellow'),
      green: colourName('green'),
      blue: colourName('blue'),
      pink: colourName('pink'),
    },
    grouping: groupingSchema.parse(fields['grouping']),
  };
}
