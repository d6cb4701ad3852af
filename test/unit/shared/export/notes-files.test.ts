import { describe, expect, it } from 'vitest';
import { commentParts } from '../../../../shared/export/comment-parts.ts';
import { notesCsv } from '../../../../shared/export/csv.ts';
import { notesMarkdown } from '../../../../shared/export/markdown.ts';
import { noteOut, type NotesDocument } from '../../../../shared/export/notes-document.ts';
import { notesAsLines } from '../../../../shared/export/set-lines.ts';
import { notesJsonLd } from '../../../../shared/export/web-annotation.ts';
import type { Annotation } from '../../../../shared/annotations/model.ts';
import { A4, markOf } from '../../../support/marks.ts';
import { readCsv } from '../../../support/csv-reader.ts';

const NAMES = { yellow: 'question', green: '', blue: '', pink: '' };
const QUOTE = { exact: 'the levy\nis *raised*', prefix: 'that ', suffix: ' by', start: 5, end: 20 };
const PLACE = { page: 'page 59', labels: ['59'], paperName: 'Agenda pack', geometry: { ...A4, rotation: 90 } } as const;

function documentOf(...marks: readonly Annotation[]): NotesDocument {
  return {
    title: 'Notes: Cabinet',
    about: '30 January 2025',
    meeting: { body: 'Cabinet', date: '2025-01-30' },
    author: 'Anna Berg',
    madeAtMs: Date.UTC(2025, 0, 20),
    sections: [
      {
        number: '5',
        title: 'Budget & <plans>',
        heading: 'Item 5 · Budget & <plans>',
        notes: marks.map(mark => noteOut(mark, PLACE, NAMES)),
      },
    ],
  };
}

const COMMENT = 'Ask _why_:\nnow\n\n- wards\n  - Easton\n1. cost\n2. gain\n\n# not a heading';
const HIGHLIGHT = markOf('highlight', { quote: QUOTE, comment: COMMENT, tags: ['budget', 'to ask'] });
const DRAWING: Annotation = markOf('ink', { id: 'annotation:2', comment: '=HYPERLINK("http://x")', colour: 'blue' });
const BOOKMARK = markOf('bookmark', { id: 'annotation:3', comment: 'The table' });

describe('notes as Markdown', () => {
  it('have the item, the page, the words and the comment with its lists, in the order of the agenda', () => {
    expect(notesMarkdown(documentOf(HIGHLIGHT, BOOKMARK)).split('\n\n')).toEqual([
      '# Notes: Cabinet',
      '30 January 2025',
      'Notes of Anna Berg',
      '## Item 5 · Budget & \\<plans\\>',
      '**Page 59** · Highlight, yellow: question',
      '> the levy is \\*raised\\*',
      'Ask \\_why\\_:  \nnow',
      '- wards\n    - Easton',
      '1. cost\n2. gain',
      '\\# not a heading',
      'Tags: budget, to ask',
      '**Page 59** · Bookmark: The table\n',
    ]);
  });

  it.each([
    ['keep two lists apart that follow each other', '1. a\n2. b\n\n1. c\n2. d', '1. a\n2. b\n\n1) c\n2) d'],
    ['do so with bullets, and thrice', '- a\n\n- b\n\n- c', '- a\n\n* b\n\n- c'],
    ['count on as typed, below an entry too', '- a\n  5. b\n  6. c', '- a\n\n    5. b\n    6. c'],
    ['keep an entry without words an entry', '- a\n  - \nb', '- a\n    - \u00A0\n\nb'],
    ['indent what is below a wide number further', '100. a\n  - b\n    more', '100. a\n     - b  \n         more'],
  ])('%s', (_, comment, written) => {
    const text = notesMarkdown(documentOf(markOf('note', { comment })));
    expect(text.split('yellow: question\n\n')[1]).toBe(`${written}\n`);
  });

  it.each([
    [{ rect: [10, 10, 60, 60] }, 0, 'at the bottom left'],
    [{ rect: [10, 10, 60, 60] }, 90, 'at the top left'],
    [{ rect: [250, 400, 350, 440] }, 0, 'in the middle'],
    [{ rect: [500, 800, 590, 840] }, 0, 'at the top right'],
  ] as const)('say where on its page an area lies: %j, turned by %i', (fields, rotation, where) => {
    const note = noteOut(markOf('area', fields), { ...PLACE, geometry: { ...A4, rotation } }, NAMES);
    const text = notesMarkdown({ ...documentOf(), sections: [{ number: '', title: '', heading: 'A', notes: [note] }] });
    expect(text).toContain(`**Page 59** · Area, yellow: question, ${where}\n`);
  });

  it('let no words of a member become a sign', () => {
    const comment = '+ 5%\n=====\n12. of May\n<script>&amp;';
    const text = notesMarkdown(documentOf(markOf('note', { comment })));
    expect(text).not.toMatch(/^(\+ 5|=====|<script)/m);
    expect(text).toContain('\\<script\\>\\&amp;');
  });
});

