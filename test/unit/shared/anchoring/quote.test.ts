import { describe, expect, it } from 'vitest';
import { describeQuote, quoteSchema, readableContext, readableQuote } from '../../../../shared/anchoring/quote.ts';

const PAGE = 'Report of the Treasurer\nThe levy rises by 4.2 per cent. The levy is due in May.\n';

describe('describeQuote', () => {
  it('gives the words, where they stand, and what stands around them', () => {
    const start = PAGE.indexOf('4.2');
    expect(describeQuote(PAGE, start, start + 12)).toEqual({
      exact: '4.2 per cent',
      prefix: 'Report of the Treasurer\nThe levy rises by ',
      suffix: '. The levy is due in May.\n',
      start,
      end: start + 12,
    });
  });

  it('takes the ends in any order', () => {
    expect(describeQuote(PAGE, 6, 0)).toEqual(describeQuote(PAGE, 0, 6));
  });

  it('counts a beginning at the first character as a beginning', () => {
    expect(describeQuote(PAGE, 0, 6)).toMatchObject({ exact: 'Report', prefix: '', start: 0 });
  });

  it('leaves white space at the ends to the context', () => {
    const start = PAGE.indexOf('Treasurer');
    expect(describeQuote(PAGE, start - 1, start + 10)).toMatchObject({
      exact: 'Treasurer',
      prefix: 'Report of the ',
      start,
      end: start + 9,
    });
  });

  it('keeps 64 characters of context on each side, and no more', () => {
    const page = `${'a'.repeat(100)}word${'b'.repeat(100)}`;
    expect(describeQuote(page, 100, 104)).toMatchObject({ prefix: 'a'.repeat(64), suffix: 'b'.repeat(64) });
  });

  it('keeps to the page', () => {
    expect(describeQuote(PAGE, -50, 5000)).toMatchObject({ exact: PAGE.trim(), start: 0, end: PAGE.length - 1 });
  });

  it.each([
    ['nothing', 5, 5],
    ['a line end', 23, 24],
    ['what lies behind the page', 500, 600],
  ])('describes no quote for %s', (_, start, end) => {
    expect(describeQuote(PAGE, start, end)).toBeUndefined();
  });

  it('cuts a quote that no page of print could fill, and still ends it at a word', () => {
    const quote = describeQuote(`${'a'.repeat(19_998)}   ${'b'.repeat(100)}`, 0, 30_000);
    expect(quote?.exact).toBe('a'.repeat(19_998));
    expect(quoteSchema.safeParse(quote).success).toBe(true);
  });
});

describe('readableQuote', () => {
  it('makes line ends and runs of space one space', () => {
    expect(readableQuote('The levy\nrises  by\t4.2\n\nper cent')).toBe('The levy rises by 4.2 per cent');
  });

  it('keeps the hyphen of a word that runs over a line end', () => {
    expect(readableQuote('a one-\noff cost in 2026-\n27')).toBe('a one-off cost in 2026-27');
  });

  it('does not join a dash to the next line', () => {
    expect(readableQuote('rises -\nfalls')).toBe('rises - falls');
  });
});

describe('readableContext', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, at) => `dredging ${at}`).join(' ');

  it('leaves out the words that it cuts', () => {
    const page = `${words(20)}\nthe levy ${words(20)}`;
    const start = page.indexOf('the levy');
    const { before, behind } = readableContext(describeQuote(page, start, start + 8) ?? { prefix: '', suffix: '' });
    expect(before.split(' ').every(word => page.split(/\s/).includes(word))).toBe(true);
    expect(behind.split(' ').every(word => page.split(/\s/).includes(word))).toBe(true);
    expect([before.slice(-11), behind.slice(0, 10)]).toEqual(['dredging 19', 'dredging 0']);
  });

  it('leaves nothing out where the page begins and ends', () => {
    expect(readableContext({ prefix: 'of\nthe ', suffix: ' is due' })).toEqual({ before: 'of the', behind: 'is due' });
  });
});
