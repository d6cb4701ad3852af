import { expect, it } from 'vitest';
import { placeWordsAway } from '../../../../shared/notes/place-words.ts';
import { highlight } from './made-up-notes.ts';

it('the place of a note in a paper that is not on this device is told by its page in the file, and that it is not here', () => {
  const words = placeWordsAway(highlight(1, { pageIndex: 87 }), { name: 'Agenda pack, version 1' });
  expect(words).toBe('PDF page 88 of agenda pack, version 1, which is not on this device');
});
