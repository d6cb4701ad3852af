import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../../shared/pack/report/read-report.ts';
import type { Report } from '../../../../../shared/pack/report/report.ts';
import { paperOf, setPage, type AnyPage } from '../set-pages.ts';

const HEAD = 'Report to: | Coast Board\nSubject: | The sea wall\nReport of: | Head of Coast\n';

function reportOf(...pages: readonly AnyPage[]): Report {
  const report = readReport(paperOf(...pages), { first: 0, last: pages.length - 1 });
  if (!report) throw new Error('No head of a report was found.');
  return report;
}

const recommended = (...pages: readonly string[]): readonly (readonly [string, string, number])[] =>
  reportOf(...pages.map((page, at) => (at === 0 ? `${HEAD}\n${page}` : page))).recommendations.map(
    ({ number, text, pageIndex }) => [number, text, pageIndex],
  );

describe('recommendations', () => {
  it.each([
    ['(1)', '(2)', '1', '2'],
    ['1.', '2.', '1', '2'],
    ['(a)', '(b)', 'a', 'b'],
    ['i)', 'ii)', 'i', 'ii'],
    ['(i)', '(ii)', 'i', 'ii'],
    ['A.', 'B.', 'A', 'B'],
  ])('are numbered %s, %s', (first, second, one, two) => {
    expect(
      recommended(
        `Recommendations\n\nThe Board is asked to:\n\n${first} note the report; and\n${second} agree the plan.\n\nBackground\nThe wall is old.`,
      ),
    ).toEqual([
      [one, 'note the report; and', 0],
      [two, 'agree the plan.', 0],
    ]);
  });

  it('go on over a page end, past the stamp, the running foot and the running head', () => {
    const foot = 'Coast Board, 3 May 2030';
    expect(
      recommended(
        `Recommendations\n\nThat the Board:\n\n(1) notes the report, and that the wall\n\n${foot}\n\nPage 7`,
        `Agenda Item 4\n\nwill be surveyed each year; and\n\n(2) agrees the plan.\n\nReasons for the Recommendations\n\nThe wall is old.\n\n${foot}\n\nPage 8`,
      ),
    ).toEqual([
      ['1', 'notes the report, and that the wall will be surveyed each year; and', 0],
      ['2', 'agrees the plan.', 1],
    ]);
  });

  it('keep their lettered parts within them', () => {
    expect(
      recommended(
        'Recommendations\n\n1. That the Board agrees:\n    (a) the plan; and\n    (b) its cost.\n2. That it be reviewed.\n\n3. BACKGROUND\n\nThe wall is old.',
      ),
    ).toEqual([
      ['1', 'That the Board agrees: (a) the plan; and (b) its cost.', 0],
      ['2', 'That it be reviewed.', 0],
    ]);
  });

  it('go on past a line between, and may begin again', () => {
    expect(
      recommended(
        'Recommendations\n\nThe Board is asked to comment on:\n\n(1) the plan\n(2) its cost\n\nthey are also asked to note\n\n(1) the letter from the harbour master of the old port\n\nBackground',
      ),
    ).toEqual([
      ['1', 'the plan', 0],
      ['2', 'its cost', 0],
      ['1', '[they are also asked to note] the letter from the harbour master of the old port', 0],
    ]);
  });

  it('keep the words that lead into them', () => {
    const leads = (page: string): string | null => reportOf(`${HEAD}\n${page}`).recommendationsLead;
    expect(leads('Recommendations\n\nThe Board is asked to comment on:\n\n(1) the plan\n(2) its cost')).toBe(
      'The Board is asked to comment on:',
    );
    expect(leads('Recommendations\n\n2.1 The Board is asked to:\n\n(a) note the plan;\n(b) agree its cost.')).toBe(
      'The Board is asked to:',
    );
    expect(leads('Recommendation\n\nThe Board is asked to agree:\n\nThe plan.\n\nIts cost.')).toBe(
      'The Board is asked to agree:',
    );
    expect(leads('RECOMMENDED that:\n\n(1) the plan be agreed; and\n(2) its cost be noted.')).toBeNull();
    expect(leads('Recommendation\n\nThat the plan be agreed.')).toBeNull();
    const long = `${'The wall was looked at by the engineers of the coast. '.repeat(12)}\nThe Board is asked to:`;
    expect(leads(`Recommendations\n\n${long}\n\n(1) note it;\n(2) mend it.`)).toMatch(/^The wall .{100,280}asked to:$/);
  });

  it('keep the headings among them, each before the entry below it', () => {
    const page =
      'Recommendations\n\nThe Council is asked to agree the following:\n\nThe wall\n(a) its repair in spring.\n(b) its cost of £2m.\n\nThe harbour\n(c) the new crane.\n\nIn addition:\n(d) to thank the crews.\n\nReasons for the recommendations\nThe wall is old.';
    expect(reportOf(`${HEAD}\n${page}`).recommendationsLead).toBe('The Council is asked to agree the following:');
    expect(recommended(page)).toEqual([
      ['a', '[The wall] its repair in spring.', 0],
      ['b', 'its cost of £2m.', 0],
      ['c', '[The harbour] the new crane.', 0],
      ['d', '[In addition] to thank the crews.', 0],
    ]);
  });

  it('go on with bullets where more is asked, not with others', () => {
    const page = (between: string): string =>
      `Recommendations\n\nThe Board is asked to agree:\n\n• the plan\n• its cost\n\n${between}:\n\n• the old letter`;
    expect(recommended(page('The Board is also asked to note'))).toEqual([
      ['', 'the plan', 0],
      ['', 'its cost', 0],
      ['', '[The Board is also asked to note] the old letter', 0],
    ]);
    expect(recommended(page('The crane was built by'))).toHaveLength(2);
  });

  it('end before a heading that is numbered like them', () => {
    expect(
      recommended('Recommendation\n\nThat the Board notes the report.\n\n1. Condition of the wall\n\n1.1 It is old.'),
    ).toEqual([['', 'That the Board notes the report.', 0]]);
  });

  it('stand behind their heading on one line', () => {
    expect(
      recommended('RECOMMENDED that the plan be agreed and that the Board\nthank its staff.\n\nBackground'),
    ).toEqual([['', 'that the plan be agreed and that the Board thank its staff.', 0]]);
  });

  it('are none where the paper has none', () => {
    expect(recommended('Summary\n\nThe wall stands.\n\nBackground\n\nIt is old.')).toEqual([]);
  });
});