describe('notes as a table', () => {
  it('are rows that a reader of RFC 4180 gives back as they were', () => {
    const csv = notesCsv(documentOf(HIGHLIGHT, DRAWING));
    expect(csv.startsWith('\uFEFFMeeting,Date,Item,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head = [], first = [], second = [], ...more] = readCsv(csv.slice(1));
    expect(more).toEqual([]);
    const cell = (row: readonly string[], column: string) => row[head.indexOf(column)];
    expect(cell(first, 'Comment')).toBe(COMMENT);
    expect(cell(first, 'Words')).toBe('the levy is *raised*');
    expect(cell(first, 'Tags')).toBe('budget; to ask');
    expect(cell(first, 'Meaning')).toBe('question');
    expect(cell(second, 'Page')).toBe('59');
    expect(cell(second, 'Kind')).toBe('Drawing');
    expect(first).toHaveLength(head.length);
  });

  it.each([
    [['1', null], 'PDF 2'],
    [[null, null], '2'],
    [[], '2'],
  ])('call a page of a paper with the numbers %j as the app does: %s', (labels, name) => {
    const note = noteOut(markOf('note', { pageIndex: 1 }), { ...PLACE, labels }, NAMES);
    const csv = notesCsv({ ...documentOf(), sections: [{ number: '', title: '', heading: 'A', notes: [note] }] });
    const [head = [], row = []] = readCsv(csv.slice(1));
    expect(row[head.indexOf('Page')]).toBe(name);
  });

  it.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'hold nothing that a spreadsheet runs: %j',
    comment => {
      const csv = notesCsv(documentOf(markOf('note', { comment: `${comment}|x` })));
      const [head = [], row = []] = readCsv(csv.slice(1));
      expect(row[head.indexOf('Comment')]).toMatch(/^'/);
    },
  );
});

type Told = { readonly first: { readonly items: readonly Record<string, unknown>[] }; readonly total: number };

describe('notes as web annotations', () => {
  const told = (...marks: readonly Annotation[]): Told => JSON.parse(notesJsonLd(documentOf(...marks))) as Told;

  it('say who made them, when, why, and what of', () => {
    const { first, total } = told(HIGHLIGHT, DRAWING);
    expect(total).toBe(2);
    expect(first.items[0]).toMatchObject({
      id: 'urn:lectern:annotation:1',
      type: 'Annotation',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'Anna Berg' },
      created: new Date(HIGHLIGHT.createdAtMs).toISOString(),
      modified: new Date(HIGHLIGHT.changedAtMs).toISOString(),
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: COMMENT },
        { purpose: 'tagging', value: 'budget' },
        { purpose: 'tagging', value: 'to ask' },
        { purpose: 'classifying', value: 'question' },
      ],
    });
  });

  it('find the page by its fragment, and the words on it by themselves and those around them', () => {
    const [item] = told(HIGHLIGHT).first.items;
    expect(item?.['target']).toMatchObject({
      type: 'SpecificResource',
      source: { id: expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/) as string, format: 'application/pdf' },
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
        value: 'page=1&viewrect=700,72,12,228',
        refinedBy: { type: 'TextQuoteSelector', exact: QUOTE.exact, prefix: 'that ', suffix: ' by' },
      },
    });
  });

  it('have a target for each page that a mark lies on, and a drawing for ink', () => {
    const continued = [{ pageIndex: 1, rects: [[1, 2, 3, 4]], quote: QUOTE }];
    const [over, ink] = told(markOf('highlight', { continued }), DRAWING).first.items;
    expect(over?.['target']).toMatchObject([
      { selector: { value: expect.stringMatching(/^page=1&/) as string } },
      { selector: { value: 'page=2' } },
    ]);
    expect(ink?.['target']).toMatchObject({
      selector: {
        refinedBy: { type: 'SvgSelector', value: expect.stringContaining('<path d="M500 100L500 140"/>') as string },
      },
    });
  });

  it('show the sign of a note, and the page from a bookmark on', () => {
    const marks = [
      markOf('note', { point: [100, 200] }),
      markOf('bookmark', { point: [300, 842] }),
      markOf('bookmark', { point: [595, 842] }),
    ];
    expect(told(...marks).first.items.map(item => item['target'])).toMatchObject([
      { selector: { value: 'page=1&viewrect=200,100,18,18' } },
      { selector: { value: 'page=1&viewrect=0,300,842,295' } },
      { selector: { value: 'page=1&viewrect=0,0,842,595' } },
    ]);
  });

  it.each([
    ['highlight', '', 'highlighting'],
    ['highlight', 'Why?', 'commenting'],
    ['strikeout', '', 'editing'],
    ['note', '', 'commenting'],
    ['bookmark', 'Here', 'bookmarking'],
  ] as const)('give a %s with the comment %j the motivation %s', (type, comment, motivation) => {
    expect(told(markOf(type, { comment })).first.items[0]?.['motivation']).toBe(motivation);
  });
});

describe('comments in parts', () => {
  it('count the entries of numbered lists, and know how deep they are', () => {
    expect(commentParts('1. a\n  - b\n2. c')).toEqual([
      { is: 'entry', number: 1, depth: 0, begins: true, lines: ['a'] },
      { is: 'entry', number: null, depth: 1, begins: true, lines: ['b'] },
      { is: 'entry', number: 2, depth: 0, begins: false, lines: ['c'] },
    ]);
  });
});

describe('notes as lines on a page', () => {
  it('are no wider than the page, and lose no word', () => {
    const words = 'Whether the harbour dues are to rise, and by how much, was not said in the report. '.repeat(6);
    const comment = `${words}\n- ${'W'.repeat(90)}`;
    const width = 200;
    const measure = (text: string): number => text.length * 5;
    const lines = notesAsLines('Notes', documentOf(markOf('note', { comment })).sections, width, measure);
    for (const { words: set, indent } of lines) expect(measure(set) + indent).toBeLessThanOrEqual(width);
    const all = lines.map(line => line.words).join(' ');
    expect(all.replaceAll(/\s+/g, '')).toContain(words.replaceAll(/\s+/g, ''));
    expect(all.replaceAll(' ', '')).toContain(`•${'W'.repeat(90)}`);
  });
});
