import { describe, expect, it } from 'vitest';
import { markUnder } from '../../../../shared/annotations/hit.ts';
import { A4, markOf } from '../../../support/marks.ts';

const highlight = markOf('highlight', { id: 'highlight' });
const area = markOf('area', { id: 'area' });
const ink = markOf('ink', { id: 'ink' });
const all = [highlight, area, ink];
const under = (x: number, y: number, marks = all) => markUnder(marks, 0, A4, x, 842 - y)?.id;

describe('markUnder', () => {
  it('finds the words, the line, the frame', () => {
    expect(under(100, 705)).toBe('highlight');
    expect(under(120, 503)).toBe('ink');
    expect(under(100, 350)).toBe('area');
    expect(under(400, 100)).toBeUndefined();
  });

  it('finds an area from within it where nothing else lies', () => {
    expect(under(150, 350)).toBe('area');
    const within = markOf('highlight', { id: 'within', rects: [[140, 345, 160, 355]], createdAtMs: 1 });
    expect(under(150, 350, [...all, within])).toBe('within');
  });

  it('finds the latest made of several', () => {
    const later = markOf('underline', { id: 'later', createdAtMs: highlight.createdAtMs + 1 });
    expect(under(100, 705, [later, ...all])).toBe('later');
  });

  it('finds the part of a mark that goes on over a page break', () => {
    const passage = { pageIndex: 1, rects: [[72, 800, 200, 812]], quote: highlight.quote };
    const broken = markOf('highlight', { continued: [passage] });
    expect(markUnder([broken], 1, A4, 100, 842 - 806)).toBe(broken);
    expect(markUnder([broken], 1, A4, 100, 842 - 705)).toBeUndefined();
  });
});
