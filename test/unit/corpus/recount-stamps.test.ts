import { describe, expect, it } from 'vitest';
import { packRuns, type PageContent } from '../../../shared/pack/page-runs.ts';
import { recountStamps } from '../../corpus/recount-stamps.ts';

/** A page of lines, each with the height it stands at. */
function page(...lines: readonly (readonly [text: string, y: number])[]): PageContent {
  let text = '';
  const runs = lines.map(([words, y]) => {
    const run = { text: words, start: text.length, x: 72, y, width: 50, height: 10, angle: 0 };
    text += `${words}\n`;
    return run;
  });
  return { text, places: packRuns(runs) };
}

const BODY = [
  ['The wall is low.', 300],
  ['It is to rise.', 500],
] as const;

describe('recounting stamps', () => {
  it('counts the pages that say their number at an edge, and those that have it for their label', () => {
    const pages = [page(...BODY), page(...BODY, ['Page 15', 820]), page(['Page 16', 30], ...BODY)];
    expect(recountStamps(pages, [null, '15', '17'])).toEqual({
      stamped: 2,
      right: 1,
      faults: ['PDF page 3: label is 17, stamped 16'],
    });
  });

  it('takes no sentence and no line within the text for a stamp', () => {
    const pages = [
      page(['Above', 100], ['Page 3', 400], ['Below', 800]),
      page(['Above', 100], ['see page 3', 800]),
      page(['Above', 100], ['Page 3 of 10', 820]),
    ];
    expect(recountStamps(pages, [null, null, null]).stamped).toBe(0);
  });

  it('finds the stamp of a turned page at its side', () => {
    const run = (text: string, start: number, x: number) => ({
      text,
      start,
      x,
      y: 100,
      width: 50,
      height: 10,
      angle: 90,
    });
    const runs = [run('The wall is low.', 0, 300), run('Page 7', 17, 30), run('It is to rise.', 24, 280)];
    const turned = { text: 'The wall is low.\nPage 7\nIt is to rise.', places: packRuns(runs) };
    expect(recountStamps([turned], ['7'])).toMatchObject({ stamped: 1, right: 1 });
  });

  it('is content with either of two stamps, and with none', () => {
    const both = page(['Page 2', 20], ...BODY, ['Page 60', 820]);
    expect(recountStamps([both], ['60']).right).toBe(1);
    expect(recountStamps([both], ['2']).right).toBe(1);
    expect(recountStamps([both, undefined], [null, null])).toMatchObject({ stamped: 1, right: 0 });
  });
});
