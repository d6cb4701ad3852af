import { describe, expect, it } from 'vitest';
import { isoOfPdfDate, pdfDate } from '../../../../shared/export/pdf-date.ts';

describe('dates in PDFs', () => {
  it('are written in universal time and read back', () => {
    const ms = Date.UTC(2026, 10, 22, 13, 36, 5);
    expect(pdfDate(ms)).toBe('D:20261122133605Z');
    expect(isoOfPdfDate(pdfDate(ms))).toBe('2026-11-22T13:36:05.000Z');
  });

  it.each([
    ["D:20260704093000+01'00'", '2026-07-04T08:30:00.000Z'],
    ["D:20260704093000-05'30", '2026-07-04T15:00:00.000Z'],
    ['D:2026', '2026-01-01T00:00:00.000Z'],
    ['20260704', '2026-07-04T00:00:00.000Z'],
  ])('are read as other programs write them: %s', (text, iso) => {
    expect(isoOfPdfDate(text)).toBe(iso);
  });

  it.each(['', 'yesterday', 'D:20261399999999'])('are null where there is none: %s', text => {
    expect(isoOfPdfDate(text)).toBeNull();
  });
});
