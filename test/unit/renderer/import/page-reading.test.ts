import { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geometryOf, readPage, readPageOrNothing } from '../../../../renderer/import/page-reading.ts';
import { runsOf } from '../../../../shared/pack/page-runs.ts';
import { openWithPdfjs } from '../../../fixtures/pdfjs-in-node.ts';
import { turnedPages } from '../../../support/turned-pages.ts';

async function threePages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const lines of [['Levy for 2026', 'It rises by 4.2 per cent'], ['Harbour wall'], []]) {
    const page = pdf.addPage([595, 842]);
    lines.forEach((line, index) => page.drawText(line, { x: 72, y: 700 - 20 * index, size: 12 }));
  }
  pdf.getPage(1).drawText('Page 59', { x: 280, y: 30, size: 10 });
  return pdf.save();
}

describe('a paper opened by pdf.js', () => {
  let pdf: PDFDocumentProxy;

  beforeAll(async () => {
    pdf = await openWithPdfjs(await threePages());
  });
  afterAll(() => pdf.loadingTask.destroy());

  it('gives the text of a page line by line', async () => {
    expect((await readPage(await pdf.getPage(1))).text).toBe('Levy for 2026\nIt rises by 4.2 per cent');
  });

  it('gives where each run of words stands, in points from the top left corner', async () => {
    const runs = runsOf(await readPage(await pdf.getPage(2)));
    expect(runs.map(({ text, x, y, height, angle }) => ({ text, x, y, height, angle }))).toEqual([
      { text: 'Harbour wall', x: 72, y: 142, height: 12, angle: 0 },
      { text: 'Page 59', x: 280, y: 812, height: 10, angle: 0 },
    ]);
    expect(runs.map(({ width }) => Math.round(width))).toEqual([67, 37]);
  });

  it('gives no text for a page without any, and for one that cannot be read', async () => {
    const nothing = { text: '', places: new Int32Array() };
    expect(await readPage(await pdf.getPage(3))).toEqual(nothing);
    expect(await readPageOrNothing(pdf, 99)).toEqual(nothing);
    expect((await readPageOrNothing(pdf, 1)).text).toContain('Harbour wall');
  });
});

describe('readPage', () => {
  it('tells where words stand and which way they run, however the page is turned, cropped or scaled', async () => {
    const pdf = await openWithPdfjs(await turnedPages());
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const runs = runsOf(await readPage(page));
      const stamp = runs.find(({ text }) => text === `Page ${number}`);
      const { width, height } = page.getViewport({ scale: 1 });
      const edge = 20 * page.userUnit;
      // The lower left corner of the page as it was set, where it is on the page as shown.
      const [x, y] =
        {
          0: [edge, height - edge],
          90: [edge, edge],
          180: [width - edge, edge],
          270: [width - edge, height - edge],
        }[page.rotate] ?? [];
      expect(stamp?.x).toBeCloseTo(x ?? Number.NaN, 0);
      expect(stamp?.y).toBeCloseTo(y ?? Number.NaN, 0);
      expect(stamp).toMatchObject({ angle: page.rotate, height: 12 * page.userUnit });
    }
    await pdf.loadingTask.destroy();
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
