import { describe, expect, test } from 'vitest';
import { flowsOf, flowText, isToldApart } from '../../../../shared/reflow/flow.ts';
import { reflow } from '../../../../shared/reflow/reflow.ts';
import { contentOf, flowOf, linesFrom, outlineOf } from '../../../support/flow-of-lines.ts';
import type { SetRun } from '../../../support/page-of-runs.ts';

const PROSE = [
  'The library has been open on Saturdays since the spring, and more people come',
  'than on any other day of the week. The working group has looked at what it costs',
  'and asks the committee to keep it so.',
];
const JOINED = PROSE.join(' ');

describe('paragraphs', () => {
  test('are joined over their lines', () => {
    expect(outlineOf(flowOf([linesFrom(100, PROSE)]))).toEqual([`¶ ${JOINED}`]);
  });

  test('end where a line ends before its column does', () => {
    const lines = [...PROSE, ...PROSE];
    expect(outlineOf(flowOf([linesFrom(100, lines)]))).toEqual([`¶ ${JOINED}`, `¶ ${JOINED}`]);
  });

  test('do not end behind a word that wants another, however early its line ends', () => {
    const [first = '', second = ''] = PROSE;
    const lines = [first, second, 'and tributes were made by Mr', 'Gough, who asked the committee to keep it so.'];
    expect(outlineOf(flowOf([linesFrom(100, lines)]))).toEqual([`¶ ${lines.join(' ')}`]);
  });

  test('keep the hyphen of a word that was broken there, without a space', () => {
    const lines = [
      'The council has agreed the budget for the coming financial year, that is 2025-',
      '26, and the plan that goes with it, which members had asked for in the autumn.',
    ];
    expect(outlineOf(flowOf([linesFrom(100, lines)]))[0]).toContain('that is 2025-26, and');
  });

  test('go on over the end of a page, and say where the next page begins', () => {
    const [first = '', second = '', third = ''] = PROSE;
    const pages = flowOf([linesFrom(700, [first, second]), linesFrom(60, [third, '', ...PROSE])]);
    expect(outlineOf(pages)).toEqual([`¶ ${JOINED}`, `¶ ${JOINED}`]);
    const [paragraph] = pages[0]?.blocks ?? [];
    expect(paragraph && flowsOf(paragraph)[0]?.map(piece => piece.pageIndex)).toEqual([0, 0, 1]);
  });

  test('go on where a line stands lower than the others within a sentence', () => {
    const [first = '', second = '', third = ''] = PROSE;
    const runs = [...linesFrom(100, [first, second]), ...linesFrom(138, [third])];
    expect(outlineOf(flowOf([runs]))).toEqual([`¶ ${JOINED}`]);
    const apart = [...linesFrom(100, [first, second]), ...linesFrom(170, [third])];
    expect(outlineOf(flowOf([apart]))).toHaveLength(2);
  });

  test('say which letters are raised and lowered, and where these stand', () => {
    const runs: readonly SetRun[] = [
      ['The CO', 60, 100, { width: 40 }],
      ['2', 100, 101, { width: 5, height: 8.8 }],
      ['reserve was £12,400', 108, 100, { width: 100 }],
      ['3', 208, 95.8, { width: 5, height: 8.8 }],
      ['on the 21', 216, 100, { width: 50 }],
      ['st', 266, 95.8, { width: 7, height: 8.8 }],
      ['in small letters', 273, 100, { width: 70, height: 8.8 }],
    ];
    const content = contentOf([runs]);
    const [paragraph] = reflow(content, { first: 0, last: 0 })[0]?.blocks ?? [];
    const pieces = (paragraph && flowsOf(paragraph)[0]) ?? [];
    expect(pieces.flatMap(({ text, shift }) => (shift ? [`${text} ${shift}`] : []))).toEqual([
      '2 lowered',
      '3 raised',
      'st raised',
    ]);
    expect(pieces.filter(({ shift }) => shift).map(({ down }) => down)).toEqual([89, 89, 89]);
    expect(pieces.filter((piece, at) => isToldApart(pieces[at - 1], piece)).map(({ text }) => text)).toEqual(['3']);
    for (const { text, start } of pieces) expect(content.text(0).slice(start, start + text.length)).toBe(text);
  });

  test('go on below a line that ends with a word that wants another, where a raised number sets it lower', () => {
    const [first = '', second = ''] = PROSE;
    const runs: readonly SetRun[] = [
      ...linesFrom(100, [first, `${second} in`]),
      ['2025', 60, 132],
      ['1', 82, 127.8, { width: 5, height: 8.8 }],
      ['.', 87, 132],
    ];
    expect(outlineOf(flowOf([runs]))).toEqual([`¶ ${first} ${second} in 20251.`]);
  });

  test('go on over the end of a page where a word is broken there, however early its line ends', () => {
    const pages = flowOf([
      linesFrom(700, [...PROSE, '', 'This is a compli-']),
      linesFrom(60, ['cated word.', '', ...PROSE]),
    ]);
    expect(outlineOf(pages)).toContain('¶ This is a compli-cated word.');
  });

  test('have a space between words that are set a little over each other, and none between letters of one', () => {
    const line: readonly SetRun[] = [
      ['Council', 60, 100, { width: 40, height: 12 }],
      ['agenda', 96, 100, { width: 36, height: 12 }],
      ['for Octo', 140, 100, { width: 45, height: 12 }],
      ['ber', 184, 100, { width: 16, height: 12 }],
    ];
    expect(outlineOf(flowOf([line]))).toEqual(['¶ Council agenda for October']);
  });

  test('of a report keep their numbers apart from their words', () => {
    const lines = linesFrom(100, PROSE, 90).map((run): SetRun => run);
    expect(outlineOf(flowOf([[['4.2', 60, 100], ...lines]]))).toEqual([`¶ 4.2 ${JOINED}`]);
  });

  test('are read down each of two columns', () => {
    const column = (x: number, words: string): readonly SetRun[] =>
      Array.from({ length: 12 }, (_, at): SetRun => [
        `${words} runs on line ${at} without an end`,
        x,
        100 + at * 14,
        { width: 220 },
      ]);
    const pages = flowOf([[...column(60, 'left'), ...column(310, 'right')].toSorted((a, b) => a[2] - b[2])]);
    const text = outlineOf(pages).join(' ');
    expect(text.indexOf('left runs on line 11')).toBeLessThan(text.indexOf('right runs on line 0'));
    expect(text).not.toMatch(/end right.*end left/);
  });
});

