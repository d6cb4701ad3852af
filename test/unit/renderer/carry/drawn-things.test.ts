import { describe, expect, it } from 'vitest';
import { drawnThings } from '../../../../renderer/carry/drawn-things.ts';

describe('what a page draws beside words', () => {
  it('is each thing it names, as it is laid on the page', () => {
    const { named } = drawnThings('q 10 0 0 20 5 6 cm q 2 0 0 2 1 1 cm /Im0 Do Q /Im1 Do Q /Im2 Do');
    expect(named).toEqual([
      { name: 'Im0', at: [20, 0, 0, 40, 15, 26] },
      { name: 'Im1', at: [10, 0, 0, 20, 5, 6] },
      { name: 'Im2', at: [1, 0, 0, 1, 0, 0] },
    ]);
  });

  it('is not what strings, comments and pictures within the instructions happen to say', () => {
    const content = 'BT (/Im1 Do \\) (/Im2 Do)) Tj <2F496D> Tj ET % /Im3 Do\nBI /W 1 /H 1 ID /Im4 Do x EI /Im5 Do';
    expect(drawnThings(content).named.map(({ name }) => name)).toEqual(['Im5']);
  });

  it('tells lines and pictures within the instructions apart, and no words', () => {
    const lines = (content: string): string => drawnThings(content).lines;
    expect(lines('0 0 m 10 10 l S')).not.toBe(lines('0 0 m 10 11 l S'));
    expect(lines('0 0 m 10 10 l S')).not.toBe(lines('2 0 0 2 0 0 cm 0 0 m 10 10 l S'));
    expect(lines('BI /W 1 ID abc EI')).not.toBe(lines('BI /W 1 ID abd EI'));
    expect(lines('BT /F1 10 Tf 20 20 Td (Page 3) Tj ET')).toBe('');
  });

  it('is read to the end of whatever there is, in time', () => {
    for (const content of [
      'BI ID '.repeat(200_000),
      '('.repeat(500_000),
      '(a'.repeat(300_000),
      'q Q 1 cm Do '.repeat(9),
    ]) {
      expect(() => drawnThings(content)).not.toThrow();
    }
  }, 5000);
});
