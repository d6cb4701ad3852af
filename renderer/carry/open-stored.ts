import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Paper } from '../../shared/pack/paper.ts';
import type { Store } from '../db/store.ts';
import { openOriginal } from '../export/pdf/original.ts';
import { readStretch } from '../pdf/stored-bytes.ts';

/** Files above this size are not taken apart to compare pictures. */
const LARGEST = 128 * 1024 * 1024; // bytes

/**
 * The file of a paper, to be taken apart; undefined for one that is too large.
 *
 * @throws Error when it is not here as a whole, or is no PDF that can be taken apart
 */
export async function openStored(
  store: Pick<Store, 'chunk'>,
  { sha256, size, pageCount }: Pick<Paper, 'sha256' | 'size' | 'pageCount'>,
): Promise<PDFDocument | undefined> {
  if (size > LARGEST) return undefined;
  const bytes = await readStretch(index => store.chunk(sha256, index), 0, size);
  return (await openOriginal(bytes, pageCount)).pdf;
}
