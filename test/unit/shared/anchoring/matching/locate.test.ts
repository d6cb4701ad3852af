import { describe, expect, test } from 'vitest';
import { locatePassage } from '../../../../../shared/anchoring/matching/locate.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';

const PAGES = [
  'The ferry runs every hour in the win-\nter.\nThe harbour was dredged in May.\nPage 1',
  'Page 2\nIts crew has four members.\nThe ferry runs late.\nThe harbour was dredged in May.',
  'Left column begins here\nRight column begins here\nand ends with the ferry\nand ends with the quay',
];
const VERSION = versionText(PAGES);

function wordsAt(quote: string, rest: { page?: number; prefix?: string; suffix?: string } = {}): readonly string[] {
  const spans = locatePassage(VERSION, { quote, ...rest });
  return (spans ?? []).map(({ pageIndex, start, end }) => `${pageIndex + 1}: ${PAGES[pageIndex]?.slice(start, end)}`);
}

describe('a quote', () => {
  test('is found whatever its spaces, line ends and hyphens', () => {
    expect(wordsAt('every  hour in\nthe winter.')).toEqual(['1: every hour in the win-\nter.']);
  });

  test('is found on the page it is said to be on', () => {
    expect(wordsAt('The harbour was dredged in May.', { page: 2 })).toEqual(['2: The harbour was dredged in May.']);
  });

  test('is found on another page where it is not on the one it is said to be on', () => {
    expect(wordsAt('four members', { page: 1 })).toEqual(['2: four members']);
  });

  test('that stands several times is found where its context fits', () => {
    expect(wordsAt('The ferry runs', { suffix: ' late' })).toEqual(['2: The ferry runs']);
    expect(wordsAt('The harbour', { prefix: 'late. ' })).toEqual(['2: The harbour']);
  });

  test('is found as a word of its own rather than within another one', () => {
    const version = versionText(['Nottingham was told of it in 2010.\nBerths 10, moorings: No']);
    const startOf = (quote: string) => locatePassage(version, { quote })?.[0]?.start;
    expect(['10', 'No'].map(startOf)).toEqual([42, 56]);
  });

  test('that goes over a page break is found on both pages, without the stamps between them', () => {
    expect(wordsAt('dredged in May. Its crew has', { page: 1 })).toEqual(['1: dredged in May.', '2: Its crew has']);
  });

  test('that was read in another order is found in its pieces', () => {
    expect(wordsAt('Left column begins here and ends with the ferry', { page: 3 })).toEqual([
      '3: Left column begins here',
      '3: and ends with the ferry',
    ]);
  });

  test('whose words stand nowhere is not found, nor is one without words', () => {
    expect(locatePassage(VERSION, { quote: 'lighthouse' })).toBeUndefined();
    expect(locatePassage(VERSION, { quote: ' \n' })).toBeUndefined();
  });
});
