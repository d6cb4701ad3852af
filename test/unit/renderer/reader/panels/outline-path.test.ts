import { describe, expect, it } from 'vitest';
import { outlinePath } from '../../../../../renderer/reader/panels/outline-path.ts';
import type { OutlineEntry } from '../../../../../shared/pack/outline.ts';

const entry = (title: string, pageIndex: number | null, ...children: OutlineEntry[]): OutlineEntry => ({
  title,
  pageIndex,
  children,
});

const OUTLINE = [
  entry('Agenda', 0),
  entry('Item 5', 4, entry('Report', 4), entry('Appendix A', 9), entry('Unknown', null)),
  entry('Item 6', 14),
];

const titles = (pageIndex: number): readonly string[] => outlinePath(OUTLINE, pageIndex).map(({ title }) => title);

describe('outlinePath', () => {
  it('leads to the innermost entry that begins last before the page', () => {
    expect(titles(0)).toEqual(['Agenda']);
    expect(titles(4)).toEqual(['Item 5', 'Report']);
    expect(titles(8)).toEqual(['Item 5', 'Report']);
    expect(titles(12)).toEqual(['Item 5', 'Appendix A']);
    expect(titles(99)).toEqual(['Item 6']);
  });

  it('is empty before the first entry, and where entries point at no page', () => {
    expect(outlinePath([entry('Late', 5)], 2)).toEqual([]);
    expect(outlinePath([entry('Nowhere', null)], 2)).toEqual([]);
  });

  it('goes by the pages where an outline is not in their order', () => {
    expect(outlinePath([entry('Second', 8), entry('First', 2)], 9).map(({ title }) => title)).toEqual(['Second']);
  });
});
