import type { Sha256 } from '../../shared/ids.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import type { PageLook } from '../../shared/reading/page-look.ts';
import { readingOf, readingRecordId, type Place } from '../../shared/reading/place.ts';
import { store } from '../db/the-store.ts';
import { placeOnceCompared } from '../work/place-from-before.ts';
import { currentPageTheme } from './theme/use-page-theme.ts';

/** A paper of the library, and what decides whether pdf.js or a picture is first. */
export type FoundPaper = Pick<Opening, 'paper' | 'pictures'>;

/** What the reader needs to stand at the place the member left, before pdf.js has opened the paper. */
export type Opening = {
  readonly paper: Paper;
  readonly detail: PaperDetail;
  readonly place: Place;
  readonly look: PageLook;
  /** Stored pictures of pages, by page. */
  readonly pictures: ReadonlyMap<number, HTMLImageElement>;
};

/** As long as opening waits for a version that has just come to be compared with the one before. */
const COMPARING_MS = 1500;
const FIRST_PLACE: Place = { pageIndex: 0, down: -0.02, across: 0, zoom: 'fit-width' };

/** Finds a paper; undefined when it is not in the library. */
export async function findPaper(sha256: Sha256): Promise<FoundPaper | undefined> {
  const [paper, snapshot] = await Promise.all([store.paper(sha256), store.snapshot(sha256)]);
  if (!paper) return undefined;
  const theme = currentPageTheme();
  // A picture of a page in other colours would flash.
  const pictures = (snapshot?.pictures ?? []).flatMap(({ pageIndex, picture, theme: of = 'plain' }) =>
    of === theme ? [[pageIndex, loadPicture(picture)] as const] : [],
  );
  return { paper, pictures: new Map(pictures) };
}

/** Gathers the opening of a paper; undefined when no more than its bytes is here. */
export async function loadOpening(found: FoundPaper): Promise<Opening | undefined> {
  const { sha256 } = found.paper;
  const [detail, reading] = await Promise.all([store.detail(sha256), store.record(readingRecordId(sha256))]);
  if (!detail) return undefined;
  const { place: left, look } = readingOf(reading);
  const place = left ?? (await placeOnceCompared(store, sha256, COMPARING_MS)) ?? FIRST_PLACE;
  return { ...found, detail, place, look };
}

/** Begins to load a picture at once, so that it is there when its page is. */
function loadPicture(picture: Blob): HTMLImageElement {
  const image = new Image();
  image.src = URL.createObjectURL(picture);
  return image;
}

const IDLE_MS = 500;

/** Resolves once the pictures of an opening are decoded and the window has shown them; at once where there are none. */
export async function picturesReady({ pictures }: FoundPaper): Promise<void> {
  if (pictures.size === 0) return;
  // A picture that cannot be decoded is not shown; that is no reason to wait.
  await Promise.allSettled(Array.from(pictures.values(), image => image.decode()));
  await new Promise<void>(resolve => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
  });
}

/** Gives back what {@link findPaper} holds in memory. */
export function releasePictures({ pictures }: FoundPaper): void {
  for (const { src } of pictures.values()) URL.revokeObjectURL(src);
}
