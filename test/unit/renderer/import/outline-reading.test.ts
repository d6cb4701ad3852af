import { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../../renderer/import/outline-reading.ts';
import { writeOutline } from '../../../fixtures/papers/typesetting/outline.ts';
import { openWithPdfjs } from '../../../fixtures/pdfjs-in-node.ts';

/** A document that answers as pdf.js does, with this outline and these named places. */
function documentWith(outline: unknown, destinations: Record<string, unknown[]> = {}): PDFDocumentProxy {
  const answers = {
    numPages: 9,
    getOutline: () => (outline instanceof Error ? Promise.reject(outline) : Promise.resolve(outline)),
    getDestination: (name: string) => Promise.resolve(destinations[name] ?? null),
    getPageIndex: ({ num }: { num: number }) => (num < 9 ? Promise.resolve(num) : Promise.reject(new Error('none'))),
  };
  return answers as PDFDocumentProxy & typeof answers;
}

const node = (title: string, dest: unknown, ...items: readonly unknown[]) => ({ title, dest, items });

describe('readOutline', () => {
  it('gives the outline of a paper with the pages that it points at', async () => {
    const made = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) made.addPage([595, 842]);
    writeOutline(made, [
      { title: '1 Levy ', pageIndex: 0, children: [{ title: 'Appendix', pageIndex: 2 }] },
      { title: '2 Wall', pageIndex: 1 },
    ]);
    const pdf = await openWithPdfjs(await made.save());
    expect(await readOutline(pdf)).toEqual([
      { title: '1 Levy', pageIndex: 0, children: [{ title: 'Appendix', pageIndex: 2, children: [] }] },
      { title: '2 Wall', pageIndex: 1, children: [] },
    ]);
    await pdf.loadingTask.destroy();
  });

  it('follows every way of naming a page', async () => {
    const outline = await readOutline(
      documentWith([node('by reference', [{ num: 4, gen: 0 }]), node('by number', [3]), node('by name', 'wall')], {
        wall: [{ num: 7, gen: 0 }],
      }),
    );
    expect(outline.map(({ pageIndex }) => pageIndex)).toEqual([4, 3, 7]);
  });

  it('keeps entries that point at no page, without one', async () => {
    const nowhere = [null, 'unknown', [], ['word'], [{ num: 99, gen: 0 }], [9], [-1]];
    const outline = await readOutline(documentWith(nowhere.map(dest => node('entry', dest))));
    expect(outline.map(({ pageIndex }) => pageIndex)).toEqual(nowhere.map(() => null));
  });

  it('counts an outline that cannot be read as none', async () => {
    expect(await readOutline(documentWith(new Error('damaged')))).toEqual([]);
    expect(await readOutline(documentWith(null))).toEqual([]);
  });

  it('reads neither endlessly wide nor endlessly deep outlines to their end', async () => {
    const wide = await readOutline(documentWith(Array.from({ length: 30_000 }, () => node('entry', [0]))));
    expect(wide).toHaveLength(20_000);
    const endless = node('deeper', [0]);
    endless.items = [endless];
    let levels = 0;
    for (let entries = await readOutline(documentWith([endless])); entries[0]; entries = [...entries[0].children]) {
      levels += 1;
    }
    expect(levels).toBeGreaterThan(5);
    expect(levels).toBeLessThan(50);
  });
});
