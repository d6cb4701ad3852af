/** The number people know a page by: the printed one, else its place in the file. */
export function pageWord(labels: readonly (string | null)[], pageIndex: number): string {
  return labels[pageIndex] ?? String(pageIndex + 1);
}

/** `page 5`, `pages 5–10`. */
export function rangeWords(labels: readonly (string | null)[], first: number, last: number): string {
  const [from, to] = [pageWord(labels, first), pageWord(labels, last)];
  return first === last ? `page ${from}` : `pages ${from}–${to}`;
}
