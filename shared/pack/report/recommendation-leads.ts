import { joinLines, type TextBlock } from '../text-blocks.ts';

const INTRODUCES =
  /(?::-?|[-–—])$|^that$|\b(?:asked|recommended|requested|invited|resolve|agree|resolves|agrees|recommends?)(?: to| that)?:?$/i;
const ASKS =
  /\b(?:asked|recommended|requested|invited|resolves?|agrees?|in addition|additionally|further(?:more)?|also)\b/i;
const LONGEST = 300;

/** Whether words lead into what stands below them: `The Board is asked to:`. */
export function introduces(words: string): boolean {
  return INTRODUCES.test(words);
}

/** Whether words between two lists ask for more: `They are also asked to note`. */
export function asksAgain(words: string): boolean {
  return words.length <= LONGEST && ASKS.test(words.slice(0, LONGEST));
}

/** What stands before the first entry: the words that lead into the list, and a heading below them that is the entry's own. */
export function leadOf(blocks: readonly TextBlock[]): { readonly lead: string | null; readonly under: string } {
  const words = blocks.map(({ text, marker }) => marker?.text ?? text);
  const last = words.at(-1) ?? '';
  const isHeading =
    words.length > 1 && !introduces(last) && introduces(words.at(-2) ?? '') && blocks.at(-1)?.lines.length === 1;
  return {
    lead: leadWords(joinLines(isHeading ? words.slice(0, -1) : words)),
    under: isHeading ? last : '',
  };
}

/** Words that lead into a list, trimmed; of many, the last sentences. A lone word (`that`) says nothing. */
export function leadWords(words: string): string | null {
  const plain = words
    .slice(-LONGEST * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (!plain.includes(' ')) return null;
  if (plain.length <= LONGEST && words.length <= LONGEST * 2) return plain;
  const end = plain.slice(-LONGEST);
  const sentence = end.search(/(?<=[.;] )\p{Lu}/u);
  return sentence >= 0 ? end.slice(sentence) : `…${end.slice(end.indexOf(' ') + 1)}`;
}

/** Words that lead into an entry, as they stand before it. */
export function bracketed(words: string): string {
  const plain = words
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?:-?$/, '');
  return plain === '' ? '' : `[${plain}] `;
}
