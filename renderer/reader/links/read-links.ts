import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import { readAddress, type Address } from '../../../shared/links/address.ts';
import { destinationPoint, type DestinationPoint } from '../../../shared/links/destination.ts';
import { linksAmong, type LinkGoal } from '../../../shared/links/page-link.ts';

/** Where a link of a PDF leads: to a page of it, or to an address; `address` is undefined where it is not opened. */
export type LinkTarget =
  | { readonly kind: 'page'; readonly pageIndex: number; readonly point: DestinationPoint }
  | { readonly kind: 'address'; readonly raw: string; readonly address: Address | undefined };

/** A link of a PDF: boxes in PDF user space, one a line. */
export type PdfLink = { readonly rects: readonly Rect[]; readonly target: LinkTarget };

/** More links than the fullest list of contents has; a page of a hostile file may have any number. */
export const MOST_LINKS = 300;

const read = new WeakMap<PDFDocumentProxy, Map<number, Promise<readonly PdfLink[]>>>();

/** The links of a page that lead somewhere, read once. A page whose links cannot be read has none. */
export function readLinks(pdf: PDFDocumentProxy, pageIndex: number): Promise<readonly PdfLink[]> {
  const known = read.get(pdf) ?? new Map<number, Promise<readonly PdfLink[]>>();
  read.set(pdf, known);
  const links = known.get(pageIndex) ?? linksOf(pdf, pageIndex).catch(() => []);
  known.set(pageIndex, links);
  return links;
}

async function linksOf(pdf: PDFDocumentProxy, pageIndex: number): Promise<readonly PdfLink[]> {
  const page = await pdf.getPage(pageIndex + 1);
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' });
  const links = await Promise.all(
    linksAmong(annotations, MOST_LINKS).map(async ({ rects, goal }) => {
      const target = await targetOf(pdf, pageIndex, goal);
      return target ? [{ rects, target }] : [];
    }),
  );
  return links.flat();
}

async function targetOf(pdf: PDFDocumentProxy, from: number, goal: LinkGoal): Promise<LinkTarget | undefined> {
  switch (goal.kind) {
    case 'address':
      return addressTarget(goal.address);
    case 'step':
      return pageTarget(pdf, { first: 0, previous: from - 1, next: from + 1, last: pdf.numPages - 1 }[goal.step], []);
    case 'destination':
      try {
        const { destination } = goal;
        const explicit: unknown = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
        return Array.isArray(explicit) ? pageTarget(pdf, await pageOf(pdf, explicit[0]), explicit) : undefined;
      } catch {
        // A link that leads to no page is none.
        return undefined;
      }
  }
}

function addressTarget(raw: string): LinkTarget {
  const judged = readAddress(raw, parseUrl);
  return { kind: 'address', raw, address: judged.ok ? judged.value : undefined };
}

function pageTarget(
  pdf: PDFDocumentProxy,
  pageIndex: number | undefined,
  explicit: readonly unknown[],
): LinkTarget | undefined {
  const isThere = pageIndex !== undefined && pageIndex >= 0 && pageIndex < pdf.numPages;
  return isThere ? { kind: 'page', pageIndex, point: destinationPoint(explicit) } : undefined;
}

async function pageOf(pdf: PDFDocumentProxy, page: unknown): Promise<number | undefined> {
  if (typeof page === 'number') return Number.isInteger(page) ? page : undefined;
  const isRef = typeof page === 'object' && page !== null && 'num' in page && 'gen' in page;
  return isRef ? pdf.getPageIndex(page as { num: number; gen: number }) : undefined;
}

/** The browser's own parser; undefined where there is no URL in the text. */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
