import { describe, expect, it } from 'vitest';
import { shownPictures } from '../../../../renderer/changes/shown-pictures.ts';
import { versionText } from '../../../../shared/anchoring/text/version-text.ts';
import { sha256 } from '../../../support/made-up.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { paperOf } from '../../../support/papers.ts';
import { scannedPaper, type Scan } from '../../../support/scans.ts';

const PAPER = sha256(1);

/** What pages without words show. @param texts of the pages as import has read them */
async function shown(scans: readonly Scan[], texts: readonly string[], isAsked = (_page: number): boolean => true) {
  const store = memoryStore();
  const bytes = await scannedPaper(scans);
  await store.addPaper(paperOf(PAPER, { size: bytes.length, pageCount: scans.length }));
  await store.putChunk(PAPER, 0, bytes);
  return shownPictures(store, PAPER, versionText(texts), isAsked);
}

describe('what pages without words show', () => {
  it('is their pictures, whatever is stamped on them, and nothing of a page that shows none', async () => {
    const scans: readonly Scan[] = [
      { picture: 1 },
      { picture: 1, stamp: 'Page 2' },
      { stamp: 'Page 3' },
      { line: 300 },
    ];
    const found = await shown(scans, ['', 'Page 2', 'Page 3', '']);
    expect(found.get(0)).toMatch(/^[0-9a-f]{64}/);
    expect(found.get(1)).toBe(found.get(0));
    expect(found.get(2)).toBe('');
    expect(found.get(3)).toMatch(/^[0-9a-f]{64}/);
  });

  it('is not asked of pages with words, and of those that are not compared', async () => {
    const found = await shown([{ picture: 1 }, { picture: 2 }, {}], ['The harbour wall.', '', ''], page => page !== 2);
    expect([...found.keys()]).toEqual([1]);
  });

  it('is nothing where a page says that it is blank, and is not known of a file that cannot be opened', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(PAPER, { size: 3, pageCount: 2 }));
    const text = versionText(['This page is intentionally left blank', '']);
    expect([...(await shownPictures(store, PAPER, text, () => true))]).toEqual([
      [0, ''],
      [1, null],
    ]);
  });
});
