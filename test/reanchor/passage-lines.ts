import { pageWords } from '../../shared/pack/labels/page-words.ts';
import type { FoundWords, ReanchoredPassage } from './reanchor-passages.ts';

/** The printed number of each page, by pageIndex; null for one that has none. */
type Labels = Parameters<typeof pageWords>[0];

/** What has become of a passage, as lines for a terminal: page numbers are the printed ones where there are some. */
export function passageLines(passage: ReanchoredPassage, oldLabels: Labels, newLabels: Labels): readonly string[] {
  const { id, outcome, because, page, words, oldPage, candidates = [] } = passage;
  const reason = because === undefined ? '' : ` (${because})`;
  const was = oldPage === null ? 'not in the old version' : `was on ${pageWords(oldLabels, oldPage - 1)}`;
  const found = page === null ? [] : [wordsLine({ page, words: words ?? '' }, newLabels)];
  return [
    `${id}: ${outcome}${reason}, ${was}`,
    ...found.map(line => `  ${line}`),
    ...candidates.map(candidate => `  perhaps ${wordsLine(candidate, newLabels)}`),
  ];
}

function wordsLine({ page, words }: Pick<FoundWords, 'page' | 'words'>, labels: Labels): string {
  return `${pageWords(labels, page - 1)} (PDF ${page}): “${words.replace(/\s+/g, ' ')}”`;
}
