import { degrees, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';

const ROTATIONS = [0, 90, 180, 270] as const;
const USER_UNITS = [1, 2.5] as const;
/** Left, bottom, width and height. */
type Box = readonly [number, number, number, number];

/** What pages are cropped to, and the sheet it is cut from where that is not a usual one. */
const CROPS: readonly { readonly crop: Box; readonly sheet?: Box }[] = [
  { crop: [0, 0, 595, 842] },
  { crop: [36, 50, 400, 600] },
  { crop: [-20.5, 10.25, 300, 200], sheet: [-100, -100, 800, 900] },
];
const SHEET = [595, 842] as const;

/** The bytes of a PDF with a page for every turn, unit and crop that this offers. Each says `Page n` at its lower left. */
export async function turnedPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const rotation of ROTATIONS) {
    for (const userUnit of USER_UNITS) {
      for (const { crop, sheet } of CROPS) {
        const page = pdf.addPage([...SHEET]);
        page.setRotation(degrees(rotation));
        page.node.set(PDFName.of('UserUnit'), PDFNumber.of(userUnit));
        if (sheet) page.setMediaBox(...sheet);
        page.setCropBox(...crop);
        page.drawText(`Page ${pdf.getPageCount()}`, { x: crop[0] + 20, y: crop[1] + 20, size: 12 });
      }
    }
  }
  return pdf.save();
}
