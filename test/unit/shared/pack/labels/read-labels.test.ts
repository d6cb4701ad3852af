import { describe, expect, it } from 'vitest';
import { readLabels } from '../../../../../shared/pack/labels/read-labels.ts';
import type { SetRun } from '../../../../support/page-of-runs.ts';
import { blankPage, foot, footPage, paperOf, type PageSpec } from './stamped-paper.ts';

const labelsOf = (pages: readonly PageSpec[], bare: readonly number[] = []) =>
  readLabels(paperOf(pages, { bare })).labels;
const stamped = (...numbers: readonly (number | string | undefined)[]): readonly PageSpec[] =>
  numbers.map(number => (number === undefined ? [] : footPage(`Page ${number}`)));
const codesOf = (pages: readonly PageSpec[], fileLabels?: readonly string[]) =>
  readLabels(paperOf(pages, fileLabels ? { fileLabels } : {})).warnings.map(({ code }) => code);

describe('A stamp', () => {
  it.each<readonly [string, readonly SetRun[], string]>([
    ['at the foot', [foot('Page 15')], '15'],
    ['at the head', [['PAGE 15', 275, 30]], '15'],
    ['in the top left corner', [['Page 15', 20, 25]], '15'],
    ['in the bottom right corner', [['Page 15', 520, 815]], '15'],
    ['in Welsh', [foot('Tudalen 15')], '15'],
    ['in both languages', [foot('Page / Tudalen 15')], '15'],
    ['of a pack', [foot('Pack Page 15')], '15'],
    ['in Roman numerals', [foot('Page iv')], 'iv'],
    ['with letters before', [foot('Page A15')], 'A15'],
    ['with letters and a stroke before', [foot('Page C-12')], 'C-12'],
    [
      'set in two runs',
      [
        ['Page', 275, 803, { width: 24 }],
        ['15', 302, 803],
      ],
      '15',
    ],
    ['that runs down the side of a page turned afterwards', [['Page 15', 39, 275, { angle: 90 }]], '15'],
    ['that runs up the other side', [['Page 15', 800, 320, { angle: 270 }]], '15'],
    ['beside a footer', [['Draft 2', 57, 803], foot('Page 15')], '15'],
  ])('%s is read', (_, runs, label) => {
    const next = runs.map(([text, ...rest]): SetRun => [text.replace('15', '16'), ...rest]);
    expect(labelsOf([runs, next])[0]).toBe(label);
  });

  it('that touches a footer is read', () => {
    const page = (number: number): PageSpec => [
      ['Report of the Director of Harbours, second draft', 57, 803, { width: 220 }],
      [`Page ${number}`, 277, 803],
    ];
    expect(labelsOf([page(15), page(16)])).toEqual(['15', '16']);
  });

  it.each<readonly [string, readonly SetRun[]]>([
    ['in the midst of a page', [['Page 15', 275, 400]]],
    [
      'in a sentence at the foot',
      [
        ['as is told on', 57, 803],
        ['Page 15', 120, 803],
        ['of this report', 165, 803],
      ],
    ],
    ['with too many digits', [foot('Page 20261')]],
    ['along the foot of a page that reads the other way', [['Page 15', 275, 420, { angle: 90 }]]],
  ])('is not what stands %s', (_, runs) => {
    expect(labelsOf([runs, []])).toEqual([null, null]);
  });

  it('by itself names its page only', () => {
    expect(labelsOf(stamped(undefined, 7, undefined))).toEqual([null, '7', null]);
  });

  it('goes before the numbers that a report has of its own, wherever they stand', () => {
    const own = (own: string, stamp: string): PageSpec => [['Harbour Plan', 57, 803], [own, 520, 815], foot(stamp)];
    expect(labelsOf([own('Page 1 of 3', 'Page 59'), own('2', 'Page 60'), own('Page 3', 'Page 61')])).toEqual([
      '59',
      '60',
      '61',
    ]);
  });

  it('goes before another that was there when it was put on', () => {
    const both = (own: number, stamp: number): PageSpec => [
      [`Page ${own}`, 275, 790],
      [`Page ${stamp}`, 275, 815],
    ];
    expect(labelsOf([both(3, 59), both(4, 60)])).toEqual(['59', '60']);
  });

  it('is the one that counts on with the pages around, whichever comes first in the file', () => {
    const pages = [
      footPage('Page 58'),
      [
        ['Page 59', 275, 815],
        ['Page 1', 275, 790],
      ],
      footPage('Page 60'),
    ] as const;
    expect(labelsOf(pages)).toEqual(['58', '59', '60']);
  });

  it('of the pack goes before that of a report', () => {
    const page: PageSpec = [
      ['Pack Page 59', 275, 25],
      ['Page 3', 275, 815],
    ];
    expect(labelsOf([page])).toEqual(['59']);
  });
});

