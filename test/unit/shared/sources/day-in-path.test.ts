import { describe, expect, it } from 'vitest';
import { dayInPath } from '../../../../shared/sources/day-in-path.ts';

describe('dayInPath', () => {
  it.each([
    ['Agenda pack 1 December 2026.pdf', '2026-12-01'],
    ['Public reports pack 09th-Sep-2026 18.00 Cabinet.pdf', '2026-09-09'],
    ['Cabinet_2026-12-01_agenda.pdf', '2026-12-01'],
    ['20261201 Cabinet.pdf', '2026-12-01'],
    ['01.12.2026 Cabinet.pdf', '2026-12-01'],
    ['1-12-2026.pdf', '2026-12-01'],
    ['20122026.pdf', '2026-12-20'],
    ['Agenda 1 December 2026 (published 23 November 2026).pdf', '2026-12-01'],
    ['Budget 2026-27.pdf', null],
    ['Report 120261201.pdf', null],
    ['Agenda 31 November 2026.pdf', null],
    ['Terms of reference.pdf', null],
  ])('reads the day that %s names', (name, day) => {
    expect(dayInPath([], name)).toBe(day);
  });

  it('goes by the innermost folder that names a day, before the file', () => {
    expect(dayInPath(['Cabinet', '2026-12-01'], 'Minutes of 5 November 2026.pdf')).toBe('2026-12-01');
    expect(dayInPath(['From 20 May 2026', '1 December 2026', 'Reports'], 'a.pdf')).toBe('2026-12-01');
    expect(dayInPath(['Cabinet', '2026', '12', '01'], 'a.pdf')).toBe('2026-12-01');
    expect(dayInPath(['Cabinet', '2026'], 'Agenda 1 December 2026.pdf')).toBe('2026-12-01');
  });
});
