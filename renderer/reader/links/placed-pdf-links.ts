import type { Rect } from '../../../shared/annotations/geometry.ts';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { rectAsShown, shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PlacedLink } from './placed-links.ts';
import { parseUrl, type LinkTarget, type PdfLink } from './read-links.ts';

/** The links of a PDF's page in their places, as far as they lie on it. */
export function placePdfLinks(
  links: readonly PdfLink[],
  geometry: PageGeometry,
  labels: readonly (string | null)[],
): readonly PlacedLink[] {
  const { width, height } = shownSize(geometry);
  return links.flatMap(({ rects, target }, at) => {
    const shown = rects.map(rect => clip(rectAsShown(geometry, rect), width, height)).filter(isSeen);
    return shown.length > 0
      ? [{ key: `pdf ${at}`, name: targetWords(target, labels), rects: shown, goal: { of: 'pdf' as const, target } }]
      : [];
  });
}

function clip([left, top, right, bottom]: Rect, width: number, height: number): Rect {
  return [Math.max(left, 0), Math.max(top, 0), Math.min(right, width), Math.min(bottom, height)];
}

function isSeen([left, top, right, bottom]: Rect): boolean {
  return right > left && bottom > top;
}

/** What a link is called: `Link to page 31`, `Web address www.example.gov.uk`. */
function targetWords(target: LinkTarget, labels: readonly (string | null)[]): string {
  if (target.kind === 'page') return `Link to ${pageWords(labels, target.pageIndex)}`;
  const { address, raw } = target;
  if (address?.kind === 'mail') return `E-mail to ${address.to}`;
  return `Web address ${address?.host ?? parseUrl(raw)?.host ?? 'that cannot be opened'}`;
}