describe('A pack without stamps', () => {
  it.each([
    ['bare numbers', (n: number) => `${n}`],
    ['numbers between dashes', (n: number) => `- ${n} -`],
    ['pages of so many', (n: number) => `Page ${n} of 4`],
    ['figures of so many', (n: number) => `${n} of 4`],
    ['Welsh pages of so many', (n: number) => `Tudalen ${n} o 4`],
    ['numbers before the word', (n: number) => `${n} | P a g e`],
  ])('goes by %s that count on', (_, words) => {
    expect(labelsOf([1, 2, 3, 4].map(n => footPage(words(n + 10))))).toEqual(['11', '12', '13', '14']);
  });

  it('does not go by numbers that do not count on: footnotes, figures', () => {
    expect(labelsOf([footPage('1'), footPage('1'), footPage('7'), footPage('3')])).toEqual([null, null, null, null]);
  });

  it('does not go by numbers of a few pages far from each other, or of a table’s last row', () => {
    const sparse = Array.from({ length: 10 }, (_, index): PageSpec =>
      [0, 5, 9].includes(index) ? footPage(`${index + 1}`) : [],
    );
    expect(labelsOf(sparse)).toEqual(sparse.map(() => null));
    const table = [15, 16, 17].map((total): PageSpec => [['Total', 57, 803], foot(`${total}`)]);
    expect(labelsOf(table)).toEqual([null, null, null]);
  });

  it('is not one whose stamps begin far on, however many pages count themselves', () => {
    const pages = Array.from({ length: 12 }, (_, index): PageSpec => {
      const stamp: readonly SetRun[] = index === 4 || index === 5 ? [[`Page ${index + 55}`, 500, 820]] : [];
      return [foot(String(index + 21)), ...stamp];
    });
    expect(labelsOf(pages)).toEqual(pages.map((_, index) => (index === 4 || index === 5 ? String(index + 55) : null)));
  });

  it('goes by the long count of bare numbers where reports in it have short ones of their own', () => {
    const pages = Array.from({ length: 12 }, (_, index): PageSpec => {
      const own: readonly SetRun[] = index % 4 === 0 ? [] : [[`Page ${(index % 4) + 1}`, 500, 820]];
      return [...own, foot(String(index + 21))];
    });
    expect(labelsOf(pages)).toEqual(pages.map((_, index) => String(index + 21)));
  });
});

describe('A pack that was not stamped', () => {
  const counted = (count: number): readonly PageSpec[] =>
    Array.from({ length: count }, (_, at) => footPage(`Page ${at + 1} of ${count}`));
  const bare = (...numbers: readonly number[]): readonly PageSpec[] => numbers.map(number => footPage(String(number)));

  it('has on each page the number that its own paper gives it', () => {
    const pages = [[], ...bare(1, 2), ...counted(2), ...counted(3)];
    expect(labelsOf(pages)).toEqual([null, '1', '2', '1', '2', '1', '2', '3']);
    expect(codesOf(pages)).toEqual(['label-twice']);
  });

  it('has them also where one of its papers says only the page', () => {
    expect(labelsOf([[], ...stamped(1, 2), ...counted(2), ...counted(1)])).toEqual([null, '1', '2', '1', '2', '1']);
  });

  it('has them beside a paper that takes up most of it', () => {
    expect(labelsOf([...bare(1, 2), ...counted(9)]).slice(0, 4)).toEqual(['1', '2', '1', '2']);
  });

  it('has the numbers of papers whose first page bears none', () => {
    expect(labelsOf([[], ...bare(2, 3), ...counted(2)])).toEqual([null, '2', '3', '1', '2']);
  });

  it('has none from figures that count nothing', () => {
    expect(labelsOf([footPage('1'), [], ...bare(7, 8), []])).toEqual([null, null, null, null, null]);
  });

  it('is another than one that was stamped to its end', () => {
    const own = (text: string, stamp: number): PageSpec => [
      [text, 57, 30],
      [`Page ${stamp}`, 275, 803],
    ];
    expect(labelsOf([...counted(2), ...[1, 2, 3].map(at => own(`Page ${at} of 3`, at + 4)), ...stamped(8)])).toEqual([
      null,
      null,
      '5',
      '6',
      '7',
      '8',
    ]);
  });
});

