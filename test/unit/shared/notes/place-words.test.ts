import { describe, expect, it } from 'vitest';
import { placeWords, placeWordsAway } from '../../../../shared/notes/place-words.ts';
import { sha256 } from '../../../support/made-up.ts';
import { highlight } from './made-up-notes.ts';

it('the place of a note in a paper that is not on this device is told by its page in the file, and that it is not here', () => {
  const words = placeWordsAway(highlight(1, { pageIndex: 87 }), { name: 'Agenda pack, version 1' });
  expect(words).toBe('PDF page 88 of agenda pack, version 1, which is not on this device');
});

describe('the place of a note in a paper that was published again', () => {
  const placeIn = (kind: 'supplement' | 'report', name: string): string =>
    placeWords(
      highlight(1, { pageIndex: 2 }),
      { paper: { kind, supplement: null }, name, version: 1, after: null, replacedBy: sha256(2) },
      [null, null, null],
    );

  it('names its version once, and a report by its title', () => {
    expect(placeIn('supplement', 'Supplement for item 3, version 1')).toBe(
      'page 3 of supplement for item 3, version 1',
    );
    expect(placeIn('report', 'Harbour levy, version 1')).toBe('page 3 of Harbour levy, version 1');
  });
});
