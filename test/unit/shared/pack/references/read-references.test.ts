import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../../../shared/pack/references/read-references.ts';
import { documentAt, item, linksIn, minutesOf, paperSaying, reportListing } from './linked-paper.ts';

const PLAIN = 'The works at Harbour Road go on.';
const labelled = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, at) => String(at + from));

describe('An appendix', () => {
  const TWO_REPORTS = [
    'Agenda',
    'The plan is at Appendix A.',
    'APPENDIX A\nPlan of the harbour',
    'The budget is at Appendix A.',
    'APPENDIX A\nBudget of the harbour',
  ];
  const agenda = [item('5', 1, 2), item('6', 3, 4)];

  it('is one of the same item, never of another', () => {
    expect(linksIn(TWO_REPORTS, { agenda })).toEqual(['1: Appendix A → 2', '3: Appendix A → 4']);
    expect(linksIn(TWO_REPORTS.with(2, PLAIN), { agenda })).toEqual(['3: Appendix A → 4']);
  });

  it('named on the agenda is left out, for it may be any report’s', () => {
    expect(linksIn(['with Appendix A', PLAIN, 'Appendix A'], { agenda: [item('5', 1, 2)] })).toEqual([]);
  });

  const END = [
    '7. Conclusion',
    '7.1 The harbour is deep.',
    '7.2 The wall is old.',
    'It will be mended.',
    'It is long.',
    'So it ends.',
  ];
  const PLAN = ['Plan of the harbour', 'The quay is here.', 'The wall is there.', 'The crane is new.'];
  const within = (heading: readonly string[], end = END, plan = PLAN): readonly string[] =>
    linksIn(['see Appendix A', [...end, ...heading, ...plan].join('\n')]);

  it.each([[['', 'Appendix A']], [['', 'APPENDIX A – Plan']], [['', 'Appendix A: The plan of 2031']]])(
    'may begin further down on a page: %j',
    heading => {
      expect(within(heading)).toEqual(['0: Appendix A → 1']);
    },
  );

  it.each([
    ['within a paragraph', ['Appendix A'], END, PLAN],
    ['in a sentence that goes on', ['', 'Appendix A', 'shows it.'], END, PLAN],
    ['below a list’s heading', ['', 'Appendices:', '', 'Appendix A'], END, PLAN],
    ['in a list', ['', 'Appendix A', 'Plan', 'Appendix B'], END, PLAN],
    ['in words that go on over it', ['', 'Appendix A'], [...END.slice(0, 5), 'The wall at the end of'], PLAN],
    ['above background papers', ['', 'Appendix A', 'Background papers: none'], END, PLAN],
    ['at the end of a page', ['', 'Appendix A'], END, ['Plan']],
    ['as a sentence', ['', 'Appendix A is the plan of the harbour.'], END, PLAN],
  ])('does not begin further down %s', (_, heading, end, plan) => {
    expect(within(heading, end, plan)).toEqual([]);
  });

  it('that begins a page is surer than one further down', () => {
    const further = [...END, '', 'Appendix A', ...PLAN].join('\n');
    expect(linksIn(['see Appendix A', further, 'Appendix A\nPlan'])).toContain('0: Appendix A → 2');
  });

  it('in a list at the head of a page does not begin there', () => {
    const list = 'It ends.\nAppendices\nAppendix A: Plan\nBackground papers';
    expect(linksIn(['see Appendix A', list, 'Appendix A\nPlan'])).toEqual(['0: Appendix A → 2', '1: Appendix A → 2']);
  });

  it.each([
    ['Appendix A', 'see Appendix A for the plan'],
    ['APPENDIX A', 'see APPENDIX A.'],
    ['Appendix⏎A', 'see Appendix\nA.'],
    ['Appendix A', '(Appendix A)'],
    ['Appendix A', 'Appendix A to this report'],
    ['Appendix A', 'Appendix A of the attached report'],
    ['appendix ‘A', 'in appendix ‘A’ of the report'],
    ['Atodiad A', 'gweler Atodiad A.'],
    ['Appendix A', 'Appendix A to inform the debate'],
  ])('is linked by “%s” in “%s”', (words, text) => {
    expect(linksIn([text, 'Appendix A – Plan'])).toEqual([`0: ${words} → 1`]);
  });

  it.each([
    'Appendix A of the Localism Act 2011',
    'Appendix A to the Local Plan',
    'Appendix A of Circular 3',
    'Annex A',
    'Appendix AB',
    'an appendix a member may read',
    'the sub-Appendix A',
    'APPENDIX TO THE REPORT',
    'Appendix 1',
  ])('is not what “%s” names', text => {
    expect(linksIn([text, 'Appendix A – Plan'])).toEqual([]);
  });

  it('is found by each name of a list', () => {
    const pages = ['Appendices A, B and C, and appendices A-C', 'Appendix A', 'Appendix B', 'Appendix C'];
    expect(linksIn(pages)).toEqual(['0: Appendices A → 1', '0: B → 2', '0: C → 3', '0: appendices A → 1', '0: C → 3']);
  });

  it('is the document of the item that has its name, heading or none', () => {
    const documents = [documentAt('Report', 1, 1), documentAt('Appendix 2 - Map', 2, 2)];
    expect(linksIn(['', 'see Appendix 2', PLAIN], { agenda: [item('5', 1, 2, { documents })] })).toEqual([
      '1: Appendix 2 → 2',
    ]);
  });

  it('is where the report’s list of appendices has it', () => {
    const report = reportListing([{ title: 'Appendix 2: Map', pageIndex: 2 }]);
    const gone = reportListing([{ title: 'Appendix 2: Map', pageIndex: null }]);
    const pages = ['', 'see Appendix 2', PLAIN];
    expect(linksIn(pages, { agenda: [item('5', 1, 2, { report })] })).toEqual(['1: Appendix 2 → 2']);
    expect(linksIn(pages, { agenda: [item('5', 1, 2, { report: gone })] })).toEqual([]);
    expect(linksIn(pages, { report })).toEqual(['1: Appendix 2 → 2']);
  });

  it('of a document that has its own is that document’s', () => {
    const pages = [
      '',
      'Appendix 1 and Appendix 2',
      'Appendix 1\nStrategy, see Appendix 2',
      'Appendix 2 to it',
      'Appendix 2',
    ];
    const documents = [documentAt('Report', 1, 1), documentAt('Appendix 1', 2, 3), documentAt('Appendix 2', 4, 4)];
    const own = pages.with(3, 'Appendix 2 – Of the Strategy');
    expect(linksIn(own, { agenda: [item('5', 1, 4, { documents })] })).toEqual([
      '1: Appendix 1 → 2',
      '1: Appendix 2 → 4',
      '2: Appendix 2 → 3',
    ]);
  });

  it('lettered otherwise than the one it is named in may be that one’s own, and is left out', () => {
    const documents = [documentAt('Report', 0, 0), documentAt('Appendix A', 1, 1), documentAt('Appendix 1', 2, 2)];
    const links = linksIn([PLAIN, 'see Appendix 1', PLAIN], { agenda: [item('5', 0, 2, { documents })] });
    expect(links).toEqual([]);
  });

  it('that begins twice is left out', () => {
    expect(linksIn(['see Appendix A', 'Appendix A', 'Appendix B', 'Appendix A'])).toEqual([]);
  });

  it('does not begin on a page that lists several, or with a sentence on it', () => {
    expect(linksIn(['see Appendix A', 'Appendix A – Map\nAppendix B – Plan', 'Appendix A, as was said'])).toEqual([]);
  });

  it('is not linked by a heading that runs through it', () => {
    expect(linksIn(['see Appendix A', 'Appendix A\nMap', 'Appendix A\nMap', PLAIN, 'Appendix A\nMap'])).toEqual([
      '0: Appendix A → 1',
    ]);
  });

  it('named in minutes is none of the pack’s', () => {
    const pages = ['', 'as set out in Appendix A', 'Appendix A'];
    const agenda = [item('3', 1, 2)];
    expect(linksIn(pages, { agenda })).toEqual(['1: Appendix A → 2']);
    expect(linksIn(pages, { agenda, minutes: [minutesOf(null, 1, 1, [])] })).toEqual([]);
  });
});