describe('Pages that bear no number', () => {
  it('before the first stamp have none, even where the agenda counts its own', () => {
    expect(labelsOf([footPage('1'), footPage('2'), footPage('3'), ...stamped(1, 2)])).toEqual([
      null,
      null,
      null,
      '1',
      '2',
    ]);
  });

  it('between pages of one count have the numbers left out for them', () => {
    expect(labelsOf(stamped(59, undefined, undefined, 62, 63))).toEqual(['59', '60', '61', '62', '63']);
    expect(labelsOf(stamped('A9', undefined, 'A11'))).toEqual(['A9', 'A10', 'A11']);
    expect(labelsOf(stamped('viii', undefined, 'x'))).toEqual(['viii', 'ix', 'x']);
  });

  it('have the number of the count that goes on on both sides of an insert with numbers of its own', () => {
    expect(labelsOf(stamped(58, 59, 1, 2, undefined, 63, 64))).toEqual(['58', '59', '1', '2', '62', '63', '64']);
  });

  it('have the number of the nearer count where one stands within another', () => {
    expect(labelsOf(stamped(1, 2, 3, 50, undefined, 52, 7, 8))).toEqual(['1', '2', '3', '50', '51', '52', '7', '8']);
  });

  it('are numbered as the back of the last stamped page where they are blank', () => {
    expect(labelsOf([...stamped(18, 19), blankPage()], [2])).toEqual(['18', '19', '20']);
    expect(labelsOf([...stamped(18, 19), null])).toEqual(['18', '19', '20']);
    expect(labelsOf([...stamped(18, 19), blankPage(), blankPage()], [2, 3])).toEqual(['18', '19', '20', null]);
  });

  it('have none behind the last stamp where they hold words', () => {
    expect(labelsOf(stamped(18, 19, undefined))).toEqual(['18', '19', null]);
  });

  it('between two counts are the back of the page before, where blank', () => {
    expect(labelsOf([...stamped(12, 13), blankPage(), ...stamped(1, 2)], [2])).toEqual(['12', '13', '14', '1', '2']);
    expect(labelsOf(stamped(12, 13, undefined, 1, 2))).toEqual(['12', '13', null, '1', '2']);
  });

  it('have none between stamps that do not agree', () => {
    expect(labelsOf(stamped(7, undefined, 4, undefined))).toEqual(['7', null, '4', null]);
  });
});

describe('What is stamped', () => {
  it('is never smoothed over', () => {
    const numbers = [5, 6, 7, 1, 2, 3, 40, 8, 9, 9, 11, 'iv', 'A1', 12];
    expect(labelsOf(stamped(...numbers))).toEqual(numbers.map(String));
  });

  it('on several pages is told once', () => {
    const { warnings } = readLabels(paperOf(stamped(5, 6, 7, 5, 6, 7, 5)));
    expect(warnings).toEqual([{ code: 'label-twice', item: null, pageIndex: 3, found: '5, 6, 7' }]);
  });

  it.each([
    ['Agenda Item 5', '5'],
    ['AGENDA ITEM NO 5', '5'],
    ['Agenda Item No. 5a', '5a'],
    ['Agenda item 10.1', '10.1'],
    ['Eitem Agenda 5', '5'],
    ['Agenda Item B', 'B'],
  ])('as “%s” names the item whose papers begin there', (words, item) => {
    const { stamps } = readLabels(paperOf([[], [[words, 468, 33], foot('Page 15')], []]));
    expect(stamps).toEqual([
      { label: null, item: null },
      { label: '15', item },
      { label: null, item: null },
    ]);
  });

  it('last on a page names its item, where an older stamp stands beside it', () => {
    const { stamps } = readLabels(
      paperOf([
        [
          ['Agenda Item 3', 57, 60],
          ['Agenda Item 5', 468, 33],
        ],
      ]),
    );
    expect(stamps[0]?.item).toBe('5');
  });

  it('as a heading on every page of a report names the item on the first', () => {
    const pages = ['5', '5', '6'].map((item): PageSpec => [[`Agenda Item ${item}`, 468, 33]]);
    expect(readLabels(paperOf(pages)).stamps.map(({ item }) => item)).toEqual(['5', null, '6']);
  });

  it('does not name an item in the midst of a page', () => {
    expect(readLabels(paperOf([[['Agenda Item 5', 57, 400]]])).stamps[0]?.item).toBeNull();
  });
});

