import { describe, expect, test } from 'vitest';
import { fate, GRANT, INTRODUCTION, pages, TENANTS, whereIn } from '../../../../support/fates.ts';

const PIERS = ['North pier', 'South pier', 'East pier', 'West pier'];
const row = (name: string): readonly string[] => [`${name} improvement scheme`, 'Agreed: Yes', 'Cost: £000'];
const piers = (...names: readonly string[]): readonly string[] =>
  pages([INTRODUCTION], [GRANT, ...names.flatMap(row), TENANTS]);

describe('a cell of rows that say the same but for their names', () => {
  const before = piers(...PIERS);

  test.each(PIERS)('goes with its own row where rows have changed places: %s', name => {
    const after = piers('South pier', 'North pier', 'East pier', 'West pier');
    const outcome = fate(before, after, 'Yes', 2, `${name} improvement scheme\nAgreed:`);
    expect(whereIn(after, outcome)).toMatch(new RegExp(`${name} improvement scheme\nAgreed: Yes$`));
  });

  test('is gone with its row, and the others stay with theirs', () => {
    const after = piers('South pier', 'North pier', 'West pier');
    const fateOf = (name: string) => fate(before, after, 'Yes', 2, `${name} improvement scheme\nAgreed:`);
    expect(fateOf('East pier')).toEqual({ kind: 'gone' });
    for (const name of ['North pier', 'South pier', 'West pier']) {
      expect(whereIn(after, fateOf(name))).toMatch(new RegExp(`${name} improvement scheme\nAgreed: Yes$`));
    }
  });
});

describe('a cell of a column that is read after the names of its rows', () => {
  const NAMES = ['Abbey Lane', 'Beech Road', 'Castle Hill', 'Dale View', 'Elm Court', 'Fern Bank'];
  const column = (...cells: readonly string[]): readonly string[] => pages([INTRODUCTION, ...NAMES, ...cells, GRANT]);
  const before = column('Yes', 'Yes', 'No', 'Yes', 'Yes', 'No');
  const nth = (count: number): string =>
    [...NAMES, 'Yes', 'Yes', 'No', 'Yes', 'Yes', 'No'].slice(0, 6 + count).join('\n');

  test('has changed where it did, and the others are what they were', () => {
    const after = column('Yes', 'Yes', 'No', 'No', 'Yes', 'No');
    expect(fate(before, after, 'Yes', 1, nth(3))).toMatchObject({ kind: 'changed', spot: { words: 'No' } });
    expect(whereIn(after, fate(before, after, 'Yes', 1, nth(4)))).toMatch(/No\nNo\nYes$/);
    expect(whereIn(after, fate(before, after, 'No', 1, nth(2)))).toMatch(/Yes\nYes\nNo$/);
  });
});

describe('lines at the foot of pages that are forms', () => {
  const report = (place: string, views: number, visit: string): readonly string[] => [
    `Application at ${place}`,
    `The plans for ${place} were shown to the neighbours, who had ${views} things to say of them.`,
    'The applicant has been told of the date of the meeting.',
    `Objections: ${views}`,
    `Site visit: ${visit}`,
  ];
  const forms = [
    report('Elm Court', 7, 'No'),
    report('Mill Lane', 4, 'No'),
    report('Dale View', 2, 'Yes'),
    report('Park Row', 8, 'No'),
  ];
  const before = pages(...forms);

  test('stay on their page where another one is put in', () => {
    const after = pages(...forms.toSpliced(1, 0, report('Kiln Lane', 5, 'No')));
    for (const quote of ['Site visit: No', 'Objections: 7']) {
      expect(fate(before, after, quote, 1)).toMatchObject({ spot: { spans: [{ pageIndex: 0 }] } });
    }
    expect(fate(before, after, 'Site visit: No', 2)).toMatchObject({ spot: { spans: [{ pageIndex: 2 }] } });
  });

  test('are gone with their page', () => {
    const after = pages(...forms.slice(0, -1));
    expect(fate(before, after, 'Objections: 8', 4)).toEqual({ kind: 'gone' });
  });

  test('have changed where one of them says something else now', () => {
    const after = pages(...forms.toSpliced(1, 1, report('Mill Lane', 4, 'Yes')));
    expect(fate(before, after, 'Site visit: No', 2)).toMatchObject({
      kind: 'changed',
      spot: { words: 'Site visit: Yes', spans: [{ pageIndex: 1 }] },
    });
  });
});

describe('columns', () => {
  const LEFT = ['The roads of the parish and', 'of its drains and lamps that', 'light the streets for all.'];
  const RIGHT = ['The schools and their books', 'of meals and of coats which', 'children wear in winter.'];

  test('may be read across in one version and down in the other', () => {
    const before = pages([INTRODUCTION, ...LEFT, ...RIGHT, GRANT]);
    const after = pages([INTRODUCTION, ...LEFT.map((line, at) => `${line} ${RIGHT[at] ?? ''}`), GRANT]);
    for (const column of [LEFT, RIGHT]) {
      const outcome = fate(before, after, column.join('\n'), 1);
      expect(outcome).toMatchObject({ kind: 'moved', spot: { words: column.join('\n') } });
    }
  });
});

describe('a mark over equal neighbours', () => {
  const paper = (line: string): readonly string[] => pages([INTRODUCTION, line, GRANT], [TENANTS]);

  test.each([
    ['Adult Social Care 12.4 0.0 0.0 0.0 Core', 'Adult Social Care 12.4 0.0 0.0 Core'],
    ['It was agreed that that sum be paid', 'It was agreed that sum be paid'],
    ['Ward A: no change\nNo change\nNo change\nWard B: more', 'Ward A: no change\nNo change\nWard B: more'],
  ])('has changed where one of them is gone: %s', (was, now) => {
    expect(fate(paper(was), paper(now), was)).toMatchObject({ kind: 'changed', spot: { words: now } });
  });
});

describe('a mark over two lines', () => {
  test('has changed where the second now belongs to another first one, and is not glued from two places', () => {
    const application = (number: string, advice: string, about: string): readonly string[] => [
      `Application ${number}`,
      `Recommendation: ${advice}`,
      about,
    ];
    const paper = (first: string, second: string): readonly string[] =>
      pages([
        INTRODUCTION,
        ...application('DC/2018/00123', first, GRANT),
        ...application('DC/2018/00456', second, TENANTS),
      ]);
    const outcome = fate(
      paper('Approve with conditions', 'Refuse for want of light'),
      paper('Refuse for want of light', 'Approve with conditions'),
      'Application DC/2018/00123\nRecommendation: Approve with conditions',
    );
    expect(outcome.kind).toBe('changed');
  });
});
