import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { readEmbeddedMarks } from '../../../../renderer/pdf/embedded-marks.ts';
import { hideReplaced } from '../../../../renderer/pdf/use-embedded-marks.ts';
import { discussedPaper } from '../../../fixtures/marked-papers.ts';
import { openWithPdfjs } from '../../../fixtures/pdfjs-in-node.ts';

/** How many annotations are drawn with a page. */
async function drawnOn(page: PDFPageProxy): Promise<number> {
  const { fnArray } = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE_STORAGE });
  return fnArray.filter(operator => operator === OPS.beginAnnotation).length;
}

it('marks that the member made their own are not drawn twice, be they objects of their own or not', async () => {
  const pdf = await openWithPdfjs(discussedPaper());
  const page = await pdf.getPage(1);
  const marks = await readEmbeddedMarks(page);
  const before = await drawnOn(page);
  expect(hideReplaced(pdf, marks, new Set(['0:at 2', '0:7R']))).toEqual(new Set([0]));
  expect(await drawnOn(page)).toBe(before - 2);
  expect(hideReplaced(pdf, marks, new Set(['0:at 2', '0:7R']))).toEqual(new Set());
  hideReplaced(pdf, marks, new Set(['0:7R']));
  expect(await drawnOn(page)).toBe(before - 1);
  await pdf.loadingTask.destroy();
});
