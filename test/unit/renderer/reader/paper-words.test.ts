import { describe, expect, it } from 'vitest';
import { paperWords } from '../../../../renderer/reader/paper-words.ts';

const PAPER = { committee: 'Planning Committee', title: 'Agenda pack', date: '2026-07-10' } as const;

describe('what the reader calls a paper', () => {
  it('is the body that meets, with the day and the kind of paper', () => {
    expect(paperWords(PAPER, '2026-07-01')).toEqual({
      title: 'Planning Committee',
      day: 'Fri 10 Jul',
      kind: 'Agenda pack',
    });
  });

  it('says the year of a meeting in another year', () => {
    expect(paperWords({ ...PAPER, date: '2025-01-30' }, '2026-07-01').day).toBe('Thu 30 Jan 2025');
  });

  it('is the title of the paper where no body is known, told once', () => {
    const { title, kind } = paperWords({ ...PAPER, committee: '' }, '2026-07-01');
    expect([title, kind]).toEqual(['Agenda pack', undefined]);
  });

  it('has no day where none is known, and one that no calendar has as it was written', () => {
    expect(paperWords({ ...PAPER, date: null }, '2026-07-01').day).toBeUndefined();
    expect(paperWords({ ...PAPER, date: '2025-02-31' }, '2026-07-01').day).toBe('2025-02-31');
  });
});
