import type { PaperContent } from '../paper-content.ts';
import { printedNumber } from './stamp-words.ts';

/** Labels longer than this are none that anyone prints on a page. */
const LONGEST = 24;

/**
 * The labels that the file itself gives its pages, null where it gives none to a page; undefined where they say no more
 * than 1, 2, 3… or do not fit its pages. `Page 15` is `15` there as elsewhere.
 */
export function tellingFileLabels({
  fileLabels,
  pageCount,
}: Pick<PaperContent, 'fileLabels' | 'pageCount'>): readonly (string | null)[] | undefined {
  if (fileLabels?.length !== pageCount) return undefined;
  const labels = fileLabels.map(label => {
    const words = label.slice(0, LONGEST + 1).trim();
    return words === '' || words.length > LONGEST ? null : (printedNumber(words)?.label ?? words);
  });
  const isPlain = labels.every((label, index) => label === null || label === String(index + 1));
  return isPlain ? undefined : labels;
}
