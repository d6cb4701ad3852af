import { describe, expect, test } from 'vitest';
import { continuedPages, heightOfPlace, placeAtHeight } from '../../../../../renderer/reader/reflow/flow-place.ts';
import { contentOf, flowOf, linesFrom } from '../../../../support/flow-of-lines.ts';

const LINES = [
  'The library has been open on Saturdays since the spring, and more people come',
  'than on any other day of the week. The working group has looked at what it costs',
];
const RUNS = [linesFrom(700, LINES), linesFrom(60, ['and asks the committee to keep it so.'])];
const PAGES = flowOf(RUNS);

describe('places in a text in one column', () => {
  test('are told by how far down the page their line stands, and back', () => {
    const second = contentOf(RUNS).text(0).indexOf('than on');
    expect(placeAtHeight(PAGES, 0, 703)).toEqual({ pageIndex: 0, offset: second });
    expect(heightOfPlace(PAGES, { pageIndex: 0, offset: second + 5 })).toBe(703);
    expect(placeAtHeight(PAGES, 0, heightOfPlace(PAGES, { pageIndex: 0, offset: second })).offset).toBe(second);
  });

  test('are the beginning of a page where nothing is known of it', () => {
    expect(placeAtHeight(PAGES, 7, 300)).toEqual({ pageIndex: 7, offset: 0 });
    expect(heightOfPlace(PAGES, { pageIndex: 7, offset: 3 })).toBe(0);
  });
});

test('a page on which words go on that began before is known', () => {
  expect([...continuedPages(PAGES)]).toEqual([1]);
});
