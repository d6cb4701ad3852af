import { describe, expect, it } from 'vitest';
import { draftOf, errorsIn, fieldsToWrite, isChanged } from '../../../renderer/interests/flag-draft.ts';
import { flagSubject, itemWords } from '../../../renderer/interests/flag-subject.ts';
import { flagsByMeeting } from '../../../renderer/interests/flags-by-meeting.ts';
import { flagFieldsSchema } from '../../../shared/interests/flag.ts';
import { flag, paper } from './made-up.ts';

const ITEM = { number: '9', title: 'Licensing', pageIndex: 104 };

describe('what an interest is flagged on', () => {
  it('is the item as its paper names it', () => {
    expect(flagSubject(paper(1), ITEM)).toEqual({
      paper: paper(1).sha256,
      item: { number: '9', title: 'Licensing', pageIndex: 104 },
      meeting: { committee: 'Planning Committee', date: '2026-07-10' },
    });
  });

  it('fits the schema however long the paper’s words are', () => {
    const long = paper(1, { committee: 'c'.repeat(5000) });
    const subject = flagSubject(long, { ...ITEM, number: '1'.repeat(99), title: 't'.repeat(5000) });
    const fields = fieldsToWrite(subject, { ...draftOf(undefined), interestKind: 'not-sure' }, undefined);
    expect(flagFieldsSchema.safeParse(fields).success).toBe(true);
  });

  it('is called by its number, where it has one', () => {
    expect(itemWords({ number: '10.1' })).toBe('Item 10.1');
    expect(itemWords({ number: '' })).toBe('This paper');
  });
});

describe('filling in a flag', () => {
  const subject = flagSubject(paper(1), ITEM);

  it('needs the kind of interest', () => {
    const draft = draftOf(undefined);
    expect(errorsIn(draft).interestKind).toContain('Choose the kind');
    expect(fieldsToWrite(subject, draft, undefined)).toBeUndefined();
    expect(errorsIn({ ...draft, interestKind: 'not-sure' })).toEqual({});
  });

  it('refuses more words than a flag can hold', () => {
    const draft = { ...draftOf(undefined), interestKind: 'pecuniary', nature: 'x'.repeat(20_001) } as const;
    expect(errorsIn(draft).nature).toContain('20,000');
    expect(fieldsToWrite(subject, draft, undefined)).toBeUndefined();
  });

  it('writes a whole flag when it is new', () => {
    const draft = { ...draftOf(undefined), interestKind: 'pecuniary', nature: '  My shop  ' } as const;
    const fields = flagFieldsSchema.parse(fieldsToWrite(subject, draft, undefined));
    expect(fields).toMatchObject({ ...subject, interestKind: 'pecuniary', nature: 'My shop', status: 'draft' });
  });

  it('writes only what was changed of a flag that exists', () => {
    const existing = flag(9);
    const draft = draftOf(existing);
    expect(fieldsToWrite(existing, draft, existing)).toEqual({});
    expect(fieldsToWrite(existing, { ...draft, action: 'stay' }, existing)).toEqual({ action: 'stay' });
    expect(isChanged(draft, existing)).toBe(false);
    expect(isChanged({ ...draft, nature: `${draft.nature} ` }, existing)).toBe(false);
    expect(isChanged({ ...draft, whose: 'partner' }, existing)).toBe(true);
  });
});

describe('flags by meeting', () => {
  it('come in the order of the calendar round today, those without a possible date last', () => {
    const on = (number: number, date: string | null, committee = 'Planning Committee') =>
      flag(number, { meeting: { committee, date } });
    const meetings = flagsByMeeting(
      [
        on(1, '2026-06-01'),
        on(2, null),
        on(3, '2026-07-20'),
        on(5, '2026-07-10'),
        on(4, '2026-07-10', 'planning committee '),
        on(6, '2026-07-01'),
        on(7, 'nonsense'),
        on(8, '2026-07-32'),
      ],
      '2026-07-10',
    );
    expect(meetings.map(({ time, date, flags }) => [time, date, flags.map(({ item }) => item.number)])).toEqual([
      ['ahead', '2026-07-10', ['4', '5']],
      ['ahead', '2026-07-20', ['3']],
      ['past', '2026-07-01', ['6']],
      ['past', '2026-06-01', ['1']],
      ['undated', null, ['2']],
      ['undated', '2026-07-32', ['8']],
      ['undated', 'nonsense', ['7']],
    ]);
  });
});
