import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignVersions, type Alignment } from '../../../../../shared/anchoring/alignment/align.ts';
import { pageMap } from '../../../../../shared/anchoring/alignment/page-map.ts';
import { pageOfLetter, versionText } from '../../../../../shared/anchoring/text/version-text.ts';

const PARAGRAPHS = [
  'The council owns eleven slipways and lets nine of them to clubs.',
  'Lighting on the promenade fails in wet weather, and has done for years.',
  'A café on the pier would need new drains and a longer licence.',
  'Residents of Gull Lane have asked for a crossing near the school.',
  'The swimming bath lost money again, though less than it did before.',
  'Two bids were received for the bandstand, both above the estimate.',
];

function align(before: readonly string[], after: readonly string[]): Alignment {
  return alignVersions(versionText(before), versionText(after));
}

/** What the letters of a stretch of the old text have become, as the new pages have them. */
function became({ source, target, to }: Alignment, words: string): string {
  const own = [...source.codes].map(code => String.fromCharCode(code)).join('');
  const start = own.indexOf(words.replace(/\s/g, ''));
  return Array.from({ length: words.replace(/\s/g, '').length }, (_, at) => {
    const there = to[start + at] ?? -1;
    return there === -1 ? '·' : String.fromCharCode(target.codes[there] ?? 0);
  }).join('');
}

describe('two versions', () => {
  test('have each letter become one letter of the other at most, and the same one', () => {
    const text = fc.array(fc.constantFrom(...PARAGRAPHS, 'Yes', '4.2', 'Yes No 12'), { maxLength: 12 });
    const pages = fc.array(text, { maxLength: 5 }).map(list => list.map(lines => lines.join('\n')));
    fc.assert(
      fc.property(pages, pages, (before, after) => {
        const { source, target, to, from } = align(before, after);
        to.forEach((there, at) => {
          if (there === -1) return;
          expect(from[there]).toBe(at);
          expect(target.codes[there]).toBe(source.codes[at]);
        });
        expect(to.filter(there => there !== -1).length).toBe(from.filter(was => was !== -1).length);
      }),
    );
  });

  test('that are the same have every letter become itself', () => {
    const { to } = align(PARAGRAPHS, PARAGRAPHS);
    expect([...to]).toEqual(Array.from(to, (_, at) => at));
  });

  test('do not share half a word or half a figure', () => {
    const alignment = align(
      ['The fee is 1,250 pounds a year for boats.'],
      ['The fee is 1,350 pounds a year for boats.'],
    );
    expect(became(alignment, 'The fee is 1,250 pounds')).toBe('Thefeeis·····pounds');
  });

  test('bring together what was moved', () => {
    const [first = '', second = '', ...rest] = PARAGRAPHS;
    const alignment = align([first, second, ...rest], [second, ...rest, first]);
    expect(became(alignment, first)).toBe(first.replace(/\s/g, ''));
    expect(alignment.isOutOfOrder[0]).toBe(1);
    expect(alignment.isOutOfOrder.at(-1)).toBe(0);
  });

  test('keep the feet of a page that nobody touched on it, when those of others are edited', () => {
    const [first = '', , , fourth = '', fifth = '', sixth = ''] = PARAGRAPHS;
    const feet = [
      '[1] Funding is not secured',
      '[2] Allocations are estimated from 2030 on',
      '[3] Programmes run on for years',
    ];
    const [one = '', two = '', three = ''] = feet;
    const page = (body: readonly string[], foot: readonly string[], number: number): string =>
      [...body, ...foot, `Page ${number}`].join('\n');
    const { source, target, to } = align(
      [
        page([sixth, first], feet, 40),
        page([fifth, fifth], feet, 41),
        page([first, first], feet, 42),
        page([fourth, fifth], feet, 43),
      ],
      [
        page([sixth, first], [one, two, `${three} ahead`], 110),
        page([fifth, fifth], feet, 111),
        page([first, first], [one, `${two} put in`, three], 112),
        page([fourth, fifth], feet, 113),
      ],
    );
    const strayed = [...to].filter(
      (there, letter) => there !== -1 && pageOfLetter(target, there) !== pageOfLetter(source, letter),
    );
    expect(strayed).toEqual([]);
  });

  test('tell which equal neighbours any of them may be', () => {
    const [first = '', second = ''] = PARAGRAPHS;
    const { isTied } = align([`${first}\nYes\nYes\nYes\n${second}`], [`${first}\nYes\nYes\n${second}`]);
    expect(isTied.filter(tied => tied === 1).length).toBe('YesYesYes'.length);
  });
});

describe('the pages of two versions', () => {
  test('go with the words on them', () => {
    expect(pageMap(align(PARAGRAPHS, ['A page that was put in first.', ...PARAGRAPHS]))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('without words go with their neighbours', () => {
    const [first = '', second = '', third = ''] = PARAGRAPHS;
    expect(pageMap(align([first, '', second], [third, first, 'Page 3', second]))).toEqual([1, 2, 3]);
  });

  test('without words go with the page behind them, where others were put in before', () => {
    const [first = '', second = '', third = ''] = PARAGRAPHS;
    const blank = 'This page is intentionally left blank';
    expect(pageMap(align([first, blank, blank, second], [first, third, blank, blank, second]))).toEqual([0, 2, 3, 4]);
  });

  test('that nothing continues go nowhere', () => {
    const [first = '', second = '', third = ''] = PARAGRAPHS;
    expect(pageMap(align([first, second, third], [first, third]))).toEqual([0, null, 1]);
  });
});
