import { rangeWords } from '../../shared/pack/labels/page-words.ts';
import type { PageSpan } from '../../shared/pack/page-span.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { textState } from '../../shared/pack/text-state.ts';
import { classNames } from '../components/class-names.ts';

type TextNoticeProps = { readonly paper: Paper; readonly detail: ScannedPages };

type ScannedPages = Pick<PaperDetail, 'labels' | 'scanned'>;

/** Says above the pages what is lacking of a paper's words; nothing as a rule. */
export function TextNotice({ paper, detail }: TextNoticeProps) {
  const words = wordsOf(paper, detail);
  const isInPart = textState(paper) === 'whole';
  return words === undefined ? null : (
    <p className={classNames('reader__scan', isInPart && 'reader__scan--quiet')}>{words}</p>
  );
}

function wordsOf(paper: Paper, detail: ScannedPages): string | undefined {
  switch (textState(paper)) {
    case 'none':
      return 'This paper has no text: it is a scan. Its words cannot be selected or searched.';
    case 'partial':
      return `Only the first ${paper.textPages} of ${paper.pageCount} pages could be read for their words and printed numbers: the file is too tangled. Ask the council for another copy of it.`;
    case 'whole':
      return isMuchScanned(detail, paper.pageCount) ? scannedWords(detail) : undefined;
    case 'coming':
      return undefined;
  }
}

const MANY_PAGES = 3;
const MUCH_OF_PAPER = 0.1;

/** Whether so many pages have no text that it is told above them: one or two of a long paper are as a rule blank. */
export function isMuchScanned({ scanned }: Pick<ScannedPages, 'scanned'>, pageCount: number): boolean {
  return scanned.length > 0 && (scanned.length >= MANY_PAGES || scanned.length >= pageCount * MUCH_OF_PAPER);
}

/** Stretches of pages that are named one by one; where there are more, a sentence would be a list of numbers. */
const MOST_NAMED = 3;

/** Which pages of a paper have no text: `Pages 12–20 and page 31 have no text to …`; undefined where all have some. */
export function scannedWords({ labels, scanned }: ScannedPages): string | undefined {
  const spans = spansOf(scanned);
  const [first] = spans;
  if (!first) return undefined;
  const named = spans.map(({ first: from, last }) => rangeWords(labels, from, last));
  const pages =
    spans.length > MOST_NAMED
      ? `${scanned.length} pages, the first of them ${named[0]},`
      : [named.slice(0, -1).join(', '), named.at(-1)].filter(part => part !== '').join(' and ');
  const sentence = `${pages.charAt(0).toUpperCase()}${pages.slice(1)}`;
  return scanned.length === 1
    ? `${sentence} has no text to search or mark: it is blank, or a picture of text.`
    : `${sentence} have no text to search or mark: they are blank, or pictures of text.`;
}

/** Pages that follow each other, as stretches. */
function spansOf(pageIndexes: readonly number[]): readonly PageSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const pageIndex of pageIndexes) {
    const last = spans.at(-1);
    if (last && pageIndex === last.last + 1) last.last = pageIndex;
    else spans.push({ first: pageIndex, last: pageIndex });
  }
  return spans;
}
