import { describe, expect, test } from 'vitest';
import { alignVersions } from '../../../../../shared/anchoring/alignment/align.ts';
import { outcomeOf } from '../../../../../shared/anchoring/matching/reanchor.ts';
import type { Outcome, WordSpan } from '../../../../../shared/anchoring/outcome.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';
import { plainLetters } from '../../../../corpus/passages/plain-letters.ts';

/** Lines of a column of a full page, and letters of a line at most. */
const [LINES, WIDTH] = [55, 46];
const [SUBJECTS, VERBS, ENDS] = [
  [
    'The Council',
    'The Cabinet Member for Education',
    'The harbour master',
    'A report of the Director',
    'The Panel',
    'Kent',
  ],
  [
    'has considered',
    'will review',
    'noted that the',
    'is asked to approve',
    'agreed in principle',
    'spoke of',
    'paid for',
  ],
  [
    'the cost of the scheme for the coming year',
    'works on the quay',
    'a lease of ten years in Mill Lane',
    'the plan',
    'free school meals and transport',
    'repairs to the roofs of both libraries',
    'the budget for adult social care',
    'a bid for new homes at Aylesford',
    'its share of the rates that are kept here',
    'a review of parking',
    'the reserve',
  ],
];
const SHORT = ['None.', 'Legal Implications', 'Noted.', 'There are no financial implications.'];

/** Paragraphs as reports have them: sentences of the same few words, each with a figure, and short ones that come again. */
function paragraphs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    if (at % 4 === 3) return SHORT[(at >> 2) % SHORT.length] ?? '';
    const sentences = Array.from({ length: 2 + (at % 3) }, (__, sentence) => {
      const seed = at * 7 + sentence * 3;
      const [subject, verb, end] = [SUBJECTS, VERBS, ENDS].map((of, part) => of[(seed >> part) % of.length]);
      return `${subject} ${verb} ${end}, at £${1000 + ((seed * 37) % 900)} in all.`;
    });
    return sentences.join(' ');
  });
}

function linesOf(paragraph: string): readonly string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Columns = readonly [readonly string[], readonly string[]];

/** Pages of two columns, each full but for the last. */
function columnsOf(lines: readonly string[]): readonly Columns[] {
  const pages: Columns[] = [];
  for (let at = 0; at < lines.length; at += 2 * LINES) {
    pages.push([lines.slice(at, at + LINES), lines.slice(at + LINES, at + 2 * LINES)]);
  }
  return pages;
}

const PAGES = columnsOf(paragraphs(150).flatMap(linesOf));
const DOWN = PAGES.map(([left, right]) => [...left, ...right].join('\n'));

/** The lines of each page from left to right, those beside each other parted by `gap`. */
function across(gap: string): readonly string[] {
  return PAGES.map(([left, right]) =>
    left.map((line, at) => (right[at] === undefined ? line : line + gap + right[at])).join('\n'),
  );
}

/** Where a line of a page read down stands on the page read across. */
function placeAcross(page: number, line: number, gap: string): number {
  const [left, right] = PAGES[page] ?? [[], []];
  const [row, isRight] = line < left.length ? [line, false] : [line - left.length, true];
  const above = left.slice(0, row).map((words, at) => words + (right[at] === undefined ? '' : gap + right[at]) + '\n');
  return above.join('').length + (isRight ? (left[row] ?? '').length + gap.length : 0);
}

function isAt(outcome: Outcome, page: number, start: number, words: string): boolean {
  if (outcome.kind !== 'same' && outcome.kind !== 'moved') return false;
  const [first] = outcome.spot.spans;
  return first?.pageIndex === page && first.start === start && outcome.spot.words === words;
}

describe.each([
  ['on one line with those beside them', ' '],
  ['on lines of their own', '\n'],
])('full pages of two columns that are read across now, %s,', (_, gap) => {
  const after = across(gap);
  const alignment = alignVersions(versionText(DOWN), versionText(after));

  test('have every line at its place, also of those that come again', () => {
    const wrong = DOWN.flatMap((text, pageIndex) => {
      let start = 0;
      return text.split('\n').flatMap((words, line) => {
        const span: WordSpan = { pageIndex, start, end: start + words.length };
        start = span.end + 1;
        const outcome = outcomeOf(alignment, [span]);
        return isAt(outcome, pageIndex, placeAcross(pageIndex, line, gap), words) ? [] : [`${outcome.kind}: ${words}`];
      });
    });
    expect(PAGES.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  test('have every sentence with the same words, over the end of a column as well', () => {
    const wrong = DOWN.flatMap((text, pageIndex) =>
      [...text.matchAll(/[A-Z][^.]*\./g)].flatMap(({ index, 0: words }) => {
        const outcome = outcomeOf(alignment, [{ pageIndex, start: index, end: index + words.length }]);
        const now = outcome.kind === 'same' || outcome.kind === 'moved' ? outcome.spot.words : '';
        return plainLetters(now).letters === plainLetters(words).letters ? [] : [`${outcome.kind}: ${words}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('are right the other way round, too: lines that were read across are read down', () => {
    const back = alignVersions(versionText(after), versionText(DOWN));
    const wrong = DOWN.flatMap((text, pageIndex) => {
      let start = 0;
      return text.split('\n').flatMap((words, line) => {
        const there = start;
        start += words.length + 1;
        const from = placeAcross(pageIndex, line, gap);
        const outcome = outcomeOf(back, [{ pageIndex, start: from, end: from + words.length }]);
        return isAt(outcome, pageIndex, there, words) ? [] : [`${outcome.kind}: ${words}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
