import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { hasPdfTools } from '../../../../../build/runtime/pdf-tools.ts';
import { annotatedCopy } from '../../../../../renderer/export/pdf/annotate.ts';
import { readEmbeddedMarks } from '../../../../../renderer/pdf/embedded-marks.ts';
import { adoptedFields } from '../../../../../shared/annotations/adopt.ts';
import { SOFT_COLOURS } from '../../../../../shared/annotations/colour-values.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';
import { COLOURS, type Annotation } from '../../../../../shared/annotations/model.ts';
import { pdfAnnotations, pdfBookmarks } from '../../../../../shared/export/pdf-annotation.ts';
import { pointAsShown, rectAsShown, type PageGeometry } from '../../../../../shared/pack/page-geometry.ts';
import {
  discussedPaper,
  encryptedPaperToMark,
  linkedPaper,
  paperToMark,
  PLAIN_MARKS,
  plainlyMarkedPaper,
  type PaperToMark,
  type WordPlace,
} from '../../../../fixtures/marked-papers.ts';
import { openWithPdfjs } from '../../../../fixtures/pdfjs-in-node.ts';
import { threadsOf } from '../../../../support/threads.ts';
import { markOf } from '../../../../support/marks.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { shareOf, type Picture } from '../../../../support/ppm.ts';
import { secondOpinion } from '../../../../support/second-tools.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const SIGNED = { author: 'Anna Berg', colourNames: { yellow: 'question', green: '', blue: '', pink: '' } };

function geometryOf({ cropBox, rotate, userUnit }: WordPlace): PageGeometry {
  return { view: cropBox, rotation: rotate, userUnit };
}

function colourOf(at: number) {
  return COLOURS[at % COLOURS.length] ?? 'yellow';
}

/** A mark of every kind on every page: on its word, and above it. */
function everyMark({ words }: PaperToMark): readonly Annotation[] {
  return words.flatMap(({ box }, pageIndex) => {
    const common = (name: string) => ({ id: `annotation:${name}${pageIndex}`, pageIndex, colour: colourOf(pageIndex) });
    const [left, bottom, right, top] = box;
    return [
      markOf('highlight', { ...common('h'), rects: [box], comment: 'Ask: ŵhy?\n- one', tags: ['budget'] }),
      markOf('underline', { ...common('u'), rects: [box] }),
      markOf('strikeout', { ...common('s'), rects: [box] }),
      markOf('note', { ...common('n'), point: [left - 40, top + 40], comment: 'At a point' }),
      markOf('ink', { ...common('i'), strokes: [[left, bottom - 30, 0.2, right, bottom - 30, 0.9]] }),
      markOf('area', { ...common('a'), rect: [left - 20, bottom - 20, right + 20, top + 20] }),
      markOf('bookmark', { ...common('b'), point: [left, top], comment: `Mark ${pageIndex + 1}` }),
    ];
  });
}

async function copyOf(paper: PaperToMark, marks: readonly Annotation[] = everyMark(paper)) {
  const geometries = paper.words.map(geometryOf);
  const labels = paper.words.map((_, at) => `${at + 59}`);
  return annotatedCopy(paper.bytes, paper.words.length, {
    annotations: pdfAnnotations(marks, { geometries, contents: [], labels }, SIGNED),
    bookmarks: pdfBookmarks(marks),
    bookmarksHeading: 'Bookmarks of Anna Berg',
  });
}

/** The same paper with its objects packed, as most programs write PDFs today. */
async function packed({ bytes, words }: PaperToMark): Promise<PaperToMark> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return { bytes: await pdf.save({ useObjectStreams: true }), words };
}

/** Readers find the objects of it by searching for them. */
function withBrokenTable({ bytes, words }: PaperToMark): PaperToMark {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n99999');
  return { bytes: new Uint8Array(Buffer.from(text, 'latin1')), words };
}

