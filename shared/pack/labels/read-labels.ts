import type { PaperContent } from '../paper-content.ts';
import { warning, type Warning } from '../warning.ts';
import { chooseNumbers } from './choose-numbers.ts';
import type { FoundNumber } from './counts.ts';
import { edgeWords } from './edge-words.ts';
import { tellingFileLabels } from './file-labels.ts';
import { fillLabels } from './fill-labels.ts';
import { pageState, type PageState } from './page-state.ts';
import { printedNumber, stampedItem } from './stamp-words.ts';

/** What is stamped on a page when a pack is put together. */
export type Stamp = {
  /** The page's number as printed (`Page 15` is `15`). */
  readonly label: string | null;
  /** The item whose papers begin here (`Agenda Item 5` is `5`). */
  readonly item: string | null;
};

/** The printed numbers of a paper's pages, and what else its stamps say. */
export type PageLabels = {
  readonly labels: readonly (string | null)[];
  /** By pageIndex, one for each page. */
  readonly stamps: readonly Stamp[];
  /** Pages that are left blank on purpose. */
  readonly blank: readonly number[];
  /** Pages that were read and have no text but stamps. */
  readonly scanned: readonly number[];
  readonly warnings: readonly Warning[];
};

/**
 * Reads the number of every page as it is printed there. Pages between that bear none have the number left out for them;
 * those before the first have none. The file's own labels serve where they say more and nothing printed contradicts them.
 */
export function readLabels(content: PaperContent): PageLabels {
  const edges = Array.from({ length: content.pageCount }, (_, pageIndex) => edgeOf(content, pageIndex));
  const states = edges.map((_, pageIndex) => pageState(content, pageIndex));
  const chosen = chooseNumbers(edges.map(({ numbers }) => numbers));
  const stamps = edges.map(({ item }, index) => ({
    label: chosen[index]?.label ?? null,
    // A heading that runs through a report names its item on every page; its papers begin on the first.
    item: item !== undefined && item !== edges[index - 1]?.item ? item : null,
  }));
  const printed = fillLabels(chosen, index => states[index] === 'blank' || states[index] === 'scanned');
  const inFile = tellingFileLabels(content);
  const disagrees = inFile ? stamps.findIndex(({ label }, index) => label !== null && !same(label, inFile[index])) : -1;
  const labels =
    inFile && disagrees < 0 ? printed.map((label, index) => stamps[index]?.label ?? inFile[index] ?? label) : printed;
  return {
    labels,
    stamps,
    blank: pagesThatAre('blank', states),
    scanned: pagesThatAre('scanned', states),
    warnings: [
      ...(disagrees < 0
        ? []
        : [
            warning('labels-disagree', {
              pageIndex: disagrees,
              found: `${inFile?.[disagrees] ?? ''} ≠ ${stamps[disagrees]?.label ?? ''}`,
            }),
          ]),
      ...labelsTwice(labels),
      ...countOf('scanned-pages', pagesThatAre('scanned', states), states.length),
      ...countOf('pages-not-read', pagesThatAre('unread', states)),
    ],
  };
}

type Edge = { readonly numbers: readonly FoundNumber[]; readonly item: string | undefined };

function edgeOf(content: PaperContent, pageIndex: number): Edge {
  const words = edgeWords(content, pageIndex);
  const numbers: FoundNumber[] = [];
  let item: { readonly name: string; readonly start: number } | undefined;
  for (const { text, start, alone } of words) {
    const number = printedNumber(text);
    if (number && (alone || number.style !== 'bare')) numbers.push({ ...number, start, alone });
    const name = number ? undefined : stampedItem(text);
    if (name !== undefined && (!item || start >= item.start)) item = { name, start };
  }
  return { numbers, item: item?.name };
}

function same(printed: string, inFile: string | null | undefined): boolean {
  return printed.toLowerCase() === inFile?.toLowerCase();
}

function pagesThatAre(state: PageState, states: readonly PageState[]): readonly number[] {
  return states.flatMap((is, index) => (is === state ? [index] : []));
}

const EXAMPLES = 5;

/** One warning for all numbers that several pages bear, with the first page that repeats one. */
function labelsTwice(labels: readonly (string | null)[]): readonly Warning[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  let first: number | undefined;
  labels.forEach((label, index) => {
    if (label === null) return;
    if (seen.has(label)) {
      twice.add(label);
      first ??= index;
    }
    seen.add(label);
  });
  if (first === undefined) return [];
  const found = [...twice].slice(0, EXAMPLES).join(', ');
  return [warning('label-twice', { pageIndex: first, found: twice.size > EXAMPLES ? `${found} …` : found })];
}

/** A warning that says of how many pages it is so: `2`, or `2/476` where it matters of how many. */
function countOf(
  code: 'scanned-pages' | 'pages-not-read',
  pages: readonly number[],
  pageCount?: number,
): readonly Warning[] {
  if (pages.length === 0) return [];
  const found = pageCount === undefined ? String(pages.length) : `${pages.length}/${pageCount}`;
  return [warning(code, { pageIndex: pages[0] ?? null, found })];
}
