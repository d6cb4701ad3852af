type Labels = readonly (string | null)[];

/**
 * What a page is called where there is little room: the printed number; in a paper whose pages are numbered, one that
 * bears no number goes by its place in the file, and says so (`PDF 2`), for its place is another page's number.
 */
export function pageName(labels: Labels, pageIndex: number): string {
  return labels[pageIndex] ?? (labels.some(label => label !== null) ? `PDF ${pageIndex + 1}` : String(pageIndex + 1));
}

/** A page in a sentence: `page 59`, `PDF page 2`. */
export function pageWords(labels: Labels, pageIndex: number): string {
  const name = pageName(labels, pageIndex);
  return name.startsWith('PDF ') ? `PDF page ${name.slice(4)}` : `page ${name}`;
}

/** The pages from `first` to `last` (indexes into the file): `page 5`, `pages 5–10`, `PDF pages 1–2`. */
export function rangeWords(labels: Labels, first: number, last: number): string {
  if (first === last) return pageWords(labels, first);
  const [from, to] = [pageName(labels, first), pageName(labels, last)];
  if (!from.startsWith('PDF ')) return `pages ${from}–${to}`;
  return `PDF pages ${from.slice(4)}–${to.startsWith('PDF ') ? to.slice(4) : last + 1}`;
}
