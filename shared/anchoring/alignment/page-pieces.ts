import { lettersOnPages, type VersionText } from '../text/version-text.ts';

/**
 * How many pieces a page has fallen into, and how often one of them stands before the one that it came behind: many and
 * often where columns are read across in the one version and down in the other.
 *
 * @param to by letter of the source that of the target which continues it, or -1
 */
export function piecesOfPage(
  source: VersionText,
  to: Int32Array,
  pageIndex: number,
): { readonly pieces: number; readonly back: number } {
  const page = lettersOnPages(source, pageIndex);
  let [pieces, back, last] = [0, 0, -9];
  for (let at = page.from; at < page.to; at += 1) {
    const there = to[at] ?? -1;
    if (there === -1) continue;
    if (there !== last + 1) pieces += 1;
    if (there < last) back += 1;
    last = there;
  }
  return { pieces, back };
}
