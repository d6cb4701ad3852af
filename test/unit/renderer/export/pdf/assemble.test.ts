import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { hasPdfTools } from '../../../../../build/runtime/pdf-tools.ts';
import { assemble, type PagesToAssemble } from '../../../../../renderer/export/pdf/assemble.ts';
import { readEmbeddedMarks } from '../../../../../renderer/pdf/embedded-marks.ts';
import { SOFT_COLOURS } from '../../../../../shared/annotations/colour-values.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';
import { noteOut } from '../../../../../shared/export/notes-document.ts';
import { pdfAnnotations } from '../../../../../shared/export/pdf-annotation.ts';
import { sheetsOf, upright, type Sheet } from '../../../../../shared/export/sheets.ts';
import { pointInPage, rectAsShown, rectInPage, type PageGeometry } from '../../../../../shared/pack/page-geometry.ts';
import {
  discussedPaper,
  linkedPaper,
  paperToMark,
  PLAIN_MARKS,
  plainlyMarkedPaper,
} from '../../../../fixtures/marked-papers.ts';
import { openWithPdfjs, wordsOf } from '../../../../fixtures/pdfjs-in-node.ts';
import { A4, markOf } from '../../../../support/marks.ts';
import { RED, RED_JPEG } from '../../../../support/red-jpeg.ts';
import { shareOf } from '../../../../support/ppm.ts';
import { secondOpinion } from '../../../../support/second-tools.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { threadsOf } from '../../../../support/threads.ts';

const NO_NAMES = { yellow: '', green: '', blue: '', pink: '' };
const SIGNED = { author: 'Anna Berg', colourNames: NO_NAMES };
const FONTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);
const face = (file: string) => new Uint8Array(readFileSync(path.join(FONTS, file)));
const faces = { regular: face('LiberationSans-Regular.ttf'), bold: face('LiberationSans-Bold.ttf') };

const PAPER = paperToMark();
const GEOMETRIES = PAPER.words.map(({ cropBox, rotate, userUnit }): PageGeometry => ({
  view: cropBox,
  rotation: rotate,
  userUnit,
}));
const MARKS = PAPER.words.map(({ box }, pageIndex) =>
  markOf('highlight', { id: `annotation:${pageIndex}`, pageIndex, rects: [box], colour: 'green' }),
);
const ALL = PAPER.words.map((_, at) => at);
const NOTHING = { annotations: [], bookmarks: [], bookmarksHeading: 'My bookmarks' };

function jobOf(rest: Partial<PagesToAssemble>): PagesToAssemble {
  return {
    title: 'Pages',
    pages: ALL,
    geometries: GEOMETRIES,
    labels: ALL.map(at => `${at + 59}`),
    outline: [],
    layout: { perSheet: 1, size: 'own' },
    marks: {
      ...NOTHING,
      annotations: pdfAnnotations(MARKS, { geometries: GEOMETRIES, contents: [], labels: [] }, SIGNED),
    },
    comments: null,
    faces,
    madeAtMs: Date.UTC(2026, 0, 1),
    ...rest,
  };
}

async function linked(rest: Partial<PagesToAssemble>) {
  const labels = ['i', null, '3'];
  const geometries = [A4, A4, A4];
  const job = jobOf({ geometries, labels, marks: NOTHING, outline: [], ...rest });
  return openWithPdfjs(await assemble(linkedPaper(), job, () => undefined));
}

