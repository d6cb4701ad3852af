import { beforeAll, describe, expect, it } from 'vitest';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { MOST_LINKS, readLinks } from '../../../../../renderer/reader/links/read-links.ts';
import { readOutline } from '../../../../../renderer/import/outline-reading.ts';
import { LINKED_PACK, linkedPack } from '../../../../fixtures/linked-pack.ts';
import { linesContent, pageObjects, rawPdf } from '../../../../fixtures/hostile/raw-pdf.ts';
import { openWithPdfjs } from '../../../../fixtures/pdfjs-in-node.ts';

let pdf: PDFDocumentProxy;
beforeAll(async () => {
  pdf = await openWithPdfjs(linkedPack());
});

describe('readLinks', () => {
  it('finds every link that leads to a place in the paper or to an address, and no other', async () => {
    const links = await readLinks(pdf, 0);
    const goals = links.map(({ target }) =>
      target.kind === 'page' ? [target.pageIndex, target.point.x, target.point.y] : target.raw,
    );
    expect(goals).toEqual([
      [3, 72, 500],
      [7, null, 600],
      [6, null, null],
      [1, null, null],
      [7, null, null],
      [5, 400, 300],
      [4, null, 842],
      LINKED_PACK.site,
      `https://${LINKED_PACK.bareSite}`,
      LINKED_PACK.mail,
      LINKED_PACK.insecure,
      'https://xn--stlemere-mbh.example/',
    ]);
  });

  it('judges addresses: what is not secure is told, but is not to be opened', async () => {
    const addresses = (await readLinks(pdf, 0)).flatMap(({ target }) =>
      target.kind === 'address' ? [target.address] : [],
    );
    expect(addresses.map(address => address?.href)).toEqual([
      LINKED_PACK.site,
      `https://${LINKED_PACK.bareSite}`,
      'mailto:clerk@ostlemere.example?subject=Item%205',
      undefined,
      'https://xn--stlemere-mbh.example/',
    ]);
  });

  it('has one box for each line of a link', async () => {
    const links = await readLinks(pdf, 0);
    expect(links.filter(({ rects }) => rects.length > 1).map(({ target }) => target)).toMatchObject([
      { kind: 'page', pageIndex: 4 },
    ]);
  });

  it('has none for pages without links, and none for a page that is not there', async () => {
    expect(await readLinks(pdf, 1)).toEqual([]);
    expect(await readLinks(pdf, 99)).toEqual([]);
  });

  it('reads a page once, and no more links of it than anybody could use', async () => {
    const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [5 0 R /Fit] >>`;
    const many = await openWithPdfjs(
      rawPdf(
        pageObjects([{ content: linesContent(['Many']), entries: `/Annots [${`${link} `.repeat(MOST_LINKS + 50)}]` }]),
      ),
    );
    const links = await readLinks(many, 0);
    expect(links).toHaveLength(MOST_LINKS);
    expect(await readLinks(many, 0)).toBe(links);
  });
});

describe('an outline that leads by names', () => {
  it('leads to the pages that bear them', async () => {
    expect((await readOutline(pdf)).map(({ title, pageIndex }) => [title, pageIndex])).toEqual([
      ['The budget', 3],
      ['The map', 6],
      ['The appendix', 7],
    ]);
  });
});
