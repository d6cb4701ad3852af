const WORD = /[\p{L}\p{N}]+/gu;

/** The keys of the words of a text, in order; capitals and small letters are the same. */
export function wordKeys(text: string): readonly number[] {
  return Array.from(text.toLowerCase().matchAll(WORD), ([word]) => keyOf(word));
}

function keyOf(word: string): number {
  let key = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) key = Math.imul(key ^ word.charCodeAt(at), 0x01000193);
  return key;
}

/** The key of words in a row, 32 bits wide. Mixed well, so that the smallest of many keys are a fair sample of them. */
export function phraseKey(words: readonly number[]): number {
  let key = 0;
  for (const word of words) key = Math.imul(key, 31) + word;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}
