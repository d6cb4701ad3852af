import { describe, expect, it } from 'vitest';
import { textKey } from '../../../../../shared/pack/agenda/text-key.ts';

/** The key of pages with these words; undefined for a page that was not read. */
function keyOf(...pages: readonly (string | undefined)[]): string | null {
  const content = {
    isRead: (pageIndex: number) => pages[pageIndex] !== undefined,
    text: (pageIndex: number) => pages[pageIndex] ?? '',
  };
  return textKey(content, { first: 0, last: pages.length - 1 });
}

const REPORT = 'The sea wall is 120 years old.\nIt stands.';

describe('the key of an item’s words', () => {
  it('is another where a word or a figure changed', () => {
    expect(keyOf(REPORT)).not.toBe(keyOf(REPORT.replace('120', '121')));
    expect(keyOf('Cost\n125\nin all')).not.toBe(keyOf('Cost\n130\nin all'));
    expect(keyOf(REPORT, 'More.')).not.toBe(keyOf(REPORT));
  });

  it.each([
    ['Page 12\n', 'Page 15\n'],
    ['Tudalen 12\n', 'Tudalen 112\n'],
    ['Agenda Item 5\nPage 12\n', 'Agenda Item 6a\nPage 15\n'],
    ['Page 12 Agenda Item 5\n', ''],
    ['12\n', '- 15 -\n'],
    ['', '  \u00a0\n'],
  ])('is the same whatever is stamped on the pages: %j, %j', (before, after) => {
    expect(keyOf(before + REPORT)).toBe(keyOf(after + REPORT));
  });

  it('does not depend on where lines and pages end', () => {
    expect(keyOf('The sea wall', 'is old.')).toBe(keyOf('The sea\nwall is', 'old.'));
  });

  it('is none where there are no pages, not all were read, or they have no words', () => {
    expect(textKey({ isRead: () => true, text: () => REPORT }, null)).toBeNull();
    expect(keyOf(REPORT, undefined)).toBeNull();
    expect(keyOf('', ' \n')).toBeNull();
  });

  it('takes hardly any time for a long pack', () => {
    const page = `${'Words of a report that goes on and on, line after line.\n'.repeat(55)}page page agenda item`;
    const pages = Array.from({ length: 476 }, () => page);
    keyOf(...pages);
    const startedMs = performance.now();
    expect(keyOf(...pages)).toMatch(/^[0-9a-z]{6,11}$/);
    expect(performance.now() - startedMs).toBeLessThan(100);
  });
});
