import { expect, test } from 'vitest';
import { alignVersions } from '../../../../../shared/anchoring/alignment/align.ts';
import { outcomeOf } from '../../../../../shared/anchoring/matching/reanchor.ts';
import { versionText } from '../../../../../shared/anchoring/text/version-text.ts';

const KINDS = [
  'Special Category Data Racial or ethnic origin',
  'Religious or philosophical beliefs',
  'Physical or mental health',
  'Sexual orientation or sex life',
  'Genetic or biometric data',
];
const [PAGES, LINES] = [3, 23];

/** The pages of a form that goes through the same kinds of data again and again, each numbered in the form and stamped. */
function form(firstNumber: number, firstStamp: number, firstKind: number): readonly string[] {
  return Array.from({ length: PAGES }, (_, page) =>
    [
      String(firstNumber + page),
      ...Array.from({ length: LINES }, (_, line) => KINDS[(page * LINES + line + firstKind) % KINDS.length]),
      `Page ${firstStamp + page}`,
    ].join('\n'),
  );
}

function letters(first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const page = first + at;
    return `The lease of slipway ${page} is let to club ${page * 7}.\nPage ${page}`;
  });
}

test('the pages of a form go on on their own page each when an item with another one is withdrawn', () => {
  const kept = form(27, 103, 0);
  const before = [...letters(1, 2), ...form(7, 50, 1), ...letters(40, 2), ...kept, ...letters(80, 1)];
  const after = [...letters(1, 2), ...kept, ...letters(80, 1)];
  const alignment = alignVersions(versionText(before), versionText(after));
  const wrong = kept.flatMap((text, page) =>
    [...text.matchAll(/^(?!Page)\D.*$/gm)].flatMap(({ 0: words, index }) => {
      const span = { pageIndex: before.indexOf(text), start: index, end: index + words.length };
      const outcome = outcomeOf(alignment, [span]);
      const isRight =
        (outcome.kind === 'same' || outcome.kind === 'moved') &&
        outcome.spot.spans.every(({ pageIndex, start }) => pageIndex === after.indexOf(text) && start === index);
      return isRight ? [] : [`${words} on page ${page}: ${outcome.kind}`];
    }),
  );
  expect(wrong).toEqual([]);
});
