import { seededRandom, type SeededRandom } from '../../fixtures/papers/seeded-random.ts';
import { PACKS, PAGES_EACH, type MadeUpPacks } from './made-up-packs.ts';

const EACH = 40;

/**
 * Two hundred questions as they are typed, in mixed order: rare words, common words, several words, phrases and
 * beginnings of words, as many of each. Half of the words and of the lists of words end with a space: their last word is
 * finished. Whatever is asked for stands on a page, save for some phrases.
 *
 * @param seed other seeds ask other questions
 */
export function mixedQueries(packs: MadeUpPacks, seed: string): readonly string[] {
  const random = seededRandom(`queries ${seed}`);
  const { words } = packs.vocabulary;
  // Drawing on few packs will do: any page of theirs is like any other.
  const read = Array.from({ length: 5 }, () => packs.pack(random.whole(0, PACKS - 1)));
  const line = (): readonly string[] => {
    const page = random.pick(read)[random.whole(0, PAGES_EACH - 1)] ?? '';
    return random.pick(page.split('\n')).toLowerCase().replace('.', '').split(' ');
  };
  const ranked = (low: number, high: number): string => words[random.whole(low, high)] ?? '';
  const maybeDone = (typed: string): string => (random.next() < 0.5 ? `${typed} ` : typed);
  const kinds: readonly (() => string)[] = [
    () => maybeDone(ranked(20_000, words.length - 1)),
    () => maybeDone(ranked(0, 200)),
    () => maybeDone(random.shuffled(line()).slice(0, random.whole(2, 4)).join(' ')),
    () => `"${random.next() < 0.5 ? random.pick(packs.phrases) : stretchOf(line(), random)}"`,
    () => beginningOf(ranked(0, 5000), random),
  ];
  return random.shuffled(kinds.flatMap(kind => Array.from({ length: EACH }, kind)));
}

function stretchOf(words: readonly string[], random: SeededRandom): string {
  const length = random.whole(2, 4);
  const first = random.whole(0, words.length - length);
  return words.slice(first, first + length).join(' ');
}

function beginningOf(word: string, random: SeededRandom): string {
  return word.slice(0, Math.max(2, Math.min(random.whole(2, 5), word.length - 1)));
}
