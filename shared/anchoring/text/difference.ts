/** A part of a text that was edited. */
export type DifferencePart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Pairs of words that are compared at most; longer texts are told as all removed and all added. */
const MOST_PAIRS = 1_000_000;
const WORD = /[£$€]?[\p{L}\p{N}\p{M}]+(?:(?:['’/–-]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*%?|[^\s]/gu;

type Word = { readonly text: string; readonly space: string; readonly key: string };

/** What was taken out of a text and put into it, word by word, in reading order. White space is single. */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const [words, others] = [wordsOf(before), wordsOf(after)];
  const parts: { kind: DifferencePart['kind']; text: string }[] = [];
  const tell = (kind: DifferencePart['kind'], { text, space }: Word): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += space + text;
    // What was put in instead of the first words stands apart from them.
    else if (last?.kind === 'removed' && parts.length === 1) parts.push({ kind, text: ` ${text}` });
    else parts.push({ kind, text: (parts.length > 0 ? space : '') + text });
  };
  if (words.length * others.length > MOST_PAIRS) {
    for (const word of words) tell('removed', word);
    for (const word of others) tell('added', word);
    return parts;
  }
  const width = others.length + 1;
  const common = commonLengths(words, others);
  let [at, there] = [0, 0];
  while (at < words.length || there < others.length) {
    const [word, other] = [words[at], others[there]];
    if (word && other && word.key === other.key) {
      tell('same', other);
      at += 1;
      there += 1;
    } else if (word && (!other || (common[(at + 1) * width + there] ?? 0) >= (common[at * width + there + 1] ?? 0))) {
      tell('removed', word);
      at += 1;
    } else if (other) {
      tell('added', other);
      there += 1;
    }
  }
  return parts;
}

function wordsOf(text: string): readonly Word[] {
  let end = 0;
  const readable = text.replace(/([\p{L}])[-\u{ad}]\s+(?=[\p{Ll}])/gu, '$1').normalize('NFC');
  return Array.from(readable.matchAll(WORD), ({ index, 0: word }) => {
    const space = index > end ? ' ' : '';
    end = index + word.length;
    return { text: word, space, key: word.replace(/[‘’]/g, "'").replace(/[–—−]/g, '-').replace(/[“”]/g, '"') };
  });
}

/** The length of the longest common sequence of what is left from each pair of words on. */
function commonLengths(words: readonly Word[], others: readonly Word[]): Int32Array {
  const width = others.length + 1;
  const lengths = new Int32Array((words.length + 1) * width);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    for (let there = others.length - 1; there >= 0; there -= 1) {
      lengths[at * width + there] =
        words[at]?.key === others[there]?.key
          ? (lengths[(at + 1) * width + there + 1] ?? 0) + 1
          : Math.max(lengths[(at + 1) * width + there] ?? 0, lengths[at * width + there + 1] ?? 0);
    }
  }
  return lengths;
}