describe('headings', () => {
  test('are what is larger, what is in capitals, and what stands alone over a text, in this order', () => {
    const pages = flowOf([
      [
        ...linesFrom(60, ['Saturday opening'], 60, 18),
        ...linesFrom(100, ['BACKGROUND AND HISTORY', '', ...PROSE]),
        ...linesFrom(200, ['What was found', '', ...PROSE]),
      ],
    ]);
    expect(outlineOf(pages)).toEqual([
      '# Saturday opening',
      '## BACKGROUND AND HISTORY',
      `¶ ${JOINED}`,
      '### What was found',
      `¶ ${JOINED}`,
    ]);
  });

  test('skip no level on the way down', () => {
    const pages = flowOf([[...linesFrom(60, ['1.1 Scope', '', ...PROSE]), ...linesFrom(200, ['LATER', '', ...PROSE])]]);
    expect(outlineOf(pages)[0]).toMatch(/^# /);
  });

  test('are not the entries of an agenda, though words follow some of them', () => {
    const lines = ['1. Apologies', '2. Minutes', '3. Declarations of interest', '', ...PROSE, '', '4. Budget'];
    const outline = outlineOf(flowOf([linesFrom(100, lines)]));
    expect(outline.filter(line => line.startsWith('#'))).toEqual([]);
    expect(outline).toContain('- 3. Declarations of interest');
  });
});

describe('lists', () => {
  test('keep their marks, and how far they stand in', () => {
    const outline = outlineOf(
      flowOf([
        [
          ['(a)', 60, 100],
          ['The mobile library', 90, 100],
          ['•', 90, 116],
          ['its timetable', 110, 116],
          ['•', 90, 132],
          ['its driver', 110, 132],
          ['(b)', 60, 148],
          ['The reading groups', 90, 148],
        ],
      ]),
    );
    expect(outline).toEqual([
      '- (a) The mobile library',
      '  - its timetable',
      '  - its driver',
      '- (b) The reading groups',
    ]);
  });

  test('begin with the dots of symbol fonts too', () => {
    const lines = ['\uF0B7 Northfield', '\uF0D8 Southgate', '❖ Eastgate'];
    expect(outlineOf(flowOf([linesFrom(100, lines)]))).toEqual(['- Northfield', '- Southgate', '- Eastgate']);
  });

  test('are not what begins with letters that stand for words', () => {
    expect(outlineOf(flowOf([linesFrom(100, ['C.C.C. and the Clerk are to meet on the site.'])]))).toEqual([
      '¶ C.C.C. and the Clerk are to meet on the site.',
    ]);
  });

  test('lose no words where a line only looks like a mark', () => {
    const lines = ['The table below tells of the grants for libraries in all districts for 2025-', '26.'];
    expect(outlineOf(flowOf([linesFrom(100, lines)]))).toEqual([`¶ ${lines.join('')}`]);
  });
});

describe('tables', () => {
  const figures = (y: number, name: string, ...values: readonly string[]): readonly SetRun[] => [
    [name, 60, y],
    ...values.map((value, at): SetRun => [value, 250 + at * 90, y, { width: 30 }]),
  ];

  test('are rows of cells, under the names of their columns', () => {
    const pages = flowOf([
      [
        ...figures(100, 'Branch', 'Visits', 'Loans'),
        ...figures(118, 'Northfield', '1,200', '800'),
        ...figures(136, 'Southgate', '950', ''),
        ...figures(154, 'Total', '2,150', '800'),
      ].filter(([text]) => text !== ''),
    ]);
    expect(outlineOf(pages)).toEqual([
      '| Branch | Visits | Loans |',
      '| Northfield | 1,200 | 800 |',
      '| Southgate | 950 |  |',
      '| Total | 2,150 | 800 |',
    ]);
    expect(pages[0]?.blocks[0]).toMatchObject({ is: 'table', heads: 1 });
  });

  test('keep the lines of a cell together, wherever the others of its row stand', () => {
    const pages = flowOf([
      [
        ...figures(100, 'Northfield', '1,200', '800'),
        ['Southgate and the', 60, 124],
        ...figures(131, '', '950', '700').filter(([text]) => text !== ''),
        ['reading rooms', 60, 138],
        ...figures(162, 'Total', '2,150', '1,500'),
      ],
    ]);
    expect(outlineOf(pages)).toEqual([
      '| Northfield | 1,200 | 800 |',
      '| Southgate and the reading rooms | 950 | 700 |',
      '| Total | 2,150 | 1,500 |',
    ]);
  });
});

test('rows that stand close, with their cells between two lines of a label, are rows of their own', () => {
  const row = (y: number, above: string, below: string, ...ratings: readonly string[]): readonly SetRun[] => [
    [above, 60, y],
    ...ratings.map((rating, at): SetRun => [rating, 330 + at * 90, y + 7, { width: 40 }]),
    [below, 60, y + 14],
  ];
  const page = flowOf([
    [
      ['Measures of the harbour', 60, 100],
      ['Latest', 330, 100, { width: 40 }],
      ['Before', 420, 100, { width: 40 }],
      ['Berths that are let', 60, 116],
      ['GREEN', 330, 116, { width: 40 }],
      ['GREEN', 420, 116, { width: 40 }],
      ...row(132, 'Boats that are met by a warden', 'within two hours', 'AMBER', 'GREEN'),
      ...row(160, 'Moorings that are looked at', 'after a storm', 'GREEN', 'RED'),
      ...row(188, 'Letters that are answered', 'in ten days', 'RED', 'AMBER'),
    ],
  ]);
  expect(outlineOf(page)).toEqual([
    '| Measures of the harbour | Latest | Before |',
    '| Berths that are let | GREEN | GREEN |',
    '| Boats that are met by a warden within two hours | AMBER | GREEN |',
    '| Moorings that are looked at after a storm | GREEN | RED |',
    '| Letters that are answered in ten days | RED | AMBER |',
  ]);
});

describe('the last cell of a table', () => {
  test('goes on below its row where the words begin small', () => {
    const rows: readonly SetRun[] = [
      ['Limit on what is lent', 60, 100],
      ['£150m', 250, 100, { width: 30 }],
      ['Limit on what is borrowed', 60, 118],
      ['£100m', 250, 118, { width: 30 }],
      ['beyond the year', 60, 131],
    ];
    expect(outlineOf(flowOf([rows]))).toEqual([
      '| Limit on what is lent | £150m |',
      '| Limit on what is borrowed beyond the year | £100m |',
    ]);
  });
});

describe('the last label of a table', () => {
  const rows: readonly SetRun[] = [
    ['Report to:', 60, 100],
    ['Library Committee', 160, 100],
    ['(Reading and Rooms)', 160, 113],
    ['Key decision:', 60, 131],
    ['No', 160, 131],
    ['Exempt /', 60, 149],
    ['No', 160, 149],
    ['Confidential Report:', 60, 162, { width: 90 }],
  ];

  test('goes on below its row where it stands as close as the lines of other cells', () => {
    const outline = outlineOf(flowOf([[...rows, ['Summary', 60, 190]]]));
    expect(outline).toContain('| Exempt / Confidential Report: | No |');
  });

  test('does not take what more words follow as closely', () => {
    const outline = outlineOf(flowOf([[...rows, ['This is what the report is about.', 60, 175]]]));
    expect(outline).toContain('| Exempt / | No |');
  });
});

describe('pages', () => {
  test('leave out what is stamped and repeated on each of them', () => {
    const page = (number: number): readonly SetRun[] => [
      ['Agenda Item 5', 450, 20],
      ['Riverside Borough Council – Library Committee', 60, 40],
      ...linesFrom(100, [`This is what stands on page ${'abcdefgh'[number] ?? ''} alone.`, '', '', ...PROSE]),
      [`Page ${number}`, 280, 820],
    ];
    const outline = outlineOf(flowOf([page(1), page(2), page(3)]));
    expect(outline).toHaveLength(7);
    expect(outline.join(' ')).not.toMatch(/Agenda Item|Page|Borough.*Borough/);
  });

  test('keep what stands on two pages only, and what tells of other figures', () => {
    const page = (head: string, foot: string): readonly SetRun[] => [
      [head, 60, 40],
      ...linesFrom(100, PROSE),
      [foot, 60, 780],
    ];
    const figures = ['Latest: 99.2%', 'Latest: 98.6%', 'Latest: 97.1%'];
    const words = JSON.stringify(
      flowOf([
        page('The council is asked to:', 'Latest: 99.2%'),
        page('The council is asked to:', 'Latest: 98.6%'),
        page('What comes next', 'Latest: 97.1%'),
      ]),
    );
    expect(words.match(/The council is asked to/g)).toHaveLength(2);
    for (const figure of figures) expect(words).toContain(figure);
  });

  test('keep the heads of a table on each page that it goes on over', () => {
    const page = (year: number): readonly SetRun[] => [
      ['Service', 60, 40],
      ['2025-26', 250, 40],
      ['2026-27', 340, 40],
      ...Array.from({ length: 12 }, (_, at): readonly SetRun[] => [
        [`Branch ${year} ${at}`, 60, 62 + at * 14],
        [`${at}0.5`, 250, 62 + at * 14],
        [`${at}1.5`, 340, 62 + at * 14],
      ]).flat(),
      ['2254', 250, 260],
    ];
    const words = JSON.stringify(flowOf([page(1), page(2), page(3), page(4)]));
    expect(words.match(/2025-26/g)).toHaveLength(4);
    expect(words.match(/2254/g)).toHaveLength(4);
  });

  test('without words say why', () => {
    const content = contentOf([[], linesFrom(100, PROSE)]);
    const half = { ...content, isRead: (pageIndex: number) => pageIndex !== 1, lines: () => [] };
    expect(reflow(content, { first: 0, last: 1 }).map(({ wordless }) => wordless)).toEqual(['picture', null]);
    expect(reflow({ ...half, text: () => '' }, { first: 0, last: 1 })[1]?.wordless).toBe('not-read');
  });

  test('beyond the last are left out', () => {
    expect(reflow(contentOf([linesFrom(100, PROSE)]), { first: 0, last: 9 })).toHaveLength(1);
    expect(reflow(contentOf([linesFrom(100, PROSE)]), { first: 4, last: 9 })).toEqual([]);
  });
});

test('every word knows where it stands in the text of its page', () => {
  const runs = linesFrom(100, ['Saturday opening', '', ...PROSE]);
  const content = contentOf([runs]);
  const pieces = reflow(content, { first: 0, last: 0 }).flatMap(page => page.blocks.flatMap(flowsOf).flat());
  expect(pieces.length).toBeGreaterThan(3);
  for (const { text, start, pageIndex } of pieces) {
    expect(
      content
        .text(pageIndex)
        .slice(start, start + text.length)
        .replace(/\s/g, ' '),
    ).toBe(text);
  }
  expect(flowText(pieces)).toBe(`Saturday opening ${JOINED}`);
});
