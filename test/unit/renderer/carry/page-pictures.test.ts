import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pictureKey } from '../../../../renderer/carry/page-pictures.ts';
import { scannedPaper, type Scan } from '../../../support/scans.ts';

async function keysOf(scans: readonly Scan[], sharing = false): Promise<readonly (string | undefined)[]> {
  const pdf = await PDFDocument.load(await scannedPaper(scans, { sharing }));
  return Promise.all(scans.map((_, pageIndex) => pictureKey(pdf, pageIndex)));
}

/** Whether two scans, each in a paper of its own, look the same. */
async function isSame(a: Scan, b: Scan): Promise<boolean> {
  const [[first], [second]] = [await keysOf([a]), await keysOf([b])];
  return first !== undefined && first === second;
}

describe('the picture of a page', () => {
  it('is the same whatever is stamped on it', async () => {
    expect(await isSame({ picture: 1, stamp: 'Page 12' }, { picture: 1, stamp: 'Agenda Item 7, page 14' })).toBe(true);
    expect(await isSame({ picture: 1 }, { picture: 1, stamp: 'Page 14' })).toBe(true);
  });

  it('is another where another picture stands there, or the same one in another place', async () => {
    expect(await isSame({ picture: 1 }, { picture: 2 })).toBe(false);
    expect(await isSame({ picture: 1 }, { picture: 1, inset: 30 })).toBe(false);
  });

  it('is another where something else is drawn over it', async () => {
    expect(await isSame({ picture: 1, line: 300 }, { picture: 1, line: 300 })).toBe(true);
    expect(await isSame({ picture: 1, line: 300 }, { picture: 1, line: 500 })).toBe(false);
    expect(await isSame({ picture: 1, line: 300 }, { picture: 1 })).toBe(false);
  });

  it('is what the page draws, not what it only names', async () => {
    const [first, second, third] = await keysOf([{ picture: 1 }, { picture: 2 }, { picture: 1 }], true);
    expect(first).toBe(third);
    expect(first).not.toBe(second);
    expect(first).toBe((await keysOf([{ picture: 1 }]))[0]);
  });

  it('is seen within a form that the page draws', async () => {
    const wrapped = async (picture: number): Promise<string | undefined> => {
      const pdf = await PDFDocument.create();
      const [form] = await pdf.embedPdf(await scannedPaper([{ picture }]));
      if (form) pdf.addPage([595, 842]).drawPage(form);
      return pictureKey(await PDFDocument.load(await pdf.save()), 0);
    };
    expect(await wrapped(1)).toBe(await wrapped(1));
    expect(await wrapped(1)).not.toBe(await wrapped(2));
    expect((await wrapped(1))?.split('\n')[0]).toBe((await keysOf([{ picture: 1 }]))[0]?.split('\n')[0]);
  });

  it('goes by all that draws it where it has none', async () => {
    expect(await isSame({ line: 300, stamp: 'a' }, { line: 300, stamp: 'a' })).toBe(true);
    expect(await isSame({ line: 300, stamp: 'a' }, { line: 300, stamp: 'b' })).toBe(false);
    expect(await keysOf([{}])).toEqual([undefined]);
  });
});
