import type { PDFDocument } from '@cantoo/pdf-lib';
import { isWordless } from '../../shared/anchoring/alignment/page-map.ts';
import { saysBlank, type PagePictures } from '../../shared/anchoring/changes/wordless-pages.ts';
import type { VersionText } from '../../shared/anchoring/text/version-text.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { openStored } from '../carry/open-stored.ts';
import { shownKey } from '../carry/page-pictures.ts';
import type { Store } from '../db/store.ts';

/** What the pages without words show, of those that are compared. The file is opened only where there are any. */
export async function shownPictures(
  store: Store,
  paper: Sha256,
  text: VersionText,
  isAsked: (page: number) => boolean,
): Promise<PagePictures> {
  const wordless = Array.from(text.pages.keys()).filter(page => isAsked(page) && isWordless(text, page));
  const unknown = wordless.filter(page => !saysBlank(text, page));
  const pdf = unknown.length > 0 ? await opened(store, paper) : undefined;
  const found = new Map<number, string | null>(wordless.map(page => [page, '']));
  for (const page of unknown) found.set(page, pdf ? await keyOf(pdf, page) : null);
  return found;
}

async function opened(store: Store, paper: Sha256): Promise<PDFDocument | undefined> {
  try {
    const known = await store.paper(paper);
    return known && (await openStored(store, known));
  } catch {
    // Of a file that cannot be taken apart the pages are compared by their place.
    return undefined;
  }
}

async function keyOf(pdf: PDFDocument, page: number): Promise<string | null> {
  try {
    return await shownKey(pdf, page);
  } catch {
    // So is a page whose instructions cannot be read.
    return null;
  }
}
