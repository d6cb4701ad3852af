import { cssOf, LINE_COLOURS } from '../../shared/annotations/colour-values.ts';
import { drawingPath } from '../../shared/annotations/ink-path.ts';
import type { AnnotationOf } from '../../shared/annotations/model.ts';
import { boundsOf } from '../../shared/annotations/shape.ts';
import type { NoteOut, NotePicture, NotesDocument } from '../../shared/export/notes-document.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { rectAsShown, type PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { openPdf, type OpenPdf } from '../pdf/open-pdf.ts';
import { pictureOfArea } from '../reader/marks/area-picture.ts';

/** Points that a picture is wide and high at most in a list of notes, and pixels a point takes. */
const WIDEST = 360;
const TALLEST = 260;
const SHARP = 2;
const QUALITY = 0.85;

/** Points around a drawing that belong to its picture. */
const MARGIN = 3;

/**
 * Notes with the pictures of their areas and drawings. Papers are opened as far as they are needed. A note whose picture
 * cannot be had, as its page cannot be drawn, stays without.
 */
export async function withPictures(
  notes: NotesDocument,
  papers: readonly Paper[],
  signal: AbortSignal,
): Promise<NotesDocument> {
  const open = new Map<Sha256, OpenPdf>();
  const opened = (sha256: Sha256): OpenPdf | undefined => {
    const paper = papers.find(other => other.sha256 === sha256);
    const known = open.get(sha256) ?? (paper && openPdf(paper));
    if (known) open.set(sha256, known);
    return known;
  };
  try {
    const sections: NotesDocument['sections'][number][] = [];
    for (const section of notes.sections) {
      const pictured: NoteOut[] = [];
      for (const note of section.notes) {
        if (signal.aborted) return notes;
        pictured.push({ ...note, picture: await pictureOf(note, opened, signal) });
      }
      sections.push({ ...section, notes: pictured });
    }
    return { ...notes, sections };
  } finally {
    await Promise.all([...open.values()].map(({ close }) => close()));
  }
}

async function pictureOf(
  { annotation, geometry }: NoteOut,
  opened: (paper: Sha256) => OpenPdf | undefined,
  signal: AbortSignal,
): Promise<NotePicture | null> {
  if (!geometry) return null;
  if (annotation.type === 'ink') return pictureOfInk(annotation, geometry);
  if (annotation.type !== 'area') return null;
  const pdf = await opened(annotation.paper)?.pdf.catch(() => undefined);
  const kept = await pictureOfArea(annotation, pdf, signal);
  const drawn = kept && (await createImageBitmap(kept).catch(() => undefined));
  if (!drawn) return null;
  const [left, top, right, bottom] = rectAsShown(geometry, annotation.rect);
  const picture = await painted(right - left, bottom - top, (context, scale) =>
    context.drawImage(drawn, 0, 0, (right - left) * scale, (bottom - top) * scale),
  );
  drawn.close();
  return picture;
}

function pictureOfInk(ink: AnnotationOf<'ink'>, geometry: PageGeometry): Promise<NotePicture> {
  const [left, top, right, bottom] = rectAsShown(geometry, boundsOf(ink));
  const path = new Path2D(drawingPath(geometry, ink.strokes, ink.width));
  return painted(right - left + 2 * MARGIN, bottom - top + 2 * MARGIN, (context, scale) => {
    context.setTransform(scale, 0, 0, scale, (MARGIN - left) * scale, (MARGIN - top) * scale);
    context.fillStyle = cssOf(LINE_COLOURS[ink.colour]);
    // A canvas is no array.
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
    context.fill(path);
  });
}

/** A picture on white, no larger than in the paper. @param paint is told how many pixels a point of the page takes */
async function painted(
  wide: number,
  high: number,
  paint: (context: OffscreenCanvasRenderingContext2D, scale: number) => void,
): Promise<NotePicture> {
  const fit = Math.min(1, WIDEST / wide, TALLEST / high);
  const [width, height] = [Math.max(wide * fit, 1), Math.max(high * fit, 1)];
  const canvas = new OffscreenCanvas(Math.ceil(width * SHARP), Math.ceil(height * SHARP));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('A picture could not be drawn');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  paint(context, fit * SHARP);
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return { jpeg: new Uint8Array(await file.arrayBuffer()), width, height };
}
