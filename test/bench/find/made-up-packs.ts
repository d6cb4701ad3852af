import { seededRandom, type SeededRandom } from '../../fixtures/papers/seeded-random.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

export const PACKS = 100;
export const PAGES_EACH = 250;
/** With so many words a page, a hundred packs hold ten million. */
const WORDS_A_PAGE = 400;
const WORDS_A_LINE = 12;

/** Turns of phrase that all packs share. */
const PHRASES = 4000;
/** Words that a pack comes back to again and again: what its reports are about. */
const OWN_WORDS = 400;

/** How often a phrase stands in the place of a word, a word of the pack's own, a reference that stands nowhere else. */
const [PHRASE, OWN, REFERENCE] = [0.05, 0.12, 0.003];

/** The text of the pages of packs that a program made up: the same for every run, and as skewed as prose is. */
export type MadeUpPacks = {
  readonly vocabulary: Vocabulary;
  readonly phrases: readonly string[];
  /** The pages of a pack. */
  readonly pack: (index: number) => readonly string[];
};

export function makePacks(): MadeUpPacks {
  const vocabulary = makeVocabulary();
  const { words, draw } = vocabulary;
  const random = seededRandom('phrases');
  const phrases = Array.from({ length: PHRASES }, () =>
    Array.from({ length: random.whole(2, 4) }, () => words[draw(random)]).join(' '),
  );
  return { vocabulary, phrases, pack: index => pagesOf(index, vocabulary, phrases) };
}

function pagesOf(index: number, { words, draw }: Vocabulary, phrases: readonly string[]): readonly string[] {
  const random = seededRandom(`pack ${index}`);
  const own = Array.from({ length: OWN_WORDS }, () => words[random.whole(100, words.length - 1)] ?? '');
  const word = (): string => {
    const chance = random.next();
    if (chance < REFERENCE) return referenceOf(random);
    if (chance < REFERENCE + PHRASE) return random.pick(phrases);
    // The first of a pack's own words are its main ones.
    if (chance < REFERENCE + PHRASE + OWN) return own[Math.floor(OWN_WORDS * random.next() ** 2)] ?? '';
    return words[draw(random)] ?? '';
  };
  return Array.from({ length: PAGES_EACH }, () => pageOf(word));
}

function referenceOf(random: SeededRandom): string {
  return `${random.whole(15, 26)}/${String(random.whole(0, 99_999)).padStart(5, '0')}`;
}

function pageOf(word: () => string): string {
  const lines: string[] = [];
  for (let at = 0; at < WORDS_A_PAGE; at += WORDS_A_LINE) {
    const words = Array.from({ length: Math.min(WORDS_A_LINE, WORDS_A_PAGE - at) }, word);
    const [first = '', ...rest] = words;
    lines.push(`${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`);
  }
  return lines.join('\n');
}
