import { NO_METADATA, paperContent, type PaperContent } from '../../../../../shared/pack/paper-content.ts';
import { pageOfRuns, type SetRun } from '../../../../support/page-of-runs.ts';

/** Enough of a report for a page not to be taken for a scan. */
const BODY: readonly SetRun[] = [
  ['The Council is asked to note the works at Harbour Road.', 57, 200],
  ['They began in spring and will end before the storms.', 57, 400],
  ['The Ward Members were told.', 57, 700],
];

/** What stands on a page of A4 beside a report's words; `null` for a page with nothing, undefined for one not read. */
export type PageSpec = readonly SetRun[] | null | undefined;

export const foot = (text: string): SetRun => [text, 275, 803];
export const footPage = (text: string): PageSpec => [foot(text)];
export const blankPage = (...runs: readonly SetRun[]): readonly SetRun[] => [
  ['This page is intentionally left blank', 194, 407],
  ...runs,
];

type Rest = { readonly fileLabels?: readonly string[]; readonly bare?: readonly number[] };

/** A paper of these pages; those counted in `bare` have no words but the ones given. */
export function paperOf(pages: readonly PageSpec[], { fileLabels, bare = [] }: Rest = {}): PaperContent {
  return paperContent({
    fileName: 'pack.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: fileLabels ?? null,
    metadata: NO_METADATA,
    pages: pages.map((runs, index) => {
      if (runs === undefined) return undefined;
      return pageOfRuns(runs === null || bare.includes(index) ? (runs ?? []) : [...BODY, ...runs]);
    }),
  });
}
