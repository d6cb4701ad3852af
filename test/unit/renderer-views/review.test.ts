import { describe, expect, it } from 'vitest';
import { rowForKey } from '../../../renderer/components/row-for-key.ts';
import { decidedMarks, reviewGroups } from '../../../renderer/review/review-groups.ts';
import {
  countsSentence,
  decisionWords,
  firstLine,
  reasonSentence,
  reviewWords,
  saidWords,
  wordsOf,
} from '../../../renderer/review/review-words.ts';
import type { CarriedMark } from '../../../renderer/work/carried-mark.ts';
import type { CarriedOutcome } from '../../../shared/anchoring/carrying/carried.ts';
import { placementOf } from '../../../shared/annotations/placement.ts';
import type { Said } from '../../../shared/annotations/decision.ts';
import { saidBy, sha256 } from '../../support/made-up.ts';
import { highlight, noteAt } from '../shared/notes/made-up-notes.ts';

const [OLD, NEW] = [sha256(1), sha256(2)];
const AT = placementOf(highlight(0));

function carried(outcome: CarriedOutcome, pageIndex: number, rest: Partial<CarriedMark> = {}): CarriedMark {
  const made = highlight(pageIndex, { pageIndex });
  return {
    made,
    was: made,
    target: NEW,
    outcome,
    decision: undefined,
    standing: undefined,
    asks: undefined,
    needsLook: true,
    ...rest,
  };
}

const changed = (before: string, words: string): CarriedOutcome => ({ kind: 'changed', at: AT, before, words });
const MOVED: CarriedOutcome = { kind: 'moved', at: AT, because: 'context' };

describe('the notes that need a look', () => {
  it('stand by what became of them: figures, words, unsure, gone, moved', () => {
    const marks = [
      carried(MOVED, 0),
      carried({ kind: 'gone' }, 1),
      carried({ kind: 'unsure', candidates: [], because: 'poor-fit' }, 2),
      carried(changed('by March at the latest', 'by May at the latest'), 3),
      carried(changed('a levy of £4,100', 'a levy of £4,900'), 4),
    ];
    expect(
      reviewGroups(marks, [NEW, OLD]).map(({ kind, marks: of }) => [kind, of.map(at => at.was.pageIndex)]),
    ).toEqual([
      ['figures', [4]],
      ['words', [3]],
      ['unsure', [2]],
      ['gone', [1]],
      ['moved', [0]],
    ]);
  });

  it('are in the order of their places, and those that are decided stand apart', () => {
    const decided = carried(MOVED, 0, { needsLook: false, decision: { choice: 'kept' } });
    const marks = [carried(MOVED, 7), decided, carried(MOVED, 3)];
    expect(reviewGroups(marks, [OLD])[0]?.marks.map(({ was }) => was.pageIndex)).toEqual([3, 7]);
    expect(decidedMarks(marks, [OLD])).toEqual([decided]);
  });
});

describe('what is said of them', () => {
  it('counts them', () => {
    expect(reviewWords(0)).toBe('');
    expect(reviewWords(1)).toBe('1 of your notes needs a look');
    expect(reviewWords(1200)).toBe('1,200 of your notes need a look');
    expect(countsSentence(3, 41, 0)).toBe('3 of your notes need a look; 41 are where they were.');
    expect(countsSentence(0, 1, 2)).toBe('None of your notes needs a look; 1 is where it was; 2 are decided.');
  });

  it('says why each is asked about', () => {
    const candidate = { paper: NEW, at: AT, words: 'the levy' };
    const unsure = (because: 'repeated' | 'poor-fit' | 'no-words', count: number): CarriedOutcome => ({
      kind: 'unsure',
      because,
      candidates: Array.from({ length: count }, () => candidate),
    });
    const reason = (outcome: CarriedOutcome): string => reasonSentence(carried(outcome, 0));
    expect(reason(MOVED)).toBe('Same words; what stands around them changed.');
    expect(reason({ ...MOVED, because: 'order' })).toContain('before or behind');
    expect(reason(unsure('repeated', 3))).toBe('The same words stand in 3 places.');
    expect(reason(unsure('poor-fit', 1))).toBe('One passage may be the one: look whether it is.');
    expect(reason(unsure('poor-fit', 0))).toBe('Nothing in the new version is enough like it.');
    expect(reason(unsure('no-words', 0))).toContain('a picture without words');
    expect(reason({ kind: 'gone' })).toBe('The passage where it stood is not in the new version.');
    expect(reason(changed('a', 'b'))).toBe('');
  });

  it('says that it was kept on an old version before, where its words are back', () => {
    const back = carried({ kind: 'same', at: AT }, 0, { asks: 'kept' });
    expect(reasonSentence(back)).toBe('You kept it on an old version before.');
    expect(reviewGroups([back], [OLD]).map(({ kind }) => kind)).toEqual(['back']);
  });

  it('says what each device decided, where they decided differently', () => {
    const all: readonly Said[] = [{ choice: 'kept' }, { choice: 'accepted', at: AT }, { choice: 'undecided' }];
    const said = saidBy(...all);
    const apart = carried({ kind: 'gone' }, 0, { asks: 'apart', decision: { choice: 'apart', said } });
    expect(reasonSentence(apart)).toBe(
      'The passage where it stood is not in the new version. Your devices, which did not know of each other, decided differently.',
    );
    expect(all.map(saidWords)).toEqual(['Kept on the old version', 'Accepted on “words 0”', 'Took the decision back']);
    expect(reviewGroups([apart, carried(MOVED, 1)], [OLD]).map(({ kind }) => kind)).toEqual(['apart', 'moved']);
  });

  it('names the words a mark lies on, or stands by, and what was decided', () => {
    expect(wordsOf(highlight(0, { words: 'the\nlevy' }))).toBe('the levy');
    expect(wordsOf(noteAt(0, { quote: { exact: 'a line near it', prefix: '', suffix: '', start: 0, end: 14 } }))).toBe(
      'a line near it',
    );
    expect(wordsOf(noteAt(0))).toBe('');
    expect(firstLine('\n  \n Ask why. \nAnd when.')).toBe('Ask why.');
    expect(firstLine(' ')).toBe('');
    expect(decisionWords({ decision: { choice: 'accepted', at: AT } })).toBe('Accepted');
    expect(decisionWords({ decision: { choice: 'placed', at: AT } })).toBe('Placed by hand');
    expect(decisionWords({ decision: { choice: 'kept' } })).toBe('Kept on the old version');
    expect(decisionWords({ decision: undefined })).toBe('');
  });
});

describe('the keys of a list', () => {
  it('lead from row to row and stay within it', () => {
    expect(rowForKey('ArrowDown', 0, 3)).toBe(1);
    expect(rowForKey('ArrowDown', 2, 3)).toBe(2);
    expect(rowForKey('ArrowUp', 0, 3)).toBe(0);
    expect(rowForKey('PageDown', 0, 30)).toBe(8);
    expect(rowForKey('Home', 2, 3)).toBe(0);
    expect(rowForKey('End', 0, 3)).toBe(2);
    expect(rowForKey('x', 0, 3)).toBeUndefined();
  });
});
