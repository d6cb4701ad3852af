import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { outlinePlace } from '../../../../../renderer/reader/panels/outline-place.ts';
import type { PageGeometry } from '../../../../../shared/pack/page-geometry.ts';

const PAGE: PageGeometry = { view: [0, 0, 600, 800], rotation: 0, userUnit: 1 };

const node = (dest: unknown, ...items: readonly unknown[]) => ({ title: 'entry', dest, items });
const at = (y: number | null) => [{ num: 4, gen: 0 }, { name: 'XYZ' }, 0, y, null];

/** A document that answers as pdf.js does, with this outline and these named places. */
function documentWith(outline: unknown, destinations: Record<string, unknown[]> = {}): PDFDocumentProxy {
  const answers = {
    getOutline: () => (outline instanceof Error ? Promise.reject(outline) : Promise.resolve(outline)),
    getDestination: (name: string) =>
      name in destinations ? Promise.resolve(destinations[name]) : Promise.reject(new Error('none')),
  };
  return answers as unknown as PDFDocumentProxy;
}

describe('outlinePlace', () => {
  const outline = [node(at(300)), node(null, node(at(100)), node('annex')), node(at(760)), node('unknown')];
  const pdf = documentWith(outline, { annex: [3, { name: 'FitH' }, 200] });
  const placeOf = (...way: readonly number[]) => outlinePlace(pdf, way, 4, PAGE);

  it('is the very place that the entry names, itself or by a name, in whichever branch it lies', async () => {
    expect(await placeOf(0)).toEqual({ pageIndex: 4, down: 500 });
    expect(await placeOf(1, 0)).toEqual({ pageIndex: 4, down: 700 });
    expect(await placeOf(1, 1)).toEqual({ pageIndex: 4, down: 600 });
  });

  it('is the top of the page for what stands near it, and where no place can be told', async () => {
    const top = { pageIndex: 4, down: 0 };
    expect(await placeOf(2)).toEqual(top);
    expect(await placeOf(1)).toEqual(top);
    expect(await placeOf(3)).toEqual(top);
    expect(await placeOf(9, 9)).toEqual(top);
    expect(await outlinePlace(documentWith(new Error('damaged')), [0], 4, PAGE)).toEqual(top);
    expect(await outlinePlace(documentWith([node(at(null))]), [0], 4, PAGE)).toEqual(top);
  });

  it('is found on a page as it is turned', async () => {
    expect(await outlinePlace(pdf, [0], 4, { ...PAGE, rotation: 180 })).toEqual({ pageIndex: 4, down: 300 });
  });
});
