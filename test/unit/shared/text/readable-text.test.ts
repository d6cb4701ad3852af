import { describe, expect, it } from 'vitest';
import { readableText } from '../../../../shared/text/readable-text.ts';

describe('readableText', () => {
  it('gives a line for each paragraph, whatever the lines of the paper', () => {
    const page = 'Summary\nThe levy rises by four per cent from the first of\nApril 2026-\n27, and is due in May.\n';
    expect(readableText([page])).toBe(
      'Summary\nThe levy rises by four per cent from the first of April 2026-27, and is due in May.',
    );
  });

  it('goes on over a page break', () => {
    expect(readableText(['The work is let in two lots, the', 'first of them now.'])).toBe(
      'The work is let in two lots, the first of them now.',
    );
    expect(readableText(['It is done.', 'Another page.', ''])).toBe('It is done.\nAnother page.');
  });
});
