import { isTooShort } from './chosen-passphrase.ts';

/** How long somebody who has the files would have to try. */
export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

const FAIR_BITS = 40;
const STRONG_BITS = 55;

/** What one more word is worth at most: as one drawn from a list of some thousands. */
const WORD_BITS = 12;
const LETTER_BITS = 4.7;
const OTHER_BITS = 5.5;

/** What those who try begin with. */
const FIRST_TRIED =
  /^(?:pass(?:word|phrase)?|secret|letmein|welcome|admin|qwerty|qwertyuiop|azerty|asdf(?:ghjkl)?|lectern|council(?:lor)?|member|sync|summer|winter|spring|autumn|monday|i|a|the|is|my|love|you)$/;

/**
 * A rough judgement, from what the words of a passphrase are worth to somebody who guesses. It knows no dictionary, and
 * says nothing that a member has to obey.
 */
export function passphraseStrength(passphrase: string): Strength {
  if (isTooShort(passphrase)) return 'too-short';
  const words = new Set(passphrase.toLowerCase().match(/\p{L}+|[^\p{L}\s]+/gu) ?? []);
  const bits = Array.from(words).reduce((sum, word) => sum + worth(word), 0);
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS ? 'fair' : 'strong';
}

function worth(word: string): number {
  if (FIRST_TRIED.test(word)) return 1;
  const letters = lettersThatSurprise(word);
  return /\p{L}/u.test(word) ? Math.min(WORD_BITS, letters * LETTER_BITS) : letters * OTHER_BITS;
}

/** Characters that do not repeat the one before, or go on counting from it. */
function lettersThatSurprise(word: string): number {
  const codes = Array.from(word, letter => letter.codePointAt(0) ?? 0);
  return codes.filter((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? 0)) > 1).length;
}

const WORDS: Readonly<Record<Strength, string>> = {
  'too-short': 'Too short so far.',
  weak: 'Easy to guess. Add words that do not belong together.',
  fair: 'Fair. One more word makes it strong.',
  strong: 'Strong.',
};

/** The judgement, and what would make it better. */
export function strengthWords(strength: Strength): string {
  return WORDS[strength];
}
