import type { Sha256 } from '../../shared/ids.ts';
import { findPage } from '../../shared/pack/labels/find-page.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';

type LabelledPaper = { readonly sha256: Sha256; readonly labels: readonly (string | null)[] };

type OpenPaper = LabelledPaper & {
  readonly pageCount: number;
  readonly currentPage: number;
  /** Whether all that is printed on its pages is known. */
  readonly isRead: boolean;
};

/** Where a typed number leads: to a page; nowhere as long as the printed numbers are not all known; or nowhere at all. */
export type FoundPage =
  | { readonly is: 'page'; readonly paper: Sha256; readonly pageIndex: number }
  | { readonly is: 'not-yet' }
  | { readonly is: 'nowhere'; readonly isPlaceInFile: boolean };

const PLACE_IN_FILE = /^pdf/i;

/**
 * The page that a member means who types a number. It is the printed one: in the paper that is open, else in the one
 * other paper of the meeting that bears it, for supplements are often numbered on from their pack. A place in the file is
 * meant only where no other number is printed there.
 */
export function findTyped(typed: string, open: OpenPaper, others: readonly LabelledPaper[]): FoundPage {
  const { sha256, labels, pageCount, currentPage, isRead } = open;
  const isPlaceInFile = PLACE_IN_FILE.test(typed);
  const printed = findPage(typed, labels, isPlaceInFile ? pageCount : 0, currentPage);
  if (printed !== undefined) return { is: 'page', paper: sha256, pageIndex: printed };
  if (isPlaceInFile) return { is: 'nowhere', isPlaceInFile };
  if (!isRead) return { is: 'not-yet' };
  const inFile = findPage(typed, [], pageCount);
  if (inFile !== undefined && (labels[inFile] ?? null) === null)
    return { is: 'page', paper: sha256, pageIndex: inFile };
  const elsewhere = others.flatMap(other => {
    const pageIndex = findPage(typed, other.labels, 0);
    return pageIndex === undefined ? [] : [{ is: 'page', paper: other.sha256, pageIndex } as const];
  });
  return elsewhere.length === 1 && elsewhere[0] ? elsewhere[0] : { is: 'nowhere', isPlaceInFile };
}

/** The number of the item that was typed in place of a page: `8` of `item 8`; undefined where none was. */
export function itemTyped(typed: string): string | undefined {
  return /^item(?:\s{1,3}|(?=\d))(\S{1,20})$/i.exec(typed.trim())?.[1];
}

/** The item of a meeting that bears a number, however it is dotted or bracketed. */
export function itemNumbered<Item extends Pick<ContentsItem, 'is' | 'number'>>(
  number: string,
  contents: readonly Item[],
): Item | undefined {
  const wanted = bare(number);
  return wanted === '' ? undefined : contents.find(item => item.is === 'item' && bare(item.number) === wanted);
}

function bare(number: string): string {
  return number.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether what was typed can be no page's number: it has no figure in it, nor is it a Roman one. */
export function isOnlyWords(typed: string): boolean {
  return !/\d|^[ivxlcdm]+$/i.test(typed.replace(/^page\s/i, '').trim());
}
