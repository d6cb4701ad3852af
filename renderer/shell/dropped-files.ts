/** What a drop holds: files that may be papers, and the names of those that are not. */
export type DroppedFiles<F> = { readonly papers: readonly F[]; readonly refused: readonly string[] };

/** Tells PDFs from the rest, by name or by the type the system gives. Their content is looked at on import. */
export function sortDropped<F extends { readonly name: string; readonly type: string }>(
  files: readonly F[],
): DroppedFiles<F> {
  const isPdf = (file: F): boolean => /\.pdf$/i.test(file.name) || file.type === 'application/pdf';
  return { papers: files.filter(isPdf), refused: files.filter(file => !isPdf(file)).map(file => file.name) };
}

/** Why files were not taken, and what to do instead. */
export function refusedWords(names: readonly string[]): string {
  const what =
    names.length === 1 ? `“${names[0]}” is not a PDF and was` : `${names.length} of these are not PDFs and were`;
  return `${what} left alone. Lectern takes PDFs; for a folder of papers choose “Add council folder…”.`;
}
