/** A title without what differs between a heading, an outline and a list: case, white space, quotes, dashes, its end. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\s.:;,-]+$/, '')
    .trim();
}

/** Whether two titles may well be of one item: most words of the shorter one are in the other. */
export function isSimilarTitle(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size === 0) return one === other;
  return [...fewer].filter(word => more.has(word)).length * 2 > fewer.size;
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(plainTitle(title).match(/[\p{L}\p{N}]+/gu));
}
