import { describe, expect, it } from 'vitest';
import { recommendationsOn } from '../../../../../shared/pack/report/recommendations-on.ts';
import { readReport } from '../../../../../shared/pack/report/read-report.ts';
import { paperOf } from '../set-pages.ts';

/** Number, words and page of what is recommended on pages that no head of a report stands on. */
function asked(...pages: readonly string[]): readonly (readonly [string, string, number])[] {
  const content = paperOf(...pages);
  const span = { first: 0, last: pages.length - 1 };
  expect(readReport(content, span)).toBeNull();
  return recommendationsOn(content, span).map(({ number, text, pageIndex }) => [number, text, pageIndex]);
}

const PROSE = 'The sea wall was built in 1911.\nIt was last repaired after the storm.';
const LIST = '(1) note the survey; and\n(2) agree the repairs.';
const TWO = [
  ['1', 'note the survey; and', 0],
  ['2', 'agree the repairs.', 0],
];

describe('what papers without the head of a report recommend', () => {
  it.each([
    ['Recommendations'],
    ['RECOMMENDATION'],
    ['5. Recommendation(s)'],
    ['RECOMMENDED:'],
    ['Recommended that the Board:'],
    ['It is recommended that the Board:'],
    ['It is therefore recommended that:'],
    ['The Coast Board is asked to:'],
    ['4.1 The Committee is invited to:'],
    ['Members are recommended to'],
    ['That the Overview and Scrutiny Committee is requested to:'],
    ['Argymhellir bod y Bwrdd:'],
  ])('is the list below “%s”', lead => {
    expect(asked(`${PROSE}\n\n${lead}\n\n${LIST}\n\nThe wall is old.`)).toEqual(TWO);
  });

  it.each([
    ['RECOMMENDED that the repairs be agreed.', 'that the repairs be agreed.'],
    ['It is recommended that the Board agrees the repairs.', 'It is recommended that the Board agrees the repairs.'],
    ['The Committee is asked to note the survey.', 'The Committee is asked to note the survey.'],
    ['Members are asked to agree the repairs', 'Members are asked to agree the repairs'],
  ])('is the paragraph “%s” alone, and none of those below it', (paragraph, text) => {
    expect(asked(`${PROSE}\n\n${paragraph}\n\nBackground\n\nThe wall is old.`)).toEqual([['', text, 0]]);
  });

  it('stands on a later page, and has its number', () => {
    expect(asked(PROSE, `2.4 The Board is asked to agree the repairs.\n\nBackground\n\n${PROSE}`)).toEqual([
      ['2.4', 'The Board is asked to agree the repairs.', 1],
    ]);
  });

  it.each([
    ['Surveyors say it is recommended that the Board agrees the repairs.'],
    ['It is recommended that visitors keep to the path.'],
    ['Walkers are asked to keep to the path.'],
    ['Last year the Committee was asked to agree the repairs.'],
    ['The recommendations of the survey were:\n\n1. new stone; and\n2. a new rail.'],
    ['As the surveyors wrote, the Board\nis asked to agree the repairs.'],
    ['We followed all of the\nrecommendations of the survey.'],
    ['The Committee is asked to'],
  ])('is nothing in prose: %j', prose => {
    expect(asked(`${PROSE}\n\n${prose}\n\nThe wall is old.`)).toEqual([]);
  });

  it('is nothing in the minutes of another meeting', () => {
    expect(
      asked(`Present: Councillors Quill and Marsh\n\nRecommendations\n\n${LIST}\n\nRESOLVED: That it be so.`),
    ).toEqual([]);
  });
});
