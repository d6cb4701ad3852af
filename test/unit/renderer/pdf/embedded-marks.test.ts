import type { PDFPageProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { readEmbeddedMarks } from '../../../../renderer/pdf/embedded-marks.ts';
import { pageObjects, rawPdf, linesContent, literal } from '../../../fixtures/hostile/raw-pdf.ts';
import { openWithPdfjs } from '../../../fixtures/pdfjs-in-node.ts';

const RECT = '/Rect [70 630 260 670]';
const QUADS = '/QuadPoints [72 660 250 660 72 640 250 640]';

/** The marks of a page that holds annotations, each as its entries. */
async function marksIn(annotations: readonly string[]) {
  const refs = annotations.map((_, at) => `${7 + at} 0 R`).join(' ');
  const objects = pageObjects([{ content: linesContent(['A page']), entries: `/Annots [${refs}]` }], {
    more: annotations.map(entries => `<< /Type /Annot ${entries} >>`),
  });
  const pdf = await openWithPdfjs(rawPdf(objects));
  try {
    return await readEmbeddedMarks(await pdf.getPage(1));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A page of which pdf.js tells this. */
function pageTelling(told: readonly unknown[]): PDFPageProxy {
  return { pageNumber: 1, getAnnotations: () => Promise.resolve(told) } as unknown as PDFPageProxy;
}

describe('the marks of a PDF', () => {
  it('are read with who made them, when, and what they say', async () => {
    const marks = await marksIn([
      `/Subtype /Highlight ${RECT} ${QUADS} /C [0.2 0.8 0.3] /T ${literal('The clerk')} ` +
        `/Contents ${literal('Seen')} /M (D:20260701100000+01'00')`,
    ]);
    expect(marks).toEqual([
      {
        key: '0:7R',
        drawnAs: '7R',
        type: 'highlight',
        called: 'Highlight',
        isHeld: true,
        answers: [],
        words: '',
        shape: { pageIndex: 0, rects: [[72, 640, 250, 660]] },
        strokes: [],
        width: 1,
        colour: { css: '#33cc4c', nearest: 'green' },
        author: 'The clerk',
        comment: 'Seen',
        changedAt: '2026-07-01T09:00:00.000Z',
      },
    ]);
  });

  it.each([
    ['in the order of Acrobat', '72 660 250 660 72 640 250 640'],
    ['anticlockwise, as the standard says', '72 640 250 640 250 660 72 660'],
    ['clockwise from the top left', '72 660 250 660 250 640 72 640'],
  ])('are found by their corners %s', async (_, points) => {
    const [mark] = await marksIn([`/Subtype /Underline ${RECT} /QuadPoints [${points}]`]);
    expect(mark?.shape.rects).toEqual([[72, 640, 250, 660]]);
  });

  it('are of the kinds that members know; links, fields and windows are none', async () => {
    const marks = await marksIn([
      `/Subtype /Squiggly ${RECT} ${QUADS}`,
      `/Subtype /StrikeOut ${RECT} ${QUADS}`,
      `/Subtype /Text ${RECT}`,
      `/Subtype /FreeText ${RECT} /DA (/F1 12 Tf) /Contents (Words)`,
      `/Subtype /Ink ${RECT} /InkList [[80 640 90 650 100 640]] /BS << /W 3 >>`,
      `/Subtype /Square ${RECT}`,
      `/Subtype /Circle ${RECT}`,
      `/Subtype /Link ${RECT} /A << /S /URI /URI (https://council.example/) >>`,
      `/Subtype /Widget /FT /Tx /T (name) ${RECT}`,
      `/Subtype /Popup ${RECT} /Parent 7 0 R`,
      `/Subtype /Stamp ${RECT} /Name /Draft`,
      `/Subtype /Caret ${RECT} /Contents (Insert this)`,
      `/Subtype /Line ${RECT} /L [80 640 200 660]`,
      `/Subtype /PolyLine ${RECT} /Vertices [80 640 200 660 220 640]`,
      `/Subtype /Polygon ${RECT} /Vertices [80 640 200 660 220 640]`,
      `/Subtype /FileAttachment ${RECT} /Contents (The table)`,
      `/Subtype /Underline ${RECT} /Contents (On no words)`,
      `/Subtype /Underline ${RECT}`,
    ]);
    expect(marks.map(({ type, called }) => [called, type])).toEqual([
      ['Wavy underline', 'underline'],
      ['Strike-out', 'strikeout'],
      ['Note', 'note'],
      ['Text box', 'note'],
      ['Drawing', 'ink'],
      ['Box', 'area'],
      ['Circle', 'area'],
      ['Stamp', 'note'],
      ['Insertion', 'note'],
      ['Line', 'area'],
      ['Line', 'area'],
      ['Shape', 'area'],
      ['Attached file', 'note'],
      ['Underline', 'underline'],
    ]);
    expect(marks.filter(({ isHeld }) => isHeld).map(({ called }) => called)).toEqual(['Note']);
    expect(marks[3]?.comment).toBe('Words');
    expect(marks[4]).toMatchObject({ width: 3, strokes: [[80, 640, 1, 90, 650, 1, 100, 640, 1]] });
  });

  it('have the answers to them, hidden as readers write these, and the answers to answers', async () => {
    const marks = await marksIn([
      `/Subtype /Text ${RECT} /T (Bob) /Contents (Sticky)`,
      `/Subtype /Text ${RECT} /T (Cat) /IRT 7 0 R /F 30 /Contents (I agree) /M (D:20260701100000Z)`,
      `/Subtype /Text ${RECT} /T (Dan) /IRT 8 0 R /F 30 /Contents (Good)`,
      `/Subtype /Text ${RECT} /IRT 7 0 R /F 30`,
      `/Subtype /Text ${RECT} /IRT 7 0 R /RT /Group /Contents (Passed over)`,
      `/Subtype /Text ${RECT} /IRT 99 0 R /Contents (To nothing)`,
      `/Subtype /Text ${RECT} /IRT 14 0 R /Contents (Round)`,
      `/Subtype /Text ${RECT} /IRT 13 0 R /Contents (and round)`,
    ]);
    expect(marks.map(({ called, comment }) => [called, comment])).toEqual([
      ['Note', 'Sticky'],
      ['Note', ''],
      ['Answer', 'To nothing'],
      ['Answer', 'Round'],
      ['Answer', 'and round'],
    ]);
    expect(marks[0]?.answers).toEqual([
      { author: 'Cat', comment: 'I agree', changedAt: '2026-07-01T10:00:00.000Z' },
      { author: 'Dan', comment: 'Good', changedAt: null },
    ]);
  });

  it('have the same names whenever they are read', async () => {
    const annotations = [`/Subtype /Text ${RECT}`, `/Subtype /Square ${RECT}`];
    const [first, second] = [await marksIn(annotations), await marksIn(annotations)];
    expect(first.map(({ key }) => key)).toEqual(['0:7R', '0:8R']);
    expect(second).toEqual(first);
  });

  it('are bounded, and what makes no sense is passed over', async () => {
    const good = { id: '1R', subtype: 'Text', rect: [0, 0, 20, 20] };
    const marks = await readEmbeddedMarks(
      pageTelling(Array.from({ length: 2000 }, (_, at) => ({ ...good, id: `${at}R` }))),
    );
    expect(marks).toHaveLength(500);
    const odd = await readEmbeddedMarks(
      pageTelling([
        null,
        { subtype: 'Text' },
        { ...good, rect: [0, Number.NaN, 1, 1] },
        { ...good, rect: [0, 0, 1e9, 1] },
        { ...good, subtype: 'constructor' },
        { ...good, subtype: 'Ink', inkLists: [] },
        { ...good, id: 7 },
        { ...good, id: 'annot_p0_12', rect: [0, 0, 1e9, 1] },
        { ...good, id: 'annot_p0_13', color: 'red', titleObj: { str: 4 }, contentsObj: 3, modificationDate: {} },
      ]),
    );
    expect(odd).toHaveLength(1);
    expect(odd[0]).toMatchObject({ key: '0:at 1', drawnAs: 'annot_p0_13', author: '', comment: '', changedAt: null });
  });

  it('are none on a page that cannot be read', async () => {
    const page = {
      pageNumber: 1,
      getAnnotations: () => Promise.reject(new Error('broken')),
    } as unknown as PDFPageProxy;
    expect(await readEmbeddedMarks(page)).toEqual([]);
  });
});
