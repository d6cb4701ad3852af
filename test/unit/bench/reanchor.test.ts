import { describe, expect, it } from 'vitest';
import { annotationsOver } from '../../bench/reanchor/annotations.ts';
import { baselineAnswers } from '../../bench/reanchor/baseline-answers.ts';
import { errorTables } from '../../bench/reanchor/error-tables.ts';
import { placeTruth } from '../../corpus/passages/place-truth.ts';
import type { TruthPassage } from '../../corpus/passages/truth.ts';

const before = ['The plan for the depot was agreed.', 'It will cost £4.2 million in the year. The ferry is kept.'];
const after = ['Urgent business', 'The plan for the depot was agreed.', 'It will cost £7.9 million in the year.'];
const truth: readonly TruthPassage[] = [
  { id: '1', quote: 'plan for the depot', fate: 'kept', v1Pages: [1], v2Pages: [2] },
  { id: '2', quote: 'cost £4.2 million', now: 'cost £7.9 million', fate: 'changed', v1Pages: [2], v2Pages: [3] },
  { id: '3', quote: 'The ferry is kept.', fate: 'deleted', v1Pages: [2], v2Pages: [] },
];
const passages = placeTruth(truth, before, after);

describe('what the baseline says of passages', () => {
  it('is same where the words are equal, changed where they are not, gone where it finds none', () => {
    expect(baselineAnswers(before, after, passages)).toEqual([
      { claim: 'same', pages: [2], words: 'plan for the depot' },
      { claim: 'changed', pages: [3], words: 'cost £7.9 million' },
      { claim: 'gone', pages: [], words: '' },
    ]);
  });

  it('stands beside what Lectern says', () => {
    const table = errorTables([{ name: 'a pack', before, after, passages }]);
    expect(table).toMatch(/^a pack +Lectern +baseline\n/);
    expect(table).toMatch(/changed +1 +1\n {2}right +1 +1\n/);
  });
});

describe('the annotations of the bench', () => {
  it('are words of pages, the same every time', () => {
    const marks = annotationsOver([...before, ''], 50);
    expect(annotationsOver([...before, ''], 50)).toEqual(marks);
    expect(marks).toHaveLength(50);
    for (const { pageIndex, start, end } of marks) {
      expect(before[pageIndex]?.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
    }
  });
});