describe('A page', () => {
  const agenda = [item('5', 1, 3, { printed: { first: '5', last: '7' } }), item('6', 4, 9)];
  const labels = [null, '5', '6', '7', '11', '12', '13', '14', '15', '16'];
  const saying = (first: string, inReport = PLAIN): readonly string[] => [
    first,
    PLAIN,
    PLAIN,
    PLAIN,
    inReport,
    ...Array.from({ length: 5 }, () => PLAIN),
  ];

  it.each([
    ['Minutes (Pages 5 - 7)', 'Pages 5 - 7', 1],
    ['Minutes (Pages 11 -\n16)', 'Pages 11 -⏎16', 4],
    ['Minutes\nPages 5 to 7', 'Pages 5 to 7', 1],
    ['Cofnodion (Tudalennau 5 - 7)', 'Tudalennau 5 - 7', 1],
    ['see page 12', 'page 12', 5],
    ['gweler tudalen 12', 'tudalen 12', 5],
    ['see p. 12', 'p. 12', 5],
  ])('is linked on the agenda: “%s”', (text, words, target) => {
    expect(linksIn(saying(text), { agenda, labels })).toEqual([`0: ${words} → ${target}`]);
  });

  it.each([
    'page 12 of the Act',
    'page 12 of the Local Plan',
    'web page 12',
    'page 40',
    'page 12.5',
    'Page 12',
    'Page 12 of 40',
    'homepage 12',
    'see the page\n12. The next item',
  ])('is not linked by “%s”', text => {
    expect(linksIn(saying(text), { agenda, labels })).toEqual([]);
  });

  it('that several bear is the one where an item of that range begins, else none', () => {
    const twice = labels.with(8, '5');
    expect(linksIn(saying('Minutes (Pages 5 - 7)'), { agenda, labels: twice })).toEqual(['0: Pages 5 - 7 → 1']);
    expect(linksIn(saying('see page 6'), { agenda, labels: labels.with(8, '6') })).toEqual([]);
  });

  it('of a report in a pack may be its own third page, and is left out', () => {
    const own = labels.with(6, '3');
    expect(linksIn(saying(PLAIN, 'see page 3'), { agenda, labels: own })).toEqual([]);
    expect(linksIn(saying(PLAIN, 'see page 14'), { agenda, labels })).toEqual(['4: page 14 → 7']);
    expect(linksIn(saying(PLAIN, 'see page 7'), { agenda, labels })).toEqual([]);
    expect(linksIn(saying(PLAIN, 'see page 7 of the agenda'), { agenda, labels })).toEqual(['4: page 7 → 3']);
  });

  it('that minutes name is one of other papers', () => {
    const minutes = [minutesOf(null, 4, 4, [])];
    expect(linksIn(saying(PLAIN, 'see page 14'), { agenda, labels, minutes })).toEqual([]);
  });

  it('of the agenda is the pack’s, not the supplement’s that names it', () => {
    expect(linksIn(saying('replaces page 12 of the agenda'), { agenda, labels })).toEqual(['0: page 12 → 5']);
    expect(linksIn(saying('replaces page 12 of the agenda'), { agenda, labels, kind: 'supplement' })).toEqual([]);
  });

  it('of a paper without an agenda is the one that bears the number', () => {
    expect(linksIn(['see page 3', PLAIN, PLAIN], { labels: labelled(3) })).toEqual(['0: page 3 → 2']);
    // Cut from a pack: its third page or the one that bears a 3.
    expect(linksIn(['see page 3', PLAIN, PLAIN], { labels: labelled(3, 2) })).toEqual([]);
  });
});