describe('a PDF of some pages', () => {
  it('has them as they are, in their order, with their marks as annotations and their printed numbers', async () => {
    const pages = [3, 1, 8, 9];
    let told = 0;
    const bytes = await assemble(PAPER.bytes.slice(), jobOf({ pages }), () => (told += 1));
    expect(told).toBe(4);
    const pdf = await openWithPdfjs(bytes);
    expect(pdf.numPages).toBe(4);
    expect(await pdf.getPageLabels()).toEqual(['62', '60', '67', '68']);
    for (const [at, pageIndex] of pages.entries()) {
      const page = await pdf.getPage(at + 1);
      const word = PAPER.words[pageIndex];
      expect(await wordsOf(page)).toBe(word?.word);
      expect({ rotate: page.rotate, view: page.view, unit: page.userUnit }).toEqual({
        rotate: word?.rotate,
        view: word?.cropBox,
        unit: word?.userUnit,
      });
      const [mark] = await readEmbeddedMarks(page);
      word?.box.forEach((side, edge) => expect(mark?.shape.rects[0]?.[edge]).toBeCloseTo(side, 1));
    }
    await pdf.loadingTask.destroy();
  });

  it('has nothing of the pages that are left out', async () => {
    const one = await assemble(PAPER.bytes.slice(), jobOf({ pages: [2], marks: NOTHING }), () => undefined);
    const pdf = await PDFDocument.load(one);
    expect(pdf.context.enumerateIndirectObjects().length).toBeLessThan(12);
  });

  it('keeps links to the web and between its pages, and the outline of its pages', async () => {
    const outline = [
      { title: 'Front', pageIndex: 0, children: [] },
      { title: 'Report', pageIndex: 2, children: [] },
    ];
    const pdf = await linked({ pages: [2, 0], outline });
    const links = (await (await pdf.getPage(2)).getAnnotations()) as readonly { url?: string; dest?: unknown[] }[];
    expect(links.map(({ url, dest }) => url ?? typeof dest?.[0])).toEqual(['object', 'https://council.example/a(b)']);
    expect(await pdf.getPageIndex(links[0]?.dest?.[0] as { num: number; gen: number })).toBe(0);
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Front', 'Report']);
    await pdf.loadingTask.destroy();
  });

  it('keeps the marks of the file', async () => {
    const pdf = await linked({ pages: [1] });
    const marks = await readEmbeddedMarks(await pdf.getPage(1));
    expect(marks.map(({ author, comment }) => [author, comment])).toEqual([['The clerk', 'Seen']]);
    await pdf.loadingTask.destroy();
  });

  it('keeps answers to marks, and to those that the member made their own', async () => {
    const own = [
      markOf('highlight', { id: 'annotation:1', adoptedFrom: '0:7R', comment: 'Mine' }),
      markOf('highlight', { id: 'annotation:2', adoptedFrom: '0:at 2', comment: 'Mine too' }),
    ];
    const annotations = pdfAnnotations(own, { geometries: [A4], contents: [], labels: [] }, SIGNED);
    for (const marks of [NOTHING, { ...NOTHING, annotations }]) {
      const job = jobOf({ pages: [0], geometries: [A4], marks });
      const bytes = await assemble(discussedPaper(), job, () => undefined);
      const pdf = await openWithPdfjs(bytes);
      const page = await pdf.getPage(1);
      const isOwn = marks !== NOTHING;
      expect((await readEmbeddedMarks(page)).map(({ comment }) => comment)).toEqual([
        isOwn ? 'Mine too' : 'In the list',
        'In the list too',
        isOwn ? 'Mine' : 'Discussed',
      ]);
      expect(await threadsOf(page)).toEqual([
        ['I agree', `to ${isOwn ? 'Mine' : 'Discussed'}`],
        ['Good', 'to I agree'],
      ]);
      await pdf.loadingTask.destroy();
    }
  });

  it('lists notes behind the pages in words that can be found, in the letters of Welsh too', async () => {
    const note = markOf('note', { comment: 'Pam mae’r dŵr yn Llŷn mor ddrud?\n- un\n- dau' });
    const place = { page: 'page 59', labels: ['59'], paperName: 'Pack', geometry: A4 };
    const sections = [
      {
        number: '5',
        title: 'Dŵr',
        heading: 'Item 5 · Dŵr',
        notes: Array.from({ length: 60 }, () => noteOut(note, place, NO_NAMES)),
      },
    ];
    const comments = { title: 'Notes: Cabinet', sections };
    const pdf = await openWithPdfjs(
      await assemble(PAPER.bytes.slice(), jobOf({ pages: [0], comments }), () => undefined),
    );
    expect(pdf.numPages).toBeGreaterThan(3);
    const words = await wordsOf(await pdf.getPage(2));
    for (const part of ['Notes: Cabinet', 'Item 5 · Dŵr', 'Page 59', 'Pam mae’r dŵr yn Llŷn mor ddrud?', '• un'])
      expect(words).toContain(part);
    await pdf.loadingTask.destroy();
  });

  it.skipIf(!hasPdfTools())('shows the pictures of areas and drawings under what they are called', async () => {
    const place = { page: 'page 59', labels: ['59'], paperName: 'Pack', geometry: A4 };
    const picture = { jpeg: RED_JPEG, width: 200, height: 150 };
    const notes = [1, 2, 3, 4, 5].map(() => ({ ...noteOut(markOf('area'), place, NO_NAMES), picture }));
    const comments = { title: 'Notes', sections: [{ number: '', title: 'A', heading: 'A', notes }] };
    const copy = secondOpinion(
      await assemble(PAPER.bytes.slice(), jobOf({ pages: [0], comments }), () => undefined),
      temporaryFolder(),
    );
    expect(copy.complaints()).toBe('');
    // As many as fit above the foot of a page, each whole.
    const shares = [2, 3].flatMap(page =>
      [copy.drawnByPoppler(page), copy.drawnByMuPdf(page)].map(drawn => shareOf(drawn, [0, 0, 595, 842], RED)),
    );
    const one = (200 * 150) / (595 * 842);
    for (const [at, pictures] of [3, 3, 2, 2].entries()) expect(shares[at]).toBeCloseTo(pictures * one, 2);
    expect(copy.words(2)).toContain('Area, yellow, on the left');
  });

  it('shows a box for what its typeface lacks, says so, and gives every character back as it was written', async () => {
    const comment = 'Żółć, dŵr, ŷd, 😀👍🏽, مرحبا, 預算, w\u0302';
    const note = markOf('note', { comment, point: [100, 600] });
    const place = { page: 'page 59', labels: ['59'], paperName: 'Pack', geometry: A4 };
    const sections = [{ number: '5', title: 'A', heading: 'Item 5 · A', notes: [noteOut(note, place, NO_NAMES)] }];
    const comments = { title: 'Notes', sections };
    const annotations = pdfAnnotations([note], { geometries: GEOMETRIES, contents: [], labels: [] }, SIGNED);
    const marks = { ...NOTHING, annotations };
    const pdf = await openWithPdfjs(
      await assemble(PAPER.bytes.slice(), jobOf({ pages: [0], comments, marks }), () => undefined),
    );
    const words = await wordsOf(await pdf.getPage(2));
    expect(words).toContain(comment.normalize('NFC'));
    expect(words).toContain('An empty box is a character');
    expect((await readEmbeddedMarks(await pdf.getPage(1))).map(mark => mark.comment)).toEqual([comment]);
    await pdf.loadingTask.destroy();
  });

  it('labels its pages as they are printed, in any letters, and counts the notes by themselves', async () => {
    const place = { page: 'page 59', labels: ['59'], paperName: 'Pack', geometry: A4 };
    const notes = Array.from({ length: 60 }, () => noteOut(markOf('note', { comment: 'Why?' }), place, NO_NAMES));
    const comments = { title: 'Notes', sections: [{ number: '5', title: 'A', heading: 'A', notes }] };
    const labels = ['Atodiad Ŵ (1)', null, '59\\'];
    const bytes = await assemble(PAPER.bytes.slice(), jobOf({ pages: [0, 1, 2], labels, comments }), () => undefined);
    const pdf = await openWithPdfjs(bytes);
    const read = (await pdf.getPageLabels()) ?? [];
    expect(read.slice(0, 5)).toEqual(['Atodiad Ŵ (1)', 'PDF 2', '59\\', 'Notes 1', 'Notes 2']);
    expect(new Set(read).size).toBe(pdf.numPages);
    await pdf.loadingTask.destroy();
  });

  it('is refused without pages', async () => {
    await expect(assemble(PAPER.bytes.slice(), jobOf({ pages: [] }), () => undefined)).rejects.toMatchObject({
      problem: 'no-pages',
    });
  });
});

