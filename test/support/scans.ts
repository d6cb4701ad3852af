import { PDFDict, PDFDocument, PDFName, StandardFonts, type PDFPage } from '@cantoo/pdf-lib';
import { encodePng } from '../../build/icons/png.ts';

/** A page that is a picture: which one, what is stamped on it, and what else sets it apart. */
export type Scan = {
  /** Pages with equal numbers bear the same picture; without one the page bears none. */
  readonly picture?: number;
  readonly stamp?: string;
  readonly size?: readonly [number, number];
  /** Points that the picture lies in from the left and from below. */
  readonly inset?: number;
  /** A line drawn over it, so many points from below. */
  readonly line?: number;
};

const A4 = [595, 842] as const;
const SIDE = 16; // dots

/**
 * A paper of scanned pages.
 *
 * @param sharing whether all pages name all pictures, as some programs write it, and each draws its own
 */
export async function scannedPaper(scans: readonly Scan[], { sharing = false } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { picture, stamp, size = A4, inset = 0, line } of scans) {
    const page = pdf.addPage([...size]);
    const image = picture === undefined ? undefined : await pdf.embedPng(pixelsOf(picture));
    if (image) page.drawImage(image, { x: inset, y: inset, width: size[0] - inset, height: size[1] - inset });
    if (line !== undefined) page.drawLine({ start: { x: 20, y: line }, end: { x: 400, y: line } });
    if (stamp !== undefined) page.drawText(stamp, { x: 280, y: 20, size: 10, font });
  }
  if (sharing) shareNames(pdf.getPages());
  return new Uint8Array(await pdf.save());
}

function pixelsOf(seed: number): Uint8Array {
  const bytes = Uint8Array.from({ length: SIDE * SIDE * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * (seed + 3)) % 256));
  return new Uint8Array(encodePng(bytes, SIDE));
}

function shareNames(pages: readonly PDFPage[]): void {
  const all = pages.flatMap(page => page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? []);
  const entries = all.flatMap(names => names.entries());
  for (const names of all) for (const [name, object] of entries) names.set(name, object);
}