describe('An item', () => {
  const agenda = [item('5', 1, 1), item('6', 2, 2), item('5a', 3, 3), item('7', 4, 4, { pages: null })];
  const inReport = (text: string): readonly string[] => linksIn(['', text, PLAIN, PLAIN], { agenda });

  it.each([
    ['This is taken with agenda item 6.', 'agenda item 6', 2],
    ['as is told in Item 6 on this agenda.', 'Item 6', 2],
    ['see item 5a for more', 'item 5a', 3],
    ['considered with items 5a and 6', 'items 5a', 3],
    ['(see Agenda Item No. 6)', 'Agenda Item No. 6', 2],
    ['gweler eitem 6 ar yr agenda', 'eitem 6', 2],
    ['before agenda item 7', 'agenda item 7', 0],
  ])('is linked in “%s”', (text, words, target) => {
    expect(inReport(text)[0]).toBe(`1: ${words} → ${target}`);
  });

  it.each([
    'item 6 of Schedule 2',
    'see item 6 in the table',
    'Cabinet, 9 January 2025 (item 6)',
    'reported to the Scrutiny Committee at item 6',
    'at agenda item 6 of the meeting held on 4 March 2025',
    'were in attendance for this item\n6. The Leader spoke.',
    'Agenda Item 6',
    '(Item 6)',
    'sub-item 6',
    'see agenda item 5',
    'see agenda item 9',
    'a list of items F',
    'the budget line item 6',
    'Item 6 was bought in May',
  ])('is not linked in “%s”', text => {
    expect(inReport(text)).toEqual([]);
  });

  it('named in an appendix without the agenda is one of the appendix', () => {
    const documents = [documentAt('Appendix A', 1, 1)];
    const pages = ['', 'see item 6', PLAIN];
    expect(linksIn(pages, { agenda: [item('5', 1, 1), item('6', 2, 2)] })).toEqual(['1: item 6 → 2']);
    expect(linksIn(pages, { agenda: [item('5', 1, 1, { documents }), item('6', 2, 2)] })).toEqual([]);
  });

  it('is linked in a letter that brings papers for it', () => {
    expect(
      linksIn(['9 January 2025\nPlease find the papers for Item 5', PLAIN], { agenda, kind: 'supplement' }),
    ).toEqual(['0: Item 5 → 1']);
  });

  it('that minutes name is one of another meeting', () => {
    const minutes = [minutesOf(null, 1, 1, [])];
    expect(linksIn(['', 'taken after agenda item 6', PLAIN], { agenda, minutes })).toEqual([]);
  });

  it('whose number is there twice is left out', () => {
    expect(linksIn(['see item 5', PLAIN, PLAIN], { agenda: [item('5', 1, 1), item('5', 2, 2)] })).toEqual([]);
  });
});

