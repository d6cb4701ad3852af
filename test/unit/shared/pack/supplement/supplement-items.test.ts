import { describe, expect, it } from 'vitest';
import { livingMeeting, type PaperToJoin } from '../../../../../shared/pack/meeting/living-meeting.ts';
import type { PaperInput } from '../../../../../shared/pack/paper-content.ts';
import { NO_METADATA } from '../../../../../shared/pack/paper-content.ts';
import type { PaperReading } from '../../../../../shared/pack/reading.ts';
import { understandPaper } from '../../../../../shared/pack/understand.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';
import { pageOfRuns, type SetRun } from '../../../../support/page-of-runs.ts';

const FRONT = ['Saltmarsh Borough Council', 'HARBOUR COMMITTEE', 'TUESDAY, 24 NOVEMBER 2026', ''];
const BLANK = ['This page is intentionally left blank'];

/** A page of a report, numbered at its foot; the item's stamp is at the top right of its first. */
const paper = (label: number, item = '', title = ''): readonly string[] => [
  item === '' ? '' : `>Agenda Item ${item}`,
  title,
  'The wall was looked at in spring, and again after the storms.',
  'It stands.',
  ...Array.from({ length: 30 }, () => ''),
  `>Page ${label}`,
];

/** Reads pages set line by line: cells are parted by ` | `, `>` sets a line at the right. */
function read(pages: readonly (readonly string[])[], rest: Partial<PaperInput> = {}): PaperReading {
  return understandPaper({
    fileName: 'paper.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages: pages.map(lines =>
      pageOfRuns(
        lines.flatMap((line, index) =>
          line.split(' | ').flatMap((text, column): SetRun[] => {
            const left = text.startsWith('>') ? 430 : ([60, 95, 430][column] ?? 430);
            return text === '' ? [] : [[text.replace(/^>/, ''), left, 50 + index * 20]];
          }),
        ),
      ),
    ),
    ...rest,
  });
}

const listed = ({ agenda }: PaperReading): readonly string[] =>
  agenda.map(({ number, title, pages }) => `${number} ${title} ${pages ? `${pages.first + 1}-${pages.last + 1}` : ''}`);
const codes = ({ warnings }: PaperReading): readonly string[] => warnings.map(({ code }) => code);

describe('The items of a supplement', () => {
  it.each([
    'Agenda Supplement',
    'Supplement 1',
    'SUPPLEMENTARY INFORMATION',
    'LATE REPORTS',
    'ADDITIONAL PAPERS',
    'Supplementary Papers',
    'To Follow Report',
    'SUPPLEMENTARY PACK 3',
  ])('are the rows of its letter, headed %s', heading => {
    const reading = read([
      [...FRONT, heading, '', '6. | The sea wall | (Pages 25 - 26)'],
      BLANK,
      paper(25, '6', 'The sea wall'),
      paper(26),
    ]);
    expect(reading.kind).toBe('supplement');
    expect(listed(reading)).toEqual(['6 The sea wall 3-4']);
    expect(codes(reading)).toEqual([]);
  });

  it('may stand in any order, and leave numbers out', () => {
    const down = read([
      [...FRONT, 'SUPPLEMENTARY AGENDA', '', '9. | Dredging | (Pages 19 - 20)', '6. | The sea wall | (Pages 21 - 22)'],
      BLANK,
      paper(19, '9'),
      paper(20),
      paper(21, '6'),
      paper(22),
    ]);
    expect(listed(down)).toEqual(['9 Dredging 3-4', '6 The sea wall 5-6']);
    expect(down.supplement?.items).toEqual(['9', '6']);
    expect(codes(down)).toEqual([]);
  });

  it.each([['6', '9'] as const, ['9', '6'] as const])('stand under their own words, item %s first', (first, then) => {
    const words: Record<string, string> = {
      '6': 'The following revised report replaces the one sent before:',
      '9': 'The Chair takes the following additional item as a matter of urgency:',
    };
    const reading = read([
      [
        ...FRONT,
        'SUPPLEMENTARY AGENDA 2',
        '',
        words[first] ?? '',
        '',
        `${first}. | The sea wall | (Pages 19 - 20)`,
        '',
        '',
        words[then] ?? '',
        '',
        `${then}. | Dredging | (Pages 21 - 22)`,
      ],
      BLANK,
      paper(19, first),
      paper(20),
      paper(21, then),
      paper(22),
    ]);
    expect(listed(reading)).toEqual([`${first} The sea wall 3-4`, `${then} Dredging 5-6`]);
    expect(reading.agenda.map(({ note }) => note)).toEqual(['', '']);
    expect(reading.supplement).toMatchObject({ items: [first, then], replaces: ['6'], adds: ['9'] });
    expect(codes(reading)).toEqual([]);
  });

  it('are those that its letter names, from where they are stamped', () => {
    const letter = [
      'Dear Councillor',
      '',
      'HARBOUR COMMITTEE - TUESDAY 24 NOVEMBER 2026',
      '',
      'I enclose the report on The sea wall (Agenda Item 5), which was not available when the agenda was sent.',
      '',
      'Yours sincerely',
    ];
    const reading = read([letter, BLANK, paper(5, '5', 'The sea wall'), paper(6), paper(7, '4')]);
    expect(listed(reading)).toEqual(['5 The sea wall 3-5']);
    expect(reading.supplement).toMatchObject({ items: ['5'], papersFrom: 2 });
  });

  it('are those stamped on its pages where it has no letter', () => {
    const title = '(Public Pack)Agenda Supplement for Harbour Committee, 24/11/2026 18:30';
    const reading = read([paper(5, '6'), paper(6), paper(7, '9'), paper(8)], {
      metadata: { ...NO_METADATA, title },
    });
    expect(reading.kind).toBe('supplement');
    expect(listed(reading)).toEqual(['6  1-2', '9  3-4']);
  });

  it('are not looked for in a report that bears a stamp', () => {
    expect(listed(read([paper(5, '6', 'The sea wall'), paper(6), paper(7, '9')]))).toEqual([]);
  });
});

describe('Joined to its meeting, a supplement', () => {
  const pack = packOf(1, [itemOf('5', 'Lights', [2, 3]), itemOf('6', 'The sea wall', [4, 5])]);
  const joined = (supplement: Partial<PaperToJoin['supplement']>): ReturnType<typeof livingMeeting> =>
    livingMeeting([
      pack,
      supplementOf(2, [], [], {
        supplement: { ordinal: null, items: ['6'], replaces: [], says: null, ...supplement },
      }),
    ]);

  it('brings what stands behind its letter where its items are not told apart', () => {
    expect(joined({ papersFrom: 2 }).items[1]?.sources[1]?.item.pages).toEqual({ first: 2, last: 11 });
    expect(joined({}).items[1]?.sources[1]?.item.pages).toEqual({ first: 0, last: 11 });
  });

  it('may add an item without a warning where it says so', () => {
    expect(joined({ items: ['9'] }).warnings).toMatchObject([{ code: 'supplement-without-item' }]);
    const added = joined({ items: ['9'], adds: ['9'] });
    expect(added.warnings).toEqual([]);
    expect(added.items.map(({ number }) => number)).toEqual(['5', '6', '9']);
  });

  it('brings what it names besides what is stamped', () => {
    const { items } = livingMeeting([
      pack,
      supplementOf(2, [itemOf('6', '', [2, 5])], [], {
        supplement: { ordinal: null, items: ['5', '6'], replaces: [], papersFrom: 2, says: null },
      }),
    ]);
    expect(items.map(({ sources }) => sources.length)).toEqual([2, 2]);
  });
});
