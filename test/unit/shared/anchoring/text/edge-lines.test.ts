import { expect, test } from 'vitest';
import { edgeLines } from '../../../../../shared/anchoring/text/edge-lines.ts';

function edgesOf(pages: readonly string[], known?: ReadonlySet<string>): readonly (readonly string[])[] {
  return edgeLines(pages, known).ranges.map((ranges, page) =>
    ranges.map(({ start, end }) => (pages[page] ?? '').slice(start, end)),
  );
}

const BODY = ['The quay is closed.', 'Boats moor at the slipway.', 'The kiosk has opened.', 'Gulls are a nuisance.'];

test('the stamps of a page are on its edge, whatever stands on the others', () => {
  expect(edgesOf(['Agenda Item 4\nOne.\nTwo.\nPage 12'])).toEqual([['Agenda Item 4', 'Page 12']]);
});

test('a head that is on three pages near each other is on their edges, with the number of the page in it', () => {
  const pages = BODY.map((line, at) => `Harbour Committee | ${at + 1}\n${line}`);
  expect(edgesOf(pages)).toEqual(pages.map((_, at) => [`Harbour Committee | ${at + 1}`]));
});

test.each(['Draft', 'DRAFT 7', 'Final draft', 'v2', 'Version 2.1', 'Rev. 3'])(
  'a foot that tells the version is on their edges, however short: “%s”',
  foot => {
    expect(edgesOf(BODY.map(line => `${line}\n${foot}`))).toEqual(BODY.map(() => [foot]));
  },
);

test.each(['Yes', 'Amber', '12', 'V'])('a short word that tables have is none, on however many pages: “%s”', word => {
  expect(edgesOf(BODY.map(line => `${line}\n${word}`))).toEqual(BODY.map(() => []));
});

test('a head that is on two pages is on their edges where it looks like a title', () => {
  const pages = [
    'Moorings and charges\nOne boat.',
    'Moorings and charges\nTwo boats.',
    'and so on\nThree.',
    'and so on\nFour.',
  ];
  expect(edgesOf(pages)).toEqual([['Moorings and charges'], ['Moorings and charges'], [], []]);
});

test('pages that begin with the same lines, one behind the other, are copies of one text', () => {
  const copy = BODY.join('\n');
  expect(edgesOf([`${copy}\nFirst.`, `${copy}\nSecond.`])).toEqual([[], []]);
});

test('lines further in than one that is none are none', () => {
  const pages = BODY.map(line => `${line}\nThe same line on every page`);
  expect(edgesOf(pages.map(page => `${page}\n${page.length}a\nb${page.slice(0, 9)}`))).toEqual(pages.map(() => []));
});

test('a head that another version repeats is one, even if it is here once', () => {
  expect(edgesOf(['Moorings and charges\nOne boat.'], new Set(['Moorings and charges']))).toEqual([
    ['Moorings and charges'],
  ]);
});