describe('A minute', () => {
  const minutes = [
    minutesOf(
      '2018-03-20',
      1,
      2,
      [
        ['49', 1],
        ['50', 2],
        ['12/24', 2],
      ],
      'Harbour Committee',
    ),
  ];
  const saying = (text: string): readonly string[] => linksIn([text, PLAIN, PLAIN], { minutes });

  it.each([
    ['Further to Minute No. 49 (3), the works', 'Minute No. 49 (3)', 1],
    ['Further to Minute No. 49 (3) of 20 March 2018', 'Minute No. 49 (3)', 1],
    ['(Minute 50 refers)', 'Minute 50', 2],
    ['see minute 12/24', 'minute 12/24', 2],
    ['Minute Nos. 49 and 50', 'Minute Nos. 49', 1],
    ['gweler Cofnod Rhif 50', 'Cofnod Rhif 50', 2],
    ['at the Harbour Committee (Minute 50)', 'Minute 50', 2],
  ])('is linked in “%s”', (text, words, target) => {
    expect(saying(text)[0]).toBe(`0: ${words} → ${target}`);
  });

  it.each([
    'Further to Minute No. 49 (3) of 21 March 2017, the works',
    'At the meeting on 30 January 2018 (Minute No. 49 (2)) it was agreed',
    'Cabinet Minute 49',
    'Minute 49 of the Planning Board',
    'a wait of 1 minute 49 seconds',
    'speak for 3 minutes 50 at most',
    'Minute 51',
    'Minute 49 of the Act',
  ])('is not linked in “%s”', text => {
    expect(saying(text)).toEqual([]);
  });

  it('whose number two meetings have is left out', () => {
    const two = [...minutes, minutesOf('2018-05-01', 3, 3, [['49', 3]])];
    expect(linksIn(['see Minute 49', PLAIN, PLAIN, PLAIN], { minutes: two })).toEqual([]);
  });
});

describe('The links of a paper', () => {
  it('never lead to the page they stand on, and stand in the order of its words', () => {
    expect(linksIn(['see Appendix B, Appendix A', 'Appendix A', 'Appendix B'])).toEqual([
      '0: Appendix B → 2',
      '0: Appendix A → 1',
    ]);
  });

  it('are no more than fifty a page and five thousand in all', () => {
    const many = 'Appendix A '.repeat(90);
    const pages = [...Array.from({ length: 120 }, () => `x ${many}`), 'Appendix A'];
    const known = { kind: 'pack', labels: [], agenda: [], minutes: [], report: null } as const;
    const labels = pages.map(() => null);
    const all = readReferences(paperSaying(pages), { ...known, labels });
    expect(all.filter(({ pageIndex }) => pageIndex === 0)).toHaveLength(50);
    expect(all).toHaveLength(5000);
  });
});
