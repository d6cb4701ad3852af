import { z } from 'zod';
import type { OutlineEntry } from './outline.ts';

/**
 * An item of an agenda. The range is in pages of the file, 0-based and inclusive; it ends where the next item begins.
 */
export const agendaItemSchema = z.object({
  /** As printed: `5`, `5a`, `10.1`, `A`; empty where the item has none. */
  number: z.string(),
  title: z.string(),
  firstPageIndex: z.number().int().nonnegative(),
  lastPageIndex: z.number().int().nonnegative(),
});
export type AgendaItem = Readonly<z.infer<typeof agendaItemSchema>>;

const NUMBERED = /^(?:agenda\s+item\s+)?(\d{1,3}(?:\.\d{1,2})*[a-z]?|[A-Z])(?:[.):]\s*|\s+)(?:[-–—]\s+)?(\S.*)$/i;
const ONLY_NUMBERED = /^agenda\s+item\s+(\d{1,3}(?:\.\d{1,2})*[a-z]?)[.):]?$/i;

/**
 * A first reading of the agenda: the top entries of the outline, or, where the file has none, one item with the paper's
 * title that spans the file.
 */
export function readAgenda(
  outline: readonly OutlineEntry[],
  pageCount: number,
  paperTitle: string,
): readonly AgendaItem[] {
  const starts = outline.flatMap(entry => {
    const pageIndex = entry.pageIndex ?? firstPageOf(entry.children);
    return pageIndex === undefined || pageIndex >= pageCount ? [] : [{ ...splitNumber(entry.title), pageIndex }];
  });
  if (starts.length === 0) {
    return [{ number: '', title: paperTitle, firstPageIndex: 0, lastPageIndex: Math.max(0, pageCount - 1) }];
  }
  return starts.map(({ number, title, pageIndex }) => {
    const later = starts.map(other => other.pageIndex).filter(other => other > pageIndex);
    const end = later.reduce((nearest, other) => Math.min(nearest, other), pageCount);
    return { number, title, firstPageIndex: pageIndex, lastPageIndex: end - 1 };
  });
}

/** How many items of business an agenda has. Where items are numbered, what is not (the agenda itself, a notice) is none. */
export function countItems(items: readonly AgendaItem[]): number {
  const numbered = items.filter(({ number }) => number !== '').length;
  return numbered > 0 ? numbered : items.length;
}

/** The item whose pages a page belongs to: the last one that has begun. */
export function itemAt(items: readonly AgendaItem[], pageIndex: number): AgendaItem | undefined {
  return items.findLast(item => item.firstPageIndex <= pageIndex && pageIndex <= item.lastPageIndex);
}

function splitNumber(raw: string): { readonly number: string; readonly title: string } {
  const title = raw.replace(/\s+/g, ' ').trim();
  const only = ONLY_NUMBERED.exec(title)?.[1];
  if (only !== undefined) return { number: only, title };
  const match = NUMBERED.exec(title);
  // "A report on…" is a sentence, "A. Minutes" is an item: a lone letter needs a mark behind it.
  if (!match?.[1] || !match[2] || (/^[A-Z]$/i.test(match[1]) && !/^(?:agenda\s+item\s+)?[A-Z][.):]/i.test(title))) {
    return { number: '', title: title === '' ? 'Untitled part' : title };
  }
  return { number: match[1], title: match[2] };
}

function firstPageOf(entries: readonly OutlineEntry[]): number | undefined {
  for (const entry of entries) {
    const pageIndex = entry.pageIndex ?? firstPageOf(entry.children);
    if (pageIndex !== undefined) return pageIndex;
  }
  return undefined;
}
