import { describe, expect, test } from 'vitest';
import { fate, GRANT, INTRODUCTION, pages, TENANTS } from '../../../../support/fates.ts';

/** A paper with some lines between paragraphs that stay. */
function paper(...lines: readonly string[]): readonly string[] {
  return pages([INTRODUCTION, ...lines, GRANT], [TENANTS]);
}

const CONTINGENCY = 'A contingency of ten per cent is held.';
const BOATS = 'The yard is full of old boats from the harbour.';

describe('what was edited at an end of a sentence or row', () => {
  test.each([
    ['a sentence is put in behind it', ['The works will cost £2.1m.'], ['The works will cost £2.4m.', CONTINGENCY]],
    ['a sentence behind it is taken out', ['The works will cost £2.1m.', CONTINGENCY], ['The works will cost £2.4m.']],
    ['one is put in before it', ['£2.1m is what they cost.'], [BOATS, '£2.4m is what they cost.']],
    ['one before it is taken out', [BOATS, '£2.1m is what they cost.'], ['£2.4m is what they cost.']],
  ])('is told with its own words where %s', (_, before, after) => {
    for (const [quote, words] of [
      ['£2.1m', '£2.4m'],
      ['2.1', '2.4'],
    ] as const) {
      expect(fate(paper(...before), paper(...after), quote)).toMatchObject({ kind: 'changed', spot: { words } });
    }
    const sentence = before.find(line => line.includes('£2.1m')) ?? '';
    const words = sentence.replace('2.1', '2.4');
    expect(fate(paper(...before), paper(...after), sentence)).toMatchObject({ kind: 'changed', spot: { words } });
  });

  test('is told with its own words where an entry of a list is put in behind it', () => {
    const list = ['(a) note the report', '(b) ask the Director'];
    const after = paper('(a) note the report', '(b) ask the Chairman', '(c) thank the staff');
    expect(fate(paper(...list), after, 'Director')).toMatchObject({ kind: 'changed', spot: { words: 'Chairman' } });
  });

  test('is told row by row where a row is put in above a sum or behind a figure', () => {
    const before = paper('Parks 1,200 1,310', 'Libraries 3,310 3,502', 'Total 46,396 46,392');
    const after = paper('Parks 1,200 1,310', 'Libraries 3,310 3,777', 'Grants 400 410', 'Total 46,796 46,802');
    for (const [quote, words] of [
      ['3,502', '3,777'],
      ['46,396', '46,796'],
      ['46,392', '46,802'],
    ] as const) {
      expect(fate(before, after, quote)).toMatchObject({ kind: 'changed', spot: { words } });
    }
    expect(fate(before, after, 'Total')).toMatchObject({ kind: 'moved', spot: { words: 'Total' } });
  });
});

test('a sum of one figure is told by itself where a row is put in above it', () => {
  const rows = ['Adults 12,400', 'Children 8,210', 'Highways 3,310', 'Parks 1,205'];
  const [before, after] = [paper(...rows, 'Total 25,125'), paper(...rows, 'Grants 311', 'Total 25,436')];
  expect(fate(before, after, '25,125')).toMatchObject({ kind: 'changed', spot: { words: '25,436' } });
  expect(fate(before, after, 'Total')).toMatchObject({ kind: 'moved', spot: { words: 'Total' } });
});

test('an answer among others of as long questions is told by itself', () => {
  const rows = ['Is the boiler used? Yes', 'Is the stair safe? N/A', 'Is the car-park open? Yes'];
  const [, second = ''] = rows;
  const after = rows.toSpliced(1, 1, second.replace('N/A', 'No'), 'Is the kitchen wide? N/A');
  expect(fate(paper(...rows), paper(...after), 'N/A')).toMatchObject({ kind: 'changed', spot: { words: 'No' } });
});

describe('the old words of something that was edited', () => {
  test.each([
    ['Is the lift in order? Yes', ['Is the lift in order? No', 'Is the bell in order? Yes'], 'Yes', 'No'],
    ['Loss of the grant Red', ['Loss of the grant Amber', 'Loss of the contractor Red'], 'Red', 'Amber'],
    ['Adult care 450', ['Adult care 470', 'Asylum 450'], '450', '470'],
    [
      'The grant is £450,000 a year.',
      ['The grant is £470,000 a year. Last year it was £450,000 a year.'],
      '£450,000',
      '£470,000',
    ],
  ])('are not what was marked where they stand in another sentence or row: “%s”', (before, after, quote, words) => {
    const behind = 'Who has the key? The harbour master has it.';
    expect(fate(paper(before, behind), paper(...after, behind), quote)).toMatchObject({
      kind: 'changed',
      spot: { words },
    });
  });

  test('are asked about where the row is about something else now', () => {
    const behind = 'Who has the key? The harbour master has it.';
    const [before, after] = [
      paper('Is the lift in order? Yes', behind),
      paper('Can a wheelchair pass the gate? Yes', behind),
    ];
    expect(fate(before, after, 'Yes').kind).toBe('unsure');
  });

  test.each([
    ['The budget for the works is £450,000.', 'The budget for the works is £470,000, up from £450,000.', '£450,000'],
    ['The board met on 12 March at the quay.', 'The board met on 19 March (not 12 March) at the quay.', '12 March'],
  ])('are asked about where another figure stands before them now: “%s”', (was, now, quote) => {
    const outcome = fate(paper(was), paper(now), quote);
    expect(outcome).toMatchObject({
      kind: 'unsure',
      candidates: [{ words: expect.stringMatching(/47|19/) as string }, { words: quote }],
    });
  });
});

describe('a figure', () => {
  test.each([
    ['cost about £2.1m in all', 'cost £2.4m in all', '£2.1m', '£2.4m'],
    ['fall under Section 106 of the act', 'fall under Section number 166 of the act', '106', '166'],
  ])('is told by itself where words beside it went or came: “%s”', (was, now, quote, words) => {
    const [before, after] = [paper(`The works ${was}, as was told.`), paper(`The works ${now}, as was told.`)];
    expect(fate(before, after, quote)).toMatchObject({ kind: 'changed', spot: { words } });
  });
});
