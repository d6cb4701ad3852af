import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { PagesAhead } from '../../../../renderer/import/pages-ahead.ts';
import type { PageContent } from '../../../../shared/pack/page-runs.ts';

/** Pages of a made-up paper, and which of them pdf.js was asked for, in order. */
function paperOf(numPages: number) {
  const asked: number[] = [];
  const read = (_pdf: PDFDocumentProxy, pageIndex: number): Promise<PageContent> => {
    asked.push(pageIndex);
    return Promise.resolve({ text: `page ${pageIndex}`, places: new Int32Array() });
  };
  return { asked, pages: new PagesAhead({ numPages } as PDFDocumentProxy, read) };
}

describe('the pages of a paper read ahead', () => {
  it('are given one by one, each with its own words', async () => {
    const { pages } = paperOf(30);
    const texts = [];
    for (let pageIndex = 0; pageIndex < 30; pageIndex += 1) texts.push((await pages.take(pageIndex)).text);
    expect(texts).toEqual(Array.from({ length: 30 }, (_, at) => `page ${at}`));
  });

  it('are asked for once each, in order, to the last', async () => {
    const { asked, pages } = paperOf(30);
    for (let pageIndex = 0; pageIndex < 30; pageIndex += 1) await pages.take(pageIndex);
    expect(asked).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  it('are few, and no more of them until the next is taken', async () => {
    const { asked, pages } = paperOf(30);
    await pages.take(0);
    const before = asked.length;
    expect(before).toBeGreaterThan(1);
    expect(before).toBeLessThan(12);
    await pages.take(1);
    expect(asked.length).toBe(before + 1);
  });

  it('are those behind the one that is taken, wherever reading goes on', async () => {
    const { asked, pages } = paperOf(30);
    expect((await pages.take(20)).text).toBe('page 20');
    expect(asked.slice(0, 3)).toEqual([20, 21, 22]);
  });
});
