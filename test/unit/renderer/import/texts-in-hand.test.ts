import { describe, expect, it } from 'vitest';
import { TextsInHand } from '../../../../renderer/import/texts-in-hand.ts';
import type { PageText } from '../../../../shared/pack/paper.ts';
import { sha256Of } from '../../../support/fake-folder.ts';

const PACK = sha256Of(Uint8Array.of(1));
const REPORT = sha256Of(Uint8Array.of(2));

function pagesOf(sha256: PageText['sha256'], ...indexes: readonly number[]): PageText[] {
  return indexes.map(pageIndex => ({ sha256, pageIndex, text: `page ${pageIndex}`, places: new Int32Array() }));
}

describe('the words of a paper in hand', () => {
  it('are all there once every page was put in, in whatever steps', () => {
    const inHand = new TextsInHand();
    inHand.put(PACK, pagesOf(PACK, 0, 1));
    inHand.put(PACK, pagesOf(PACK, 2));
    expect(inHand.all(PACK, 3)?.map(({ text }) => text)).toEqual(['page 0', 'page 1', 'page 2']);
  });

  it('are not given while a page is missing, at the end or in between', () => {
    const inHand = new TextsInHand();
    inHand.put(PACK, pagesOf(PACK, 0, 2));
    expect(inHand.all(PACK, 3)).toBeUndefined();
    expect(inHand.all(PACK, 4)).toBeUndefined();
  });

  it('are of one paper: those of another take their place', () => {
    const inHand = new TextsInHand();
    inHand.put(PACK, pagesOf(PACK, 0, 1));
    inHand.put(REPORT, pagesOf(REPORT, 0));
    expect(inHand.all(PACK, 2)).toBeUndefined();
    expect(inHand.all(REPORT, 1)).toHaveLength(1);
  });

  it('are gone when they are put away', () => {
    const inHand = new TextsInHand();
    inHand.put(PACK, pagesOf(PACK, 0));
    inHand.clear();
    expect(inHand.all(PACK, 1)).toBeUndefined();
    expect(inHand.all(PACK, 0)).toBeUndefined();
  });
});
