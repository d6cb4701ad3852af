import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfSpans } from '../../../shared/anchoring/matching/spot.ts';
import { isSameWords } from '../../corpus/passages/plain-letters.ts';
import { revised } from '../../support/revised/edits.ts';
import { madeUpPack } from '../../support/revised/made-up-pack.ts';
import { withPagesEdited } from '../../support/revised/page-edits.ts';
import { markedPassage, type PassageFate } from '../../support/revised/passage-fate.ts';
import { madeUpRevision, revisionArbitrary } from '../../support/revised/revision.ts';
import { PLAIN, typeset } from '../../support/revised/typeset.ts';

const pack = madeUpPack('a', 2);
const before = typeset(pack, PLAIN);

/** What becomes of the first `length` words behind the heading of the first item. */
function fateAfter(edits: Parameters<typeof revised>[1], length: number): PassageFate {
  const heading = pack.items[0]?.blocks[0]?.words.length ?? 0;
  return markedPassage(before, typeset(revised(pack, edits), PLAIN), heading, length).fate;
}

describe('a made-up revision', () => {
  it('says of a kept passage where the same words stand, however they are set', () => {
    fc.assert(
      fc.property(revisionArbitrary, plan => {
        const { after, before, passages } = madeUpRevision(plan);
        for (const { fate, quote, spans } of passages) {
          expect(wordsOfSpans(before.pages, spans)).toBe(quote);
          if (fate.kind === 'kept') expect(isSameWords(wordsOfSpans(after.pages, fate.spans), quote)).toBe(true);
          if (fate.kind === 'changed') expect(isSameWords(fate.now, quote)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what no edit touches, and tells what one does', () => {
    // The first item is even; a block takes up 31 numbers.
    const inFirstParagraph = 32;
    expect(fateAfter([], 5).kind).toBe('kept');
    expect(fateAfter([{ kind: 'insert words', at: inFirstParagraph, to: 2 }], 5)).toMatchObject({
      kind: 'changed',
    });
    expect(fateAfter([{ kind: 'delete an item', at: 0, to: 0 }], 5).kind).toBe('deleted');
    expect(fateAfter([{ kind: 'insert an item', at: 0, to: 0 }], 5)).toMatchObject({
      kind: 'kept',
      spans: [{ pageIndex: 1 }],
    });
  });

  it('is the same for the same seed, and has its words on its pages', () => {
    expect(typeset(madeUpPack('a', 2), PLAIN)).toEqual(before);
    for (const { text, pageIndex, start, end } of before.words) {
      expect(before.pages[pageIndex]?.slice(start, end)).toBe(text);
    }
    expect(before.pages[0]).toMatch(/^Agenda Item 1\n.*\n[\s\S]*\nPage 1$/);
  });

  it('breaks words at line ends, sets ligatures, and reads a second column first', () => {
    const { words, pages } = typeset(pack, { ...PLAIN, lineLength: 45, breaks: 'hyphen', hasLigatures: true });
    expect(pages.join('\n')).toMatch(/[a-z]-\n[a-z]/);
    expect(words).toHaveLength(before.words.length);
    const turned = typeset(pack, { ...PLAIN, isSecondColumnFirst: true });
    expect(turned.pages[0]).not.toBe(before.pages[0]);
    expect(turned.words.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(before.words.map(({ id }) => id));
  });

  it('marks a word whole that stands on two pages', () => {
    const long = madeUpPack('13', 4);
    const before = typeset(long, PLAIN);
    const broken = typeset(long, { ...PLAIN, lineLength: 57, pageLines: 17, breaks: 'soft hyphen' });
    const parts = broken.words.flatMap(({ id }, at) => (broken.words[at + 1]?.id === id ? [at, at + 1] : []));
    expect(parts).not.toEqual([]);
    for (const at of parts) {
      const { fate, quote } = markedPassage(broken, before, at, 1);
      expect(fate.kind).toBe('kept');
      if (fate.kind === 'kept') expect(isSameWords(wordsOfSpans(before.pages, fate.spans), quote)).toBe(true);
    }
  });

  it('loses the words of a page that is taken out, and moves those of others', () => {
    const [taken, moved] = (['delete', 'move'] as const).map(kind => withPagesEdited(before, [{ kind, at: 0, to: 9 }]));
    expect(taken?.words.some(({ id }) => id === before.words[0]?.id)).toBe(false);
    expect(taken?.pages).toEqual(before.pages.slice(1));
    expect(moved?.pages.toSorted()).toEqual(before.pages.toSorted());
    expect(moved?.words.find(({ id }) => id === before.words[0]?.id)?.pageIndex).not.toBe(0);
  });
});
