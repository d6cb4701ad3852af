const LONGEST = 120;

/** Words of a paper without line breaks, cut where they are too long for a sentence. */
export function shortened(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}

/** Words of a paper, or the name of a file, as a sentence quotes them. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

/** `87 - 98` is `pages 87–98`, with how many pages it names: one, or more. */
export function pagesWords(range: string | null): readonly [words: string, count: 1 | 2] {
  if (range === null) return ['pages', 2];
  const [first = range, last = first] = range.split(' - ');
  return first === last ? [`page ${first}`, 1] : [`pages ${first}–${last}`, 2];
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
