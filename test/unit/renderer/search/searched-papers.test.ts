import { describe, expect, it } from 'vitest';
import { sha256Schema } from '../../../../shared/ids.ts';
import { groupMeetings } from '../../../../shared/pack/meeting/meetings.ts';
import { committeeKey } from '../../../../renderer/library/committees.ts';
import { foundWords } from '../../../../renderer/search/found-words.ts';
import { searchedPapers } from '../../../../renderer/search/searched-papers.ts';
import { paperOf } from '../../../support/papers.ts';

const papers = (
  [
    ['a', 'Cabinet', '2026-01-10'],
    ['b', 'Cabinet', '2026-03-10'],
    ['c', 'Planning', '2026-02-10'],
    ['d', 'Planning', null],
  ] as const
).map(([letter, committee, date]) =>
  paperOf(sha256Schema.parse(letter.repeat(64)), { committee, folder: committee, body: committee, date }),
);
const meetings = groupMeetings(papers);
const fail = (): never => {
  throw new Error('It has meetings.');
};
const everywhere = { committee: undefined, from: '', to: '' };
const letters = (narrowing: Parameters<typeof searchedPapers>[1]): string =>
  searchedPapers(meetings, narrowing)
    .map(sha256 => sha256.charAt(0))
    .join('');

describe('the papers that are looked in', () => {
  it('are all, those of the latest meetings first', () => {
    expect(letters(everywhere)).toBe('bcad');
  });

  it('are those of a committee', () => {
    const key = committeeKey(meetings.find(({ committee }) => committee === 'Planning') ?? fail());
    expect(letters({ ...everywhere, committee: key })).toBe('cd');
  });

  it('are those of meetings within some days, both of them included', () => {
    expect(letters({ ...everywhere, from: '2026-02-10' })).toBe('bc');
    expect(letters({ ...everywhere, to: '2026-02-10' })).toBe('ca');
    expect(letters({ ...everywhere, from: '2026-02-10', to: '2026-02-10' })).toBe('c');
  });
});

describe('telling what was found', () => {
  const answer = { id: 1, papers: [] };
  it('says how much it is and where', () => {
    expect(foundWords({ ...answer, pageCount: 1, ownCount: 0, paperCount: 1 })).toBe('1 page in 1 paper');
    expect(foundWords({ ...answer, pageCount: 12, ownCount: 2, paperCount: 3 })).toBe(
      '12 pages and 2 notes in 3 papers',
    );
    expect(foundWords({ ...answer, pageCount: 0, ownCount: 1, paperCount: 1 })).toBe('1 note in 1 paper');
    expect(foundWords({ ...answer, pageCount: 0, ownCount: 0, paperCount: 0 })).toBe('Nothing found');
  });
});
