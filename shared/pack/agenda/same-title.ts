const COMPARED = 300;

/** A title as it is compared: small letters and figures only. */
export function plainTitle(title: string, compared = COMPARED): string {
  return title
    .slice(0, compared)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\.(?:pdf|docx?)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How much two plain titles are alike, from 0 to 1: software shortens titles, and drops or adds marks. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length >= 12 && longer.startsWith(shorter)) return 0.95;
  const words = new Set(shorter.split(' '));
  const others = new Set(longer.split(' '));
  const shared = [...words].filter(word => others.has(word)).length;
  return shared / Math.max(1, Math.max(words.size, others.size));
}
