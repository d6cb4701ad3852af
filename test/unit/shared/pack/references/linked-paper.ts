import { reportOf } from '../../../../support/papers.ts';
import type { ItemDetail } from '../../../../../shared/pack/agenda/item.ts';
import type { Minutes } from '../../../../../shared/pack/minutes/minutes.ts';
import { NO_METADATA, paperContent, type PaperContent } from '../../../../../shared/pack/paper-content.ts';
import { readReferences } from '../../../../../shared/pack/references/read-references.ts';
import type { Known } from '../../../../../shared/pack/references/known-places.ts';
import type { Report } from '../../../../../shared/pack/report/report.ts';
import { pageOfRuns } from '../../../../support/page-of-runs.ts';

/** A paper with these words on its pages, a line of each on a line of its own. */
export function paperSaying(pages: readonly string[]): PaperContent {
  return paperContent({
    fileName: 'pack.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages: pages.map(text => pageOfRuns(text.split('\n').map((line, at) => [line, 57, 60 + at * 16]))),
  });
}

export function item(number: string, first: number, last: number, rest: Partial<ItemDetail> = {}): ItemDetail {
  return {
    number,
    title: `Item ${number}`,
    printed: null,
    pages: { first, last },
    line: { pageIndex: 0, down: 100 },
    section: null,
    toFollow: false,
    exempt: false,
    textKey: null,
    note: '',
    subItems: [],
    documents: [],
    report: null,
    ...rest,
  };
}

export const documentAt = (title: string, first: number, last: number): ItemDetail['documents'][number] => ({
  title,
  pages: { first, last },
});

export function minutesOf(
  date: string | null,
  first: number,
  last: number,
  numbers: readonly (readonly [number: string, pageIndex: number])[],
  body: string | null = null,
): Minutes {
  const minutes = numbers.map(([number, pageIndex]) => ({ number, title: 'Roads', pageIndex, resolved: [] }));
  return { pages: { first, last }, body, date, minutes, declarations: [] };
}

export function reportListing(appendices: Report['appendices']): Report {
  return reportOf({ appendices });
}

/** What is linked, as `words → pageIndex`, page by page. */
export function linksIn(pages: readonly string[], known: Partial<Known> = {}): readonly string[] {
  const references = readReferences(paperSaying(pages), {
    kind: 'pack',
    labels: pages.map(() => null),
    agenda: [],
    minutes: [],
    report: null,
    ...known,
  });
  return references.map(
    ({ pageIndex, start, end, target }) =>
      `${pageIndex}: ${(pages[pageIndex] ?? '').slice(start, end).replaceAll('\n', '⏎')} → ${target}`,
  );
}
