import { describe, expect, test } from 'vitest';
import { sha256Schema } from '../../../../shared/ids.ts';
import type { ContentsItem } from '../../../../shared/reading/contents.ts';
import { textSpanAt } from '../../../../shared/reflow/text-span.ts';

const PACK = sha256Schema.parse('a'.repeat(64));
const LATE = sha256Schema.parse('b'.repeat(64));

const item = (paper: typeof PACK, first: number, last: number): Pick<ContentsItem, 'parts'> => ({
  parts: [{ paper, pages: { first, last }, how: 'pack', isCurrent: true }],
});
const ITEMS = [item(PACK, 4, 9), item(PACK, 12, 20), item(LATE, 0, 3)];

describe('the pages that are read as one', () => {
  test('are those of the item', () => {
    expect(textSpanAt(ITEMS, PACK, 7, 30)).toEqual({ item: ITEMS[0], span: { first: 4, last: 9 } });
  });

  test('are those between two items, before the first and after the last', () => {
    expect(textSpanAt(ITEMS, PACK, 11, 30)).toEqual({ item: undefined, span: { first: 10, last: 11 } });
    expect(textSpanAt(ITEMS, PACK, 0, 30).span).toEqual({ first: 0, last: 3 });
    expect(textSpanAt(ITEMS, PACK, 25, 30).span).toEqual({ first: 21, last: 29 });
  });

  test('are all of a paper that no item tells of', () => {
    expect(textSpanAt([], PACK, 3, 30)).toEqual({ item: undefined, span: { first: 0, last: 29 } });
    expect(textSpanAt([ITEMS[2] ?? item(LATE, 0, 3)], PACK, 3, 30).span).toEqual({ first: 0, last: 29 });
  });

  test('end with the paper', () => {
    expect(textSpanAt(ITEMS, PACK, 15, 18).span).toEqual({ first: 12, last: 17 });
    expect(textSpanAt([], PACK, 0, 0).span).toEqual({ first: 0, last: 0 });
  });
});
