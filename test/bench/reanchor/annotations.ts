import { seededRandom } from '../../fixtures/papers/seeded-random.ts';
import type { WordSpan } from '../../../shared/anchoring/outcome.ts';

/** Words that members mark: a cell, a few, a line, a sentence, a paragraph. */
const LENGTHS = [1, 3, 8, 15, 25, 60];

/** So many marks all over a paper, each on some words of a page. The same paper and count give the same marks. */
export function annotationsOver(pages: readonly string[], count: number): readonly WordSpan[] {
  const random = seededRandom('annotations');
  const written = pages.flatMap((text, pageIndex) => (text.trim() === '' ? [] : [{ text, pageIndex }]));
  return Array.from({ length: count }, () => {
    const { text, pageIndex } = random.pick(written);
    const words = [...text.matchAll(/\S+/g)];
    const first = random.whole(0, words.length - 1);
    const last = Math.min(first + random.pick(LENGTHS), words.length) - 1;
    const [from, to] = [words[first], words[last]];
    return { pageIndex, start: from?.index ?? 0, end: (to?.index ?? 0) + (to?.[0].length ?? 0) };
  });
}
