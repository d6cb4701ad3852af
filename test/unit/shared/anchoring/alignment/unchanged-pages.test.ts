import { expect, it } from 'vitest';
import { alignVersions } from '../../../../../shared/anchoring/alignment/align.ts';
import { pageMap } from '../../../../../shared/anchoring/alignment/page-map.ts';
import { unchangedPages } from '../../../../../shared/anchoring/alignment/unchanged-pages.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';

const PAGES = [
  'The ferry will not run on Sundays in the winter, as agreed with the operator last year.',
  'Parking at the slip is free for residents who show a badge, and two pounds for others.',
  'A new bench was given by the family of a former harbour master and stands by the pier.',
];

function unchanged(after: readonly string[]): readonly number[] {
  const alignment = alignVersions(versionText(PAGES), versionText(after));
  return unchangedPages(alignment, pageMap(alignment));
}

it('counts pages that moved with all their words', () => {
  const added = 'This page is new, and what it says was not said on any page of the version before it.';
  expect(unchanged([added, ...PAGES])).toEqual([0, 1, 2]);
});

it('does not count a page with a word more, less or other', () => {
  const [first = '', second = '', third = ''] = PAGES;
  expect(unchanged([`${first} Nobody objected to it.`, second, third])).toEqual([1, 2]);
  expect(unchanged([first, second.replace('two pounds', 'three pounds'), third])).toEqual([0, 2]);
  expect(unchanged([first, second, third.replace(' of a former harbour master', '')])).toEqual([0, 1]);
});

it('counts a page whose number stands on the last line of its words in one version', () => {
  const numbered = (end: (page: number) => string): readonly string[] =>
    PAGES.map((page, at) => `${page}${end(at + 1)}`);
  const [own, other] = [numbered(page => `Page ${page}`), numbered(page => `\nPage ${page + 276}`)];
  const alignment = alignVersions(versionText(own), versionText(other));
  expect(unchangedPages(alignment, pageMap(alignment))).toEqual([0, 1, 2]);
});

it('counts no page without words', () => {
  expect(unchanged(['', '', ''])).toEqual([]);
});
