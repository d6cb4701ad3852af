/** The letters and figures of a text, and where each of them begins in it, in UTF-16 units. */
type PlainLetters = { readonly letters: string; readonly offsets: readonly number[] };

const COUNTS = /[\p{L}\p{N}\p{Sc}\p{Sm}%]/u;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;
const FIGURE = /\p{N}/u;
const DASH = /[\p{Pd}−]/u;

/**
 * What must be equal for words to be the same: letters, figures, the points and commas within them, signs of sums and
 * shares, and a minus. Spacing, hyphens, quotation marks and bullets do not count. Shares no rule with
 * `shared/anchoring`, which it is to judge.
 */
export function plainLetters(text: string): PlainLetters {
  const offsets: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const plain = unit.normalize('NFKC');
    for (const part of plain) {
      if (!(COUNTS.test(part) || isPoint(text, at) || isMinus(text, at))) continue;
      letters += DASH.test(part) ? '-' : part;
      offsets.push(at);
    }
  }
  return { letters, offsets };
}

/** Whether two texts have the same letters and figures. */
export function isSameWords(one: string, other: string): boolean {
  return plainLetters(one).letters === plainLetters(other).letters;
}

function isPoint(text: string, at: number): boolean {
  return /[.,]/.test(text.charAt(at)) && FIGURE.test(text.charAt(at - 1)) && FIGURE.test(text.charAt(at + 1));
}

function isMinus(text: string, at: number): boolean {
  const isSign = DASH.test(text.charAt(at)) && /[\p{N}£]/u.test(text.charAt(at + 1));
  return isSign && !LETTER_OR_FIGURE.test(text.charAt(at - 1));
}
