const SMALL_WORDS = new Set([
  'and',
  'of',
  'the',
  'for',
  'in',
  'on',
  'to',
  'a',
  'an',
  'at',
  'by',
  'with',
  'y',
  'yr',
  'o',
]);

/** Words set in capitals on the page, as people write them elsewhere; other text is left alone. */
export function calmCase(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean !== clean.toUpperCase()) return clean;
  return clean
    .toLowerCase()
    .replace(/\p{L}[\p{L}'’]*/gu, (word, offset: number) =>
      offset > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