describe.skipIf(!hasPdfTools())('pages on sheets', () => {
  it.each([
    { perSheet: 1, size: 'A4' },
    { perSheet: 2, size: 'A4' },
    { perSheet: 4, size: 'A3' },
  ] as const)('are drawn $perSheet to a sheet of $size, each mark on its word', async layout => {
    const bytes = await assemble(PAPER.bytes.slice(), jobOf({ layout }), () => undefined);
    const opinion = secondOpinion(bytes, temporaryFolder());
    expect(opinion.complaints()).toBe('');
    for (const [at, { height, pages }] of sheetsOf(ALL, GEOMETRIES, layout).entries()) {
      const words = opinion.words(at + 1);
      const pictures = [opinion.drawnByPoppler(at + 1), opinion.drawnByMuPdf(at + 1)];
      for (const { pageIndex, matrix } of pages) {
        const word = PAPER.words[pageIndex];
        const geometry = GEOMETRIES[pageIndex];
        if (!word || !geometry) throw new Error('a page is not there');
        expect(words).toContain(word.word);
        // How much the page is scaled and moved is what the sheet does beyond setting it upright.
        const plain = upright(geometry);
        const scale = Math.hypot(matrix[0], matrix[1]) / Math.hypot(plain[0], plain[1]);
        const [left, top, right, bottom] = rectAsShown(geometry, word.box);
        const shownHeight = rectAsShown(geometry, geometry.view)[3];
        const [x, y] = [matrix[4] - plain[4] * scale, height - (matrix[5] - plain[5] * scale) - shownHeight * scale];
        const box = [x + left * scale, y + top * scale, x + right * scale, y + bottom * scale] as const;
        for (const picture of pictures) {
          expect(shareOf(picture, box, SOFT_COLOURS.green, 30)).toBeGreaterThan(0.2);
        }
      }
    }
  });

  it('show the marks of the file that bring no look of their own, as they are seen in Lectern', async () => {
    const geometry: PageGeometry = { ...A4, rotation: 90 };
    const [sheet] = sheetsOf([0], [geometry], { perSheet: 1, size: 'A4' });
    const job = jobOf({ pages: [0], geometries: [geometry], marks: NOTHING, layout: { perSheet: 1, size: 'A4' } });
    const opinion = secondOpinion(await assemble(plainlyMarkedPaper(), job, () => undefined), temporaryFolder());
    expect(opinion.complaints()).toBe('');
    expect(opinion.words(1)).toContain('MMMM MMMM');
    const onSheet = (rect: Rect): Rect => rectOnSheet(sheet, rect);
    for (const picture of [opinion.drawnByPoppler(1), opinion.drawnByMuPdf(1)]) {
      for (const [entries, colour, box] of PLAIN_MARKS)
        // Thin lines are blended with the paper, which is 205 from any of the colours.
        expect([entries, shareOf(picture, onSheet(box), colour, 150) > 0.05]).toEqual([entries, true]);
      expect(shareOf(picture, onSheet([300, 300, 500, 500]), [255, 0, 0], 40)).toBe(0);
    }
  });

  it.each([0, 90, 180, 270] as const)(
    'have the sign of a note right below its point on a page turned by %i',
    async rotation => {
      const geometry: PageGeometry = { ...A4, rotation };
      const note = markOf('note', { point: pointInPage(geometry, 200, 300), colour: 'green' });
      const annotations = pdfAnnotations([note], { geometries: [geometry], contents: [], labels: [] }, SIGNED);
      const layout = { perSheet: 1, size: 'A4' } as const;
      const job = jobOf({ pages: [0], geometries: [geometry], marks: { ...NOTHING, annotations }, layout });
      const opinion = secondOpinion(await assemble(discussedPaper(), job, () => undefined), temporaryFolder());
      const [sheet] = sheetsOf([0], [geometry], layout);
      const sign = rectOnSheet(sheet, rectInPage(geometry, [200, 300, 218, 318]));
      for (const picture of [opinion.drawnByPoppler(1), opinion.drawnByMuPdf(1)])
        expect(shareOf(picture, sign, SOFT_COLOURS.green, 40)).toBeGreaterThan(0.3);
    },
  );

  it('are of the size that was asked for', async () => {
    const bytes = await assemble(PAPER.bytes.slice(), jobOf({ layout: { perSheet: 2, size: 'A3' } }), () => undefined);
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPageCount()).toBe(5);
    for (const page of pdf.getPages()) {
      expect(Math.max(page.getWidth(), page.getHeight())).toBeCloseTo(1190.55, 1);
    }
  });
});

/** A rectangle of the first page of a sheet, in points from the upper left corner of the sheet. */
function rectOnSheet(sheet: Sheet | undefined, [left, bottom, right, top]: Rect): Rect {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = sheet?.pages[0]?.matrix ?? [];
  const [x1, y1] = [a * left + c * bottom + e, b * left + d * bottom + f];
  const [x2, y2] = [a * right + c * top + e, b * right + d * top + f];
  const height = sheet?.height ?? 0;
  return [Math.min(x1, x2), height - Math.max(y1, y2), Math.max(x1, x2), height - Math.min(y1, y2)];
}
