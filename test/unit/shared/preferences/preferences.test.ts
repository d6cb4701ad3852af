import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import {
  colourNameField,
  LONGEST_NAME,
  preferencesOf,
  PREFERENCES_RECORD,
} from '../../../../shared/preferences/preferences.ts';
import { entryId, entryOf } from '../../../support/made-up.ts';

function recordOf(fields: Readonly<Record<string, Json>>): FoldedRecord {
  const entry = { ...entryOf(entryId(0), fields), record: PREFERENCES_RECORD, kind: 'preferences' };
  const record = fold([entry], isKeptApart);
  if (!record) throw new Error('Nothing to fold');
  return record;
}

describe('preferencesOf', () => {
  it('is empty, and lists notes by place, until the member has chosen', () => {
    const none = preferencesOf(undefined);
    expect(none.name).toBe('');
    expect(Object.values(none.colourNames)).toEqual(['', '', '', '']);
    expect(none.grouping).toBe('place');
  });

  it('gives what the member has chosen', () => {
    const chosen = preferencesOf(
      recordOf({ name: 'Councillor Example', [colourNameField('blue')]: 'question', grouping: 'tag' }),
    );
    expect(chosen).toEqual({
      name: 'Councillor Example',
      colourNames: { yellow: '', green: '', blue: 'question', pink: '' },
      grouping: 'tag',
    });
  });

  it('takes what no release writes for not chosen', () => {
    const odd = { name: 7, [colourNameField('pink')]: 'x'.repeat(LONGEST_NAME + 1), grouping: 'by weight' };
    expect(preferencesOf(recordOf(odd))).toEqual(preferencesOf(undefined));
  });
});
