import { describe, expect, test } from 'vitest';
import { fate, GRANT, INTRODUCTION, pages, whereIn } from '../../../../support/fates.ts';

const page = (...rows: readonly string[]): readonly string[] => pages([INTRODUCTION, ...rows, GRANT]);

describe('a table of which a column was moved, a row on each line,', () => {
  const before = page(
    'Service Budget Actual Status',
    'Adult care 41,215 40,900 Green',
    'Libraries 3,310 3,502 Amber',
    'Planning 5,046 5,017 Green',
  );

  test.each([
    ['Green', 'Adult care 41,215 40,900', /Adult care Green$/],
    ['Amber', 'Libraries 3,310 3,502', /Libraries Amber$/],
    ['Green', 'Planning 5,046 5,017', /Planning Green$/],
    ['Status', 'Service Budget Actual', /Service Status$/],
    ['3,502', 'Libraries 3,310', /Libraries Amber 3,310 3,502$/],
  ])('has its cells in their rows: %s behind %s', (quote, prefix, place) => {
    const after = page(
      'Service Status Budget Actual',
      'Adult care Green 41,215 40,900',
      'Libraries Amber 3,310 3,502',
      'Planning Green 5,046 5,017',
    );
    const outcome = fate(before, after, quote, 1, prefix);
    expect(outcome.kind).toBe('moved');
    expect(whereIn(after, outcome)).toMatch(place);
  });

  test('has figures of two columns that changed places where they stand now', () => {
    const after = page(
      'Service Actual Budget Status',
      'Adult care 40,900 41,215 Green',
      'Libraries 3,502 3,310 Amber',
      'Planning 5,017 5,046 Green',
    );
    expect(whereIn(after, fate(before, after, '41,215', 1, 'Adult care'))).toMatch(/Adult care 40,900 41,215$/);
    expect(whereIn(after, fate(before, after, '40,900', 1, '41,215'))).toMatch(/Adult care 40,900$/);
  });

  test('keeps an answer that stands behind its comment now, and is not the figure in its place', () => {
    const asked = page('Question Yes/No Comment', 'Planning No No impact', 'Finance Yes See report', 'Legal N/A None');
    const after = page(
      'Question Cost Comment Yes/No',
      'Planning 59 No impact No',
      'Finance 38 See report Yes',
      'Legal 29 None N/A',
    );
    expect(whereIn(after, fate(asked, after, 'No', 1, 'Planning'))).toMatch(/Planning 59 No impact No$/);
    expect(whereIn(after, fate(asked, after, 'Yes', 1, 'Finance'))).toMatch(/See report Yes$/);
    expect(whereIn(after, fate(asked, after, 'N/A', 1, 'Legal'))).toMatch(/None N\/A$/);
  });

  test('is none where the figures of one row alone have changed places: they were edited', () => {
    const after = page(
      'Service Budget Actual Status',
      'Adult care 40,900 41,215 Green',
      'Libraries 3,310 3,502 Amber',
      'Planning 5,046 5,017 Green',
    );
    const kinds = ['41,215', '40,900'].map(figure => fate(before, after, figure, 1).kind);
    expect(kinds.filter(kind => kind === 'same' || kind === 'moved').length).toBeLessThan(2);
  });
});
