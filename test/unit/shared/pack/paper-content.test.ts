import { describe, expect, it } from 'vitest';
import { NO_METADATA, paperContent } from '../../../../shared/pack/paper-content.ts';
import { packRuns, type PageContent } from '../../../../shared/pack/page-runs.ts';

function page(text: string): PageContent {
  return { text, places: packRuns([{ text, start: 0, x: 72, y: 72, width: 50, height: 10, angle: 0 }]) };
}

function contentOf(pages: readonly (PageContent | undefined)[]) {
  return paperContent({
    fileName: 'a.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages,
  });
}

describe('the words of a paper', () => {
  it('are given page by page, as text, runs and lines', () => {
    const content = contentOf([page('Agenda'), page('The levy')]);
    expect(content.text(1)).toBe('The levy');
    expect(content.runs(1)).toMatchObject([{ text: 'The levy', x: 72 }]);
    expect(content.lines(1)).toMatchObject([{ text: 'The levy', left: 72 }]);
  });

  it('are none where a page was not read, which is told from one without words', () => {
    const content = contentOf([undefined, { text: '', places: packRuns([]) }]);
    expect([content.isRead(0), content.isRead(1), content.isRead(2)]).toEqual([false, true, false]);
    for (const pageIndex of [0, 1, 2, -1]) {
      expect([content.text(pageIndex), content.runs(pageIndex), content.lines(pageIndex)]).toEqual(['', [], []]);
    }
  });

  it('are worked out once a page, and forgotten before they fill the memory', () => {
    const content = contentOf(Array.from({ length: 5000 }, (_, pageIndex) => page(`Page ${pageIndex}`)));
    const first = content.lines(0);
    expect(content.lines(0)).toBe(first);
    for (let pageIndex = 0; pageIndex < 5000; pageIndex += 1) content.lines(pageIndex);
    expect(content.lines(0)).not.toBe(first);
    expect(content.lines(0)).toEqual(first);
  });
});