describe('who a report is of', () => {
  const from = (...lines: readonly string[]): string | null =>
    reportOf(`From: | ${lines.join('\n | ')}\nTo: | Coast Board\nSubject: | The sea wall\n\nSummary: It is old.`)
      .reportOf;

  it.each([
    [
      [
        'Ada Holt, Leader',
        'Ben Marsh, Deputy Leader and Cabinet Member for Roads and',
        'Walls',
        'Cy Orme, Director of Coast',
      ],
    ],
    [['Leader, Ada Holt', 'Director of Coast, Ben Marsh']],
    [['Councillor Ada Holt, Leader', 'Ben Marsh – Director of Coast']],
  ])('is each person on a line: %j', lines => {
    const people = from(...lines)?.split('; ') ?? [];
    expect(people.join(' ')).toBe(lines.join(' '));
    expect(people).toHaveLength(lines.filter(line => line.includes(',') || line.includes('–')).length);
  });

  it.each([
    [['Ada Holt, Leader and Cabinet Member for Roads,', 'Ben Marsh, Director of Coast']],
    [['Director of Coast and', 'Head of Roads, Walls and Piers']],
    [['Ada Holt, Director of Coast', 'and Sea Walls']],
    [['Head of Legal Services', 'Democratic Services, Ada Holt']],
  ])('is one where a line goes on: %j', lines => {
    expect(from(...lines)).toBe(lines.join(' '));
  });
});

