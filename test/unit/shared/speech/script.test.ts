import { describe, expect, test } from 'vitest';
import { breathsOf } from '../../../../shared/speech/breaths.ts';
import { sentenceFrom, speechScript } from '../../../../shared/speech/script.ts';
import { contentOf, flowOf, linesFrom } from '../../../support/flow-of-lines.ts';
import type { SetRun } from '../../../support/page-of-runs.ts';

const RUNS: readonly SetRun[] = [
  ...linesFrom(60, ['Saturday opening'], 60, 18),
  ...linesFrom(100, [
    'The library is open on Saturdays, as Cllr. Smith had asked under No. 5 of the plan. Many',
    'people come then. See para. 4.2 for the figures, which the group has looked at again.',
  ]),
];
const SCRIPT = speechScript(flowOf([RUNS]), ['23']);
const said = SCRIPT.map(({ breaths }) => breaths.join(' '));

describe('the script of what is read aloud', () => {
  test('has a sentence after the other; what is cut short ends none', () => {
    expect(said).toEqual([
      'Saturday opening',
      'The library is open on Saturdays, as Cllr. Smith had asked under No. 5 of the plan.',
      'Many people come then.',
      'See para. 4.2 for the figures, which the group has looked at again.',
    ]);
  });

  test('knows where the words of a sentence stand, over the ends of lines', () => {
    const text = contentOf([RUNS]).text(0);
    const many = SCRIPT[2];
    expect(many?.stretches.map(({ start, end }) => text.slice(start, end))).toEqual(['Many', 'people come then.']);
    expect(many?.stretches[0]?.down).toBe(89);
  });

  test('says the number of a paragraph and the mark of an entry with its words', () => {
    const runs: readonly SetRun[] = [
      ['4.2', 60, 100],
      ['The figures are in the table.', 90, 100],
      ['(a)', 60, 130],
      ['Loans went up.', 90, 130],
    ];
    expect(speechScript(flowOf([runs]), []).map(({ breaths }) => breaths[0])).toEqual([
      '4.2 The figures are in the table.',
      '(a) Loans went up.',
    ]);
  });

  test('says the row of a table as one', () => {
    const row = (y: number, ...cells: readonly string[]): readonly SetRun[] =>
      cells.map((cell, at): SetRun => [cell, 60 + at * 150, y]);
    const flow = flowOf([
      [...row(100, 'Branch', 'Visits'), ...row(118, 'Northfield', '1,200'), ...row(136, 'Total', '1,200')],
    ]);
    expect(speechScript(flow, []).map(({ breaths }) => breaths[0])).toEqual([
      'Branch, Visits',
      'Northfield, 1,200',
      'Total, 1,200',
    ]);
  });

  test('says of a page that is a picture that it is one', () => {
    expect(speechScript(flowOf([[]]), ['23'])).toEqual([
      { breaths: ['Page 23 is a picture, and has no words to read.'], pageIndex: 0, stretches: [] },
    ]);
  });
});

describe('where reading begins', () => {
  test('is the sentence of the place', () => {
    const text = contentOf([RUNS]).text(0);
    expect(sentenceFrom(SCRIPT, 0, text.indexOf('come then'))).toBe(2);
    expect(sentenceFrom(SCRIPT, 0, 0)).toBe(0);
  });

  test('is the next sentence where there is none at the place, and the last behind all', () => {
    const text = contentOf([RUNS]).text(0);
    expect(sentenceFrom(SCRIPT, 0, text.indexOf('The library') - 1)).toBe(1);
    expect(sentenceFrom(SCRIPT, 7, 0)).toBe(3);
  });
});

describe('breaths', () => {
  test('are cut at pauses', () => {
    const long = `${'The group has looked at the matter from all of its many sides, '.repeat(4)}and agrees.`;
    const breaths = breathsOf(long);
    expect(breaths.length).toBeGreaterThan(1);
    for (const breath of breaths.slice(0, -1)) expect(breath).toMatch(/,$/);
  });

  test('leave out dots that lead to a number', () => {
    expect(breathsOf('Introduction ........................ 7')).toEqual(['Introduction 7']);
  });

  test('are none where there is nothing to say', () => {
    expect(breathsOf(' … – ')).toEqual([]);
  });
});
