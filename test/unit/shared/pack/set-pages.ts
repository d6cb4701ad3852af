import type { PageContent } from '../../../../shared/pack/page-runs.ts';
import { NO_METADATA, paperContent, type PaperContent } from '../../../../shared/pack/paper-content.ts';
import { pageOfRuns, type SetRun } from '../../../support/page-of-runs.ts';

/** How a page is set: where its columns begin, and how far its lines stand apart, in points. */
export type Setting = { readonly columns?: readonly number[]; readonly leading?: number; readonly top?: number };

const HEIGHT = 11;
const LARGE = 15;
const INDENT = 9;
const GAP = 0.7;

/**
 * A page as it would be typed: a line each, an empty line is a gap, `|` parts columns, two spaces in front set a line
 * further in, `# ` sets it large.
 */
export function setPage(
  text: string,
  { columns = [60, 170, 340, 450], leading = 14, top = 60 }: Setting = {},
): PageContent {
  let y = top;
  const runs: SetRun[] = [];
  for (const line of text.replace(/^\n|\s+$/g, '').split('\n')) {
    if (line.trim() === '') {
      y += leading * GAP;
      continue;
    }
    const height = line.trim().startsWith('# ') ? LARGE : HEIGHT;
    line.split('|').forEach((words, column) => {
      const plain = words.trim().replace(/^# /, '');
      const inwards = column === 0 ? (/^ */.exec(words)?.[0].length ?? 0) : 0;
      if (plain !== '')
        runs.push([
          plain,
          (columns[column] ?? 60) + (inwards / 2) * INDENT,
          y,
          { height, width: plain.length * height * 0.46 },
        ]);
    });
    y += leading;
  }
  return pageOfRuns(runs);
}

/** A page that is set, or text to be set plainly. */
export type AnyPage = string | PageContent;

export function paperOf(...pages: readonly AnyPage[]): PaperContent {
  return paperContent({
    fileName: 'paper.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages: pages.map(page => (typeof page === 'string' ? setPage(page) : page)),
  });
}
