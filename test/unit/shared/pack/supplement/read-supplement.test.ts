import { describe, expect, it } from 'vitest';
import { NO_METADATA, type PaperInput } from '../../../../../shared/pack/paper-content.ts';
import type { Supplement } from '../../../../../shared/pack/supplement/supplement.ts';
import { frontOf } from '../../../../support/paper-of-lines.ts';

const read = (page: string, rest: Partial<PaperInput> = {}): Supplement | null => frontOf([page], rest).supplement;

const letter = (body: string): string => `Dear Councillor

HARBOUR COMMITTEE - TUESDAY, 24 NOVEMBER 2026

${body}

Yours faithfully`;

describe('a supplement', () => {
  it.each([
    'I refer to the agenda for the above meeting and now enclose the following report which was unavailable when the agenda was published.',
    'Please find enclosed the documents for Item 3, which were not available when the main agenda was first published.',
    'The report on item 7 was marked "to follow" in the agenda.',
    'The attached report replaces the one that was sent with the agenda.',
  ])('is known by its letter: %s', says => {
    expect(read(letter(says))).toMatchObject({ says });
  });

  it.each([
    'SUPPLEMENTARY AGENDA',
    'Supplement 2',
    'Agenda Supplement',
    'ADDENDUM',
    'Late Reports',
    'Second Supplement to the Agenda',
    'Supplementary Pack',
    'To Follow Papers',
    'Update Sheet',
  ])('is known by its heading: %s', heading => {
    expect(read(`${heading}\nHarbour Committee\nTuesday 24 November 2026`)).not.toBeNull();
  });

  it.each([
    'Supplementary estimates for the harbour',
    'Supplementary planning document for the quay',
    'Update on the sea wall',
    'Additional licensing of houses in multiple occupation',
    'Dear Councillor\n\nYou are summoned to attend a meeting of the Council. The agenda is enclosed.',
  ])('is not what only sounds like one: %s', page => {
    expect(read(page)).toBeNull();
  });

  it.each([
    ['Supplement 2', '2'],
    ['Supplementary Agenda (No. 3)', '3'],
    ['Second Supplement', '2'],
    ['Addendum 1', '1'],
    ['Supplementary agenda', null],
    ['Supplement 24 November 2026', null],
  ])('of %s has the ordinal %s', (heading, ordinal) => {
    const page = `SUPPLEMENTARY PACK\n${heading}\nHarbour Committee`;
    expect(read(page)?.ordinal).toBe(ordinal);
  });

  it.each([
    ['enclosed are the reports for items 7 and 9, not available when the agenda was published.', ['7', '9']],
    ['enclosed is the report for Item No. 7, not available when the agenda was published.', ['7']],
    ['enclosed is Agenda Item 10.1, which was unavailable when the agenda was published.', ['10.1']],
    ['enclosed are items 3, 5a & 12, unavailable when the agenda was published.', ['3', '5a', '12']],
  ])('names its items in its letter: %s', (says, items) => {
    expect(read(letter(says))?.items).toEqual(items);
  });

  it('names its items in its outline or by its stamps where it has no letter', () => {
    const outline = [{ title: '7 The sea wall', pageIndex: 0, children: [] }];
    expect(read('SUPPLEMENTARY AGENDA\nHarbour Committee', { outline })?.items).toEqual(['7']);
    expect(frontOf(['SUPPLEMENTARY AGENDA\nHarbour Committee', 'Agenda Item 9\nLights']).supplement?.items).toEqual([
      '9',
    ]);
  });

  it('is told by what committee software wrote, item and all', () => {
    const title =
      '(Public Pack)Item 7 - Supplementary - The sea wall Agenda Supplement for Harbour Committee, 24/11/2026 18:30';
    expect(read('', { metadata: { ...NO_METADATA, title } })).toMatchObject({ items: ['7'], replaces: [] });
  });

  it.each([
    ['This report for item 7 supersedes the version in the agenda pack, and is enclosed.', ['7']],
    ['Enclosed is a revised version of the report for item 7 of the agenda.', ['7']],
    ['In addition to the agenda I enclose a further report for item 7.', []],
    ['Enclosed is a revised Appendix B to the report for item 7, not available when the agenda was published.', []],
    [
      'Enclosed for the agenda are the following reports. The report for item 7 replaces the one published. The report for item 9 is new.',
      ['7'],
    ],
  ])('replaces what it says it replaces: %s', (says, replaces) => {
    expect(read(letter(says))?.replaces).toEqual(replaces);
  });
});
