import { PDFDocument } from '@pdfme/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geometryOf, readOutline, readPage } from '../../../../renderer/import/page-reading.ts';
import { writeOutline } from '../../../fixtures/papers/typesetting/outline.ts';
import { openWithPdfjs } from '../../../fixtures/pdfjs-in-node.ts';
import { turnedPages } from '../../../support/turned-pages.ts';

async function paperWithOutline(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const lines of [['Levy for 2026', 'It rises by 4.2 per cent'], ['Harbour wall'], []]) {
    const page = pdf.addPage([595, 842]);
    lines.forEach((line, index) => page.drawText(line, { x: 72, y: 700 - 20 * index, size: 12 }));
  }
  pdf.getPage(1).drawText('Page 59', { x: 280, y: 30, size: 10 });
  writeOutline(pdf, [
    { title: '1 Levy ', pageIndex: 0, children: [{ title: 'Appendix', pageIndex: 2 }] },
    { title: '2 Wall', pageIndex: 1 },
  ]);
  return pdf.save();
}

describe('a paper opened by pdf.js', () => {
  let pdf: PDFDocumentProxy;

  beforeAll(async () => {
    pdf = await openWithPdfjs(await paperWithOutline());
  });
  afterAll(() => pdf.loadingTask.destroy());

  it('gives the text of a page line by line', async () => {
    expect(await readPage(await pdf.getPage(1))).toEqual({
      text: 'Levy for 2026\nIt rises by 4.2 per cent',
      stamp: null,
    });
  });

  it('gives the number stamped on a page', async () => {
    expect((await readPage(await pdf.getPage(2))).stamp).toBe('59');
  });

  it('gives no text for a page without any', async () => {
    expect(await readPage(await pdf.getPage(3))).toEqual({ text: '', stamp: null });
  });

  it('gives its outline with the pages that it points at', async () => {
    expect(await readOutline(pdf)).toEqual([
      { title: '1 Levy', pageIndex: 0, children: [{ title: 'Appendix', pageIndex: 2, children: [] }] },
      { title: '2 Wall', pageIndex: 1, children: [] },
    ]);
  });
});

describe('readPage', () => {
  it('finds the stamp at the edge of a page, however that is turned, cropped or scaled', async () => {
    const pdf = await openWithPdfjs(await turnedPages());
    for (let number = 1; number <= pdf.numPages; number += 1) {
      expect((await readPage(await pdf.getPage(number))).stamp).toBe(String(number));
    }
    await pdf.loadingTask.destroy();
  });
});

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

describe('geometryOf', () => {
  const page = { view: [0, 0, 595, 842], rotate: 0, userUnit: 1 };
  const of = (rest: Partial<typeof page>) => {
    const shown = { ...page, ...rest };
    return geometryOf(shown as Parameters<typeof geometryOf>[0] & typeof shown);
  };

  it('counts a damaged box as A4, and a damaged unit as a point', () => {
    expect(of({ view: [0, 0, 0, 842] }).view).toEqual([0, 0, 595.28, 841.89]);
    expect(of({ view: [] }).view).toEqual([0, 0, 595.28, 841.89]);
    expect(of({ userUnit: 0 }).userUnit).toBe(1);
  });

  it('turns clockwise from upright, however often', () => {
    expect([-90, 450, 360, 180].map(rotate => of({ rotate }).rotation)).toEqual([270, 90, 0, 180]);
  });
});
