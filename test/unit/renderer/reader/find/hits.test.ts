import { describe, expect, it } from 'vitest';
import { shift } from '../../../../../renderer/reader/find/align-in-viewer.ts';
import { columnShares } from '../../../../../renderer/reader/find/column-shares.ts';
import { HitWriter, Hits, NO_HITS } from '../../../../../renderer/reader/find/hits.ts';
import { tickRows } from '../../../../../renderer/reader/find/tick-rows.ts';
import type { PageGeometry } from '../../../../../shared/pack/page-geometry.ts';

function hitsAt(...places: readonly (readonly [number, number])[]): Hits {
  return hitsOf(places);
}

function hitsOf(places: readonly (readonly [number, number])[]): Hits {
  const writer = new HitWriter();
  for (const [pageIndex, start] of places) {
    writer.add({ pageIndex, start, end: start + 4, across: 1.25, down: start * 2 });
  }
  return new Hits(writer.packed());
}

const PORTRAIT: PageGeometry = { view: [0, 0, 500, 1000], rotation: 0, userUnit: 1 };

describe('the hits of a paper', () => {
  it('are given back as they were packed, to a tenth of a point', () => {
    const hits = hitsAt([0, 3], [4, 10]);
    expect(hits.count).toBe(2);
    expect(hits.at(1)).toEqual({ pageIndex: 4, start: 10, end: 14, across: 1.3, down: 20 });
    expect([hits.at(-1), hits.at(2), NO_HITS.at(0)]).toEqual([undefined, undefined, undefined]);
  });

  it('are told by page', () => {
    const hits = hitsAt([0, 3], [4, 10], [4, 12], [6, 0]);
    expect([0, 1, 4, 6, 9].map(page => hits.onPage(page))).toEqual([
      { first: 0, end: 1 },
      { first: 1, end: 1 },
      { first: 1, end: 3 },
      { first: 3, end: 4 },
      { first: 4, end: 4 },
    ]);
  });

  it('are gone on with from a place in the text or on the page', () => {
    const hits = hitsAt([0, 3], [4, 10], [4, 12], [6, 0]);
    expect(hits.firstFrom({ pageIndex: 4, start: 11 })).toBe(2);
    expect(hits.firstFrom({ pageIndex: 4, down: 20 })).toBe(1);
    expect(hits.firstFrom({ pageIndex: 4, down: 25 })).toBe(3);
    expect(hits.firstFrom({ pageIndex: 5, start: 0 })).toBe(3);
    expect(hits.firstFrom({ pageIndex: 6, start: 1 })).toBe(0);
  });

  it('may go on on the next page', () => {
    const writer = new HitWriter();
    const over = { pageIndex: 1, start: 90, end: 95, across: 0, down: 0, goesOn: { start: 7, end: 9 } };
    writer.add(over);
    writer.add({ pageIndex: 1, start: 99, end: 103, across: 0, down: 0 });
    const hits = new Hits(writer.packed());
    expect(hits.at(0)).toEqual(over);
    expect([0, 1, 2, 3].map(page => hits.ontoPage(page))).toEqual([-1, -1, 0, -1]);
  });

  it('may be any number', () => {
    const hits = hitsAt(...Array.from({ length: 10_000 }, (_, at) => [at >> 3, at & 7] as const));
    expect([hits.count, hits.at(9999)?.pageIndex]).toEqual([10_000, 1249]);
  });
});

describe('the ticks beside the scroll bar', () => {
  it('stand where the pages stand, one under the other or side by side', () => {
    const pages = [PORTRAIT, PORTRAIT, { ...PORTRAIT, rotation: 90 as const }];
    expect(columnShares(pages, 1, 'one').map(({ top }) => top)).toEqual([0, 0.4, 0.8]);
    expect(columnShares(pages, 'fit-width', 'one').map(({ top }) => Math.round(top * 100))).toEqual([0, 44, 89]);
    expect(columnShares(pages, 1, 'two').map(({ top }) => Math.round(top * 100))).toEqual([0, 0, 67]);
    expect(columnShares(pages, 1, 'cover').map(({ top }) => top)).toEqual([0, 0.5, 0.5]);
  });

  it('lead to the first hit of each row of pixels', () => {
    const rows = tickRows(
      hitsAt([0, 0], [0, 1], [0, 400], [1, 0]),
      [0, 1].map(page => ({ top: page / 2, height: 0.5 })),
      100,
      hit => (hit.pageIndex + hit.down / 1000) / 2,
    );
    expect([...rows]).toEqual([
      [0, 0],
      [40, 2],
      [50, 3],
    ]);
  });

  it('are told from a few hits where there are more than rows, and never take long', () => {
    const hits = hitsOf(Array.from({ length: 200_000 }, (_, at) => [Math.floor(at / 400), at % 400] as const));
    let looks = 0;
    const shares = Array.from({ length: 500 }, (_, page) => ({ top: page / 500, height: 1 / 500 }));
    const rows = tickRows(hits, shares, 700, hit => {
      looks += 1;
      return (hit.pageIndex + hit.start / 400) / 500;
    });
    expect(rows.size).toBeGreaterThan(650);
    expect(looks).toBeLessThan(10_000);
  });
});

describe('bringing a hit into view', () => {
  it('moves no further than it takes', () => {
    expect([shift(100, 120, 80, 600), shift(20, 40, 80, 600), shift(650, 670, 80, 600)]).toEqual([0, -60, 70]);
  });

  it('shows the beginning of what is larger than the view', () => {
    expect(shift(200, 900, 80, 600)).toBe(120);
  });
});
