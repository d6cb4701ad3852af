import { describe, expect, it } from 'vitest';
import { rowOfPage, rowsOf } from '../../../../../../renderer/reader/viewer/layout/rows.ts';
import { SPREADS } from '../../../../../../shared/reading/page-look.ts';

describe('rowsOf and rowOfPage', () => {
  it.each([0, 1, 2, 3, 4, 5, 476])('agree on where every one of %d pages stands', pageCount => {
    for (const spread of SPREADS) {
      const rows = rowsOf(pageCount, spread);
      const pages = rows.flatMap(({ first, last }, row) =>
        Array.from({ length: last - first + 1 }, (_, at) => [first + at, row]),
      );
      expect(pages).toEqual(
        Array.from({ length: pageCount }, (_, pageIndex) => [pageIndex, rowOfPage(pageIndex, spread)]),
      );
    }
  });
});