describe('contacts', () => {
  const contactsOf = (...pages: readonly AnyPage[]): Report['contacts'] => reportOf(...pages).contacts;
  const body = `${HEAD}\nRecommendation\n\nThat the report be noted.\n`;

  it('are read from two columns at the end, before the appendices, over a page end', () => {
    const columns = [60, 280];
    expect(
      contactsOf(
        body,
        setPage(
          `7. | \n\nReport Author: | Relevant Director:\nAnn Lea | Ben Fox\nSea Wall Engineer | Director of Coast\nTelephone number | Telephone number\n01999 410058 | 01999 418913`,
          { columns, top: 640 },
        ),
        setPage('Email address | Email address\nann.lea@saltmouth.example | Ben.Fox@saltmouth.example', { columns }),
        'Appendix A\n\nContact: Cy Nobody\nTel: 01999 000000\nEmail: cy@elsewhere.example',
      ),
    ).toEqual([
      { name: 'Ann Lea', role: 'Sea Wall Engineer', phone: '01999 410058', email: 'ann.lea@saltmouth.example' },
      { name: 'Ben Fox', role: 'Director of Coast', phone: '01999 418913', email: 'Ben.Fox@saltmouth.example' },
    ]);
  });

  it('are read from rows, the mail mended that was broken over two lines', () => {
    expect(
      contactsOf(
        `${body}\nContact Officer: | Ann Lea\nTelephone Number: | Tel: 0199 934 3128\nEmail Address: | ann.lea@saltmouth.\n | example.uk`,
      ),
    ).toEqual([{ name: 'Ann Lea', role: null, phone: '0199 934 3128', email: 'ann.lea@saltmouth.example.uk' }]);
  });

  it.each([
    ['Contact Officer: Ann Lea, Sea Wall Engineer, Tel: 01999 410058, ann.lea@saltmouth.example', 'Sea Wall Engineer'],
    [
      'For further information please contact: Ann Lea (Sea Wall Engineer) on 01999 410058 or ann.lea@saltmouth.example',
      undefined,
    ],
    ['Contact details\n\nAnn Lea, Sea Wall Engineer\nann.lea@saltmouth.example 01999 410058', 'Sea Wall Engineer'],
    ['Report author\n• Ann Lea (Sea Wall Engineer)\n• 01999 410058\n• ann.lea@saltmouth.example', 'Sea Wall Engineer'],
  ])('are read from “%s”', (text, role) => {
    expect(contactsOf(`${body}\n${text}`)).toMatchObject([
      {
        name: 'Ann Lea',
        phone: '01999 410058',
        email: 'ann.lea@saltmouth.example',
        ...(role === undefined ? {} : { role }),
      },
    ]);
  });

  it('are none where nobody is named', () => {
    expect(contactsOf(body)).toEqual([]);
  });
});

describe('appendices', () => {
  const appendicesOf = (...pages: readonly AnyPage[]): readonly (readonly [string, number | null])[] =>
    reportOf(...pages).appendices.map(({ title, pageIndex }) => [title, pageIndex]);
  const body = `${HEAD}\nRecommendation\n\nThat the report be noted.\n`;

  it('are listed with the page they begin on', () => {
    expect(
      appendicesOf(
        `${body}\nAppendices:\n\nThe following appendices are attached to this report:\n\nAppendix A – Survey of the wall and of the\n  steps\nAppendix B – Costs\n\nBackground Papers:\n\nNone.`,
        'APPENDIX A\n\nSurvey of the wall',
        'It is old.',
        'Appendix C: Letters',
      ),
    ).toEqual([
      ['Appendix A – Survey of the wall and of the steps', 1],
      ['Appendix B – Costs', null],
      ['Appendix C: Letters', 3],
    ]);
  });

  it.each(['Appendices: There are no appendices to this report', 'Appendices\n\nNone', 'List of Appendices:\n\nNone.'])(
    'are none where it says “%s”',
    text => {
      expect(appendicesOf(`${body}\n${text}\n\nBackground Papers:\n\nThe Coast Act 1949`)).toEqual([]);
    },
  );

  it('may be listed under other names, with bullets', () => {
    expect(
      appendicesOf(
        `${body}\nAttached documents\n\na) Survey of the wall\nb) Letter of the harbour master\n\nBackground documents\n\na) Agenda of May`,
      ),
    ).toEqual([
      ['Survey of the wall', null],
      ['Letter of the harbour master', null],
    ]);
  });
});
