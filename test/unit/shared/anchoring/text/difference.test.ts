import { describe, expect, test } from 'vitest';
import { wordDifference } from '../../../../../shared/anchoring/text/difference.ts';

function told(before: string, after: string): string {
  return wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');
}

describe('the difference of two texts', () => {
  test('is told word by word', () => {
    expect(told('That the grant be approved.', 'That the grant be refused.')).toBe(
      'That the grant be[- approved-][+ refused+].',
    );
  });

  test('takes a figure as one word', () => {
    expect(told('a sum of £4.2 million', 'a sum of £7.9 million')).toBe('a sum of[- £4.2-][+ £7.9+] million');
  });

  test('is none where only line ends, hyphens at them, quotes and dashes differ', () => {
    expect(told('the coun-\ncil’s 2025–26 plan', "the council's 2025-26\nplan")).toBe("the council's 2025-26 plan");
  });

  test('tells all as removed or added where the other text is empty', () => {
    expect(told('one two', '')).toBe('[-one two-]');
    expect(told('', 'one two')).toBe('[+one two+]');
  });
});
