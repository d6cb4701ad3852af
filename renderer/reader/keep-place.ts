import type { Sha256 } from '../../shared/ids.ts';
import type { PageLook } from '../../shared/reading/page-look.ts';
import { readingOf, readingRecordId, seenFields, type Place } from '../../shared/reading/place.ts';
import { store } from '../db/the-store.ts';
import { keep } from '../work/work.ts';
import { themeDrawn } from './theme/page-themes.ts';

/** Notes where the member is in a paper, and that they have had these pages before them. */
export async function keepPlace(paper: Sha256, place: Place, seen: readonly number[]): Promise<void> {
  const record = readingRecordId(paper);
  await keep(async current => {
    const folded = await current(record);
    const known = readingOf(folded);
    const fresh = seenFields(seen.filter(pageIndex => !known.seen.has(pageIndex)));
    const moved = samePlace(known.place, place) ? {} : { place: { ...place } };
    const fields = { ...(folded ? {} : { paper }), ...moved, ...fresh };
    return Object.keys(fields).length > 0 ? [{ record, kind: 'reading', fields }] : [];
  });
}

/** Notes how the member has the pages of a paper set out. */
export async function keepLook(paper: Sha256, look: PageLook): Promise<void> {
  const record = readingRecordId(paper);
  await keep(async current => {
    const folded = await current(record);
    return [{ record, kind: 'reading', fields: { ...(folded ? {} : { paper }), look: { ...look } } }];
  });
}

function samePlace(a: Place | undefined, b: Place): boolean {
  return a?.pageIndex === b.pageIndex && a.down === b.down && a.across === b.across && a.zoom === b.zoom;
}

const PICTURE_QUALITY = 0.85;

/** Keeps pictures of pages as they are drawn now, to be shown when the paper is opened again. */
export async function keepPictures(
  paper: Sha256,
  pages: readonly number[],
  canvasOf: (pageIndex: number) => HTMLCanvasElement | undefined,
): Promise<void> {
  const pictures = await Promise.all(
    pages.map(async pageIndex => {
      const canvas = canvasOf(pageIndex);
      if (!canvas || canvas.width === 0) return [];
      const theme = themeDrawn(canvas);
      const picture = await pictureOf(canvas);
      return picture ? [{ pageIndex, picture, theme }] : [];
    }),
  );
  if (pictures.flat().length > 0) await store.putSnapshot({ sha256: paper, pictures: pictures.flat() });
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise(resolve => canvas.toBlob(resolve, 'image/webp', PICTURE_QUALITY));
}
