import { describe, expect, it } from 'vitest';
import { errorTable } from '../../corpus/passages/error-table.ts';
import type { PlacedPassage } from '../../corpus/passages/place-truth.ts';
import { countOf, isHeld, scorePassages, type PassageAnswer } from '../../corpus/passages/score-passages.ts';

const passage = (rest: Partial<PlacedPassage>): PlacedPassage => ({
  id: '1',
  quote: 'rose to 4.2 million',
  fate: 'kept',
  v1Pages: [1],
  v2Pages: [3],
  stood: undefined,
  rightPages: [3],
  ...rest,
});
const kept = passage({});
const repeated = passage({ v2Pages: [3, 5] });
const changed = passage({ fate: 'changed', now: 'rose to 7.9 million' });
const reworded = passage({ fate: 'changed', now: 'may rise to 4.2 million' });
const deleted = passage({ fate: 'deleted', v2Pages: [], rightPages: [] });

const on = (claim: 'same' | 'moved' | 'changed', page: number, words: string): PassageAnswer => ({
  claim,
  pages: [page],
  words,
});
const unsure: PassageAnswer = { claim: 'unsure', pages: [], words: '' };
const gone: PassageAnswer = { claim: 'gone', pages: [], words: '' };

describe('the score of a matcher', () => {
  it.each([
    ['right', kept, on('same', 3, 'rose to\n4.2 million')],
    ['right', kept, on('moved', 3, 'rose to 4.2 million')],
    ['wrong page', kept, on('moved', 4, 'rose to 4.2 million')],
    ['other words', kept, on('same', 3, 'rose to 7.9 million')],
    ['called changed', kept, on('changed', 3, 'rose to 4.2 million')],
    ['unsure', kept, unsure],
    ['gone', kept, gone],
    ['right', changed, on('changed', 3, 'rose to 7.9 million')],
    ['other stretch', changed, on('changed', 3, 'rose to 7.9')],
    ['elsewhere', changed, on('changed', 4, 'rose to 7.9 million')],
    ['called same, a figure apart', changed, on('same', 3, 'rose to 7.9 million')],
    ['called same', reworded, on('moved', 3, 'may rise to 4.2 million')],
    ['unsure', changed, unsure],
    ['gone', changed, gone],
    ['right', deleted, gone],
    ['unsure', deleted, unsure],
    ['called changed', deleted, on('changed', 3, 'fell')],
    ['called same', deleted, on('same', 3, 'fell')],
  ] as const)('tells what is %s (%#)', (result, asked, answer) => {
    const score = scorePassages([asked], [answer]);
    expect(score.counts[asked.fate]).toEqual({ [result]: 1 });
    expect(score.faults).toHaveLength(result === 'right' ? 0 : 1);
    expect(isHeld(score)).toBe(result === 'right');
  });

  it('never lets pass what is called the same on other words, whatever its fate', () => {
    const untold = passage({ fate: 'untold' });
    expect(scorePassages([untold], [on('moved', 3, 'fell')])).toMatchObject({ onOtherWords: 1 });
    expect(isHeld(scorePassages([untold], [on('moved', 3, 'fell')]))).toBe(false);
    expect(isHeld(scorePassages([untold], [unsure]))).toBe(true);
  });

  it('lets one in a hundred kept passages be unsure where its words stand on several pages', () => {
    const many = Array.from({ length: 99 }, () => kept);
    const right = many.map(() => on('same', 3, kept.quote));
    expect(isHeld(scorePassages([...many, repeated], [...right, unsure]))).toBe(true);
    expect(isHeld(scorePassages([...many, kept], [...right, unsure]))).toBe(false);
    expect(isHeld(scorePassages([...many.slice(1), repeated], [...right.slice(1), unsure]))).toBe(false);
  });

  it('takes a passage without an answer for gone', () => {
    expect(countOf(scorePassages([kept], []), 'kept', 'gone')).toBe(1);
  });

  it('is shown beside that of others', () => {
    const table = errorTable('A pack', [
      { name: 'ours', score: scorePassages([kept, deleted], [on('same', 3, kept.quote), gone]) },
      { name: 'plain', score: scorePassages([kept, deleted], [on('same', 3, kept.quote), on('changed', 3, 'fell')]) },
    ]);
    expect(table).toMatch(/^A pack +ours +plain\nkept +1 +1\n {2}right +1 +1\n/);
    expect(table).toMatch(/deleted +1 +1\n {2}right +1 +0\n/);
    expect(table).not.toMatch(/^changed/m);
    expect(table).toMatch(/held +NOT HELD$/);
  });
});