const PAPERS: readonly {
  readonly what: string;
  readonly paper: () => Promise<PaperToMark>;
  readonly isKept: boolean;
}[] = [
  { what: 'a paper with a classic table', paper: async () => paperToMark(), isKept: true },
  { what: 'a paper with packed objects', paper: () => packed(paperToMark()), isKept: true },
  { what: 'a paper encrypted for anybody to read', paper: async () => encryptedPaperToMark(), isKept: false },
  { what: 'a paper with a broken table', paper: async () => withBrokenTable(paperToMark()), isKept: false },
];

describe.each(PAPERS)('$what with notes', ({ paper: make, isKept }) => {
  it('begins with the very bytes of the paper, unless it has to be written anew', async () => {
    const paper = await make();
    const before = paper.bytes.slice();
    const copy = await copyOf(paper);
    expect(paper.bytes).toEqual(before);
    expect(Buffer.from(copy.subarray(0, before.length)).equals(Buffer.from(before))).toBe(isKept);
  });

  it('gives every mark back, of its kind and colour, at its place', async () => {
    const paper = await make();
    const pdf = await openWithPdfjs(await copyOf(paper));
    for (const [at, { box }] of paper.words.entries()) {
      const page = await pdf.getPage(at + 1);
      const marks = await readEmbeddedMarks(page);
      expect(marks.map(({ type }) => type)).toEqual(['highlight', 'underline', 'strikeout', 'note', 'ink', 'area']);
      for (const { author, colour, changedAt } of marks) {
        expect({ author, nearest: colour.nearest }).toEqual({ author: 'Anna Berg', nearest: colourOf(at) });
        expect(changedAt).not.toBeNull();
      }
      const [highlight, , , note] = marks;
      expectNear(highlight?.shape.rects[0], box);
      expect(highlight?.comment).toBe('Ask: ŵhy?\n- one\n\nTags: budget');
      expect([note?.shape.rects[0]?.[0], note?.shape.rects[0]?.[3]]).toEqual([box[0] - 40, box[3] + 40]);
    }
    await pdf.loadingTask.destroy();
  });

  it.skipIf(!hasPdfTools())('holds up with other programs, which draw each mark where its word stands', async () => {
    const paper = await make();
    const copy = secondOpinion(await copyOf(paper), temporaryFolder());
    expect(copy.complaints()).toBe('');
    for (const [at, word] of paper.words.entries()) {
      expect(copy.words(at + 1)).toContain(word.word);
      const geometry = geometryOf(word);
      const box = rectAsShown(geometry, word.box);
      const colour = SOFT_COLOURS[colourOf(at)];
      // The sign of a note hangs from its point, as in Lectern.
      const [x, y] = pointAsShown(geometry, word.box[0] - 40, word.box[3] + 40);
      // Poppler leaves the unit of a page out of account.
      const pictures = [copy.drawnByMuPdf(at + 1), ...(word.userUnit === 1 ? [copy.drawnByPoppler(at + 1)] : [])];
      for (const picture of pictures) {
        expect(shareOf(picture, inset(box, 2), colour)).toBeGreaterThan(0.25);
        expect(shareOf(picture, [x, y, x + 18, y + 18], colour)).toBeGreaterThan(0.3);
        expect(shareOf(picture, [box[0], box[1] - 14, box[2], box[1] - 3], colour)).toBeLessThan(0.05);
        expect(shareOf(picture, [box[0], box[3] + 3, box[2], box[3] + 14], colour)).toBeLessThan(0.05);
      }
    }
  });

  it.skipIf(!hasPdfTools())('lists the bookmarks under a heading of their own', async () => {
    const paper = await make();
    const copy = secondOpinion(await copyOf(paper), temporaryFolder());
    const lines = copy.object('outline').trim().split('\n');
    expect(lines[0]).toContain('"Bookmarks of Anna Berg"');
    expect(lines.slice(1).map(line => /"Mark \d+".*#page=(\d+)/.exec(line)?.[1])).toEqual(
      paper.words.map((_, at) => `${at + 1}`),
    );
  });
});

describe('a copy of a paper that is marked already', () => {
  const geometries = Array.from({ length: 3 }, (): PageGeometry => ({
    view: [0, 0, 595, 842],
    rotation: 0,
    userUnit: 1,
  }));
  const write = (marks: readonly Annotation[]) =>
    annotatedCopy(linkedPaper(), 3, {
      annotations: pdfAnnotations(marks, { geometries, contents: [], labels: [] }, SIGNED),
      bookmarks: pdfBookmarks(marks),
      bookmarksHeading: 'My bookmarks',
    });

  it('keeps its marks and links beside the new ones', async () => {
    const pdf = await openWithPdfjs(await write([markOf('note', { pageIndex: 1 })]));
    const marks = await readEmbeddedMarks(await pdf.getPage(2));
    expect(marks.map(({ type, author }) => `${type} by ${author}`)).toEqual([
      'highlight by The clerk',
      'note by Anna Berg',
    ]);
    expect(await (await pdf.getPage(1)).getAnnotations()).toHaveLength(4);
    await pdf.loadingTask.destroy();
  });

  it('leaves out the mark that the member made their own', async () => {
    const before = await openWithPdfjs(linkedPaper());
    const [embedded] = await readEmbeddedMarks(await before.getPage(2));
    await before.loadingTask.destroy();
    const adopted = markOf('highlight', { pageIndex: 1, adoptedFrom: embedded?.key ?? '' });
    const pdf = await openWithPdfjs(await write([adopted]));
    const marks = await readEmbeddedMarks(await pdf.getPage(2));
    expect(marks.map(({ author }) => author)).toEqual(['Anna Berg']);
    await pdf.loadingTask.destroy();
  });

  it('has the member’s marks in the place of those they were made of, with the window of these and the answers to them', async () => {
    const before = await openWithPdfjs(discussedPaper());
    const theirs = await readEmbeddedMarks(await before.getPage(1));
    await before.loadingTask.destroy();
    expect(theirs.map(({ key, comment }) => [key, comment])).toEqual([
      ['0:at 2', 'In the list'],
      ['0:at 3', 'In the list too'],
      ['0:7R', 'Discussed'],
    ]);
    const own = theirs.map(({ key, type, comment }, at) =>
      markOf(type, { id: `annotation:${at}`, adoptedFrom: key, comment: `${comment}, and seen` }),
    );
    const copy = await annotatedCopy(discussedPaper(), 1, {
      annotations: pdfAnnotations(own, { geometries, contents: [], labels: [] }, SIGNED),
      bookmarks: [],
      bookmarksHeading: '',
    });
    const pdf = await openWithPdfjs(copy);
    const page = await pdf.getPage(1);
    expect((await readEmbeddedMarks(page)).map(({ author, comment }) => [author, comment])).toEqual([
      ['Anna Berg', 'In the list, and seen'],
      ['Anna Berg', 'In the list too, and seen'],
      ['Anna Berg', 'Discussed, and seen'],
    ]);
    expect(await threadsOf(page)).toEqual([
      ['Popup', 'of Discussed, and seen'],
      ['I agree', 'to Discussed, and seen'],
      ['Good', 'to I agree'],
    ]);
    expect(await page.getAnnotations({ intent: 'any' })).toHaveLength(8);
    await pdf.loadingTask.destroy();
    if (hasPdfTools()) expect(secondOpinion(copy, temporaryFolder()).complaints()).toBe('');
  });

  it.skipIf(!hasPdfTools())('looks as before where all marks of the file are the member’s own', async () => {
    const geometry: PageGeometry = { view: [0, 0, 595, 842], rotation: 90, userUnit: 1 };
    const paper = sha256(1);
    const pdf = await openWithPdfjs(plainlyMarkedPaper());
    const held = await readEmbeddedMarks(await pdf.getPage(1));
    await pdf.loadingTask.destroy();
    expect(held).toHaveLength(PLAIN_MARKS.length);
    const own = held.map((mark, at) => {
      const fields = adoptedFields(mark, { paper, geometry, content: undefined, notes: [] });
      return markOf(fields.type, { ...fields, id: `annotation:${at}` });
    });
    const copy = await annotatedCopy(plainlyMarkedPaper(), 1, {
      annotations: pdfAnnotations(own, { geometries: [geometry], contents: [], labels: [] }, SIGNED),
      bookmarks: [],
      bookmarksHeading: '',
    });
    const [before, after] = [plainlyMarkedPaper(), copy].map(bytes => secondOpinion(bytes, temporaryFolder()));
    expect(after?.complaints()).toBe('');
    for (const draw of ['drawnByPoppler', 'drawnByMuPdf'] as const) {
      const [was, is] = [before?.[draw](1), after?.[draw](1)];
      if (!was || !is) throw new Error('Nothing was drawn');
      for (const [entries, colour, box] of PLAIN_MARKS) {
        // The sign of a note is each reader's own.
        if (entries.includes('/Text')) continue;
        const share = (picture: Picture): number => shareOf(picture, rectAsShown(geometry, box), colour, 150);
        expect([draw, entries, share(is) - share(was) > -0.1]).toEqual([draw, entries, true]);
      }
    }
  });

  it('holds both marks that two devices made of one', async () => {
    const own = [1, 2].map(at => markOf('highlight', { id: `annotation:${at}`, adoptedFrom: '0:7R' }));
    const copy = await annotatedCopy(discussedPaper(), 1, {
      annotations: pdfAnnotations(own, { geometries, contents: [], labels: [] }, SIGNED),
      bookmarks: [],
      bookmarksHeading: '',
    });
    const pdf = await openWithPdfjs(copy);
    const marks = await readEmbeddedMarks(await pdf.getPage(1));
    expect(marks.map(({ author }) => author)).toEqual(['The clerk', 'The chair', 'Anna Berg', 'Anna Berg']);
    await pdf.loadingTask.destroy();
  });

  it('has its bookmarks behind the outline of the paper', async () => {
    const pdf = await openWithPdfjs(await write([markOf('bookmark', { comment: 'Here', point: [10, 20] })]));
    expect((await pdf.getOutline()).map(({ title, items }) => [title, items.length])).toEqual([
      ['Report', 0],
      ['My bookmarks', 1],
    ]);
    await pdf.loadingTask.destroy();
  });

  it('is the paper itself where there is nothing to add', async () => {
    expect(await write([])).toEqual(linkedPaper());
  });
});

describe('a paper that cannot be copied with notes', () => {
  const write = (bytes: Uint8Array<ArrayBuffer>, pageCount: number) =>
    annotatedCopy(bytes, pageCount, {
      annotations: pdfAnnotations(
        [markOf('note')],
        { geometries: [{ view: [0, 0, 595, 842], rotation: 0, userUnit: 1 }], contents: [], labels: [] },
        SIGNED,
      ),
      bookmarks: [],
      bookmarksHeading: '',
    });

  it('is refused where other pages would be marked, or where it is no PDF', async () => {
    await expect(write(linkedPaper(), 4)).rejects.toMatchObject({ problem: 'unreadable' });
    await expect(write(new TextEncoder().encode('%PDF-1.7\nnothing of it'), 1)).rejects.toMatchObject({
      problem: 'unreadable',
    });
  });
});

function expectNear(rect: Rect | undefined, expected: Rect): void {
  expected.forEach((side, at) => expect(Math.abs((rect?.[at] ?? Number.NaN) - side)).toBeLessThan(0.1));
}

function inset([left, top, right, bottom]: Rect, by: number): Rect {
  return [left + by, top + by, right - by, bottom - by];
}