describe('The file’s own labels', () => {
  const labelsWith = (pages: readonly PageSpec[], fileLabels: readonly string[]) =>
    readLabels(paperOf(pages, { fileLabels })).labels;

  it('serve where nothing is printed', () => {
    expect(labelsWith([[], [], []], ['i', 'Page 7', ''])).toEqual(['i', '7', null]);
  });

  it('serve beside stamps that agree with them', () => {
    expect(labelsWith(stamped(undefined, undefined, 1, 2), ['i', 'ii', '1', '2'])).toEqual(['i', 'ii', '1', '2']);
  });

  it('say nothing where they only count the pages, or do not fit', () => {
    expect(labelsWith([[], []], ['1', '2'])).toEqual([null, null]);
    expect(labelsWith([[], []], ['i', 'ii', 'iii'])).toEqual([null, null]);
    expect(labelsWith([[], []], ['x'.repeat(5000), 'x'.repeat(5000)])).toEqual([null, null]);
  });

  it('give way to stamps that contradict them, and that is told', () => {
    expect(labelsWith(stamped(undefined, 7, 8), ['i', 'ii', 'iii'])).toEqual([null, '7', '8']);
    expect(codesOf(stamped(undefined, 7, 8), ['i', 'ii', 'iii'])).toEqual(['labels-disagree']);
    expect(codesOf(stamped(undefined, 7, 8), ['i', '7', '8'])).toEqual([]);
  });
});

describe('A page', () => {
  it.each([
    ['This page is intentionally left blank'],
    ['Mae’r dudalen hon yn wag yn fwriadol'],
    ['Gadawyd y dudalen hon yn wag yn fwriadol'],
    ['THIS PAGE HAS BEEN LEFT BLANK INTENTIONALLY'],
    ['Page left blank'],
  ])('that says “%s” is blank, stamped or not', words => {
    const pages: readonly PageSpec[] = [
      [[words, 194, 407]],
      [['Minute Item 6', 468, 33], [words, 194, 407], foot('Page 2')],
    ];
    const { blank, scanned, warnings } = readLabels(paperOf(pages, { bare: [0, 1] }));
    expect({ blank, scanned, warnings }).toEqual({ blank: [0, 1], scanned: [], warnings: [] });
  });

  it('with a report on it is not blank for speaking of one', () => {
    const words: SetRun = ['The page that was intentionally left blank in the form is now filled in.', 57, 300];
    expect(readLabels(paperOf([[words]])).blank).toEqual([]);
  });

  it('without a word of its own is scanned, stamped or not', () => {
    const stamps: readonly SetRun[] = [
      ['Agenda Item 5', 468, 33],
      ['Page', 275, 803],
      ['15', 302, 803],
    ];
    const { scanned, warnings } = readLabels(paperOf([null, [], stamps], { bare: [2] }));
    expect(scanned).toEqual([0, 2]);
    expect(warnings).toEqual([{ code: 'scanned-pages', item: null, pageIndex: 0, found: '2/3' }]);
  });

  it('that was not read is neither, and that is told', () => {
    const { scanned, warnings } = readLabels(paperOf([[], undefined, undefined]));
    expect(scanned).toEqual([]);
    expect(warnings).toEqual([{ code: 'pages-not-read', item: null, pageIndex: 1, found: '2' }]);
  });
});
