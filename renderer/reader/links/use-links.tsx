import { useCallback, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { linkAt, type PlacedReference } from './placed-references.ts';

type Links = {
  /** The links of a page, to be laid over it. */
  readonly linksOn: (page: PageOnScreen) => ReactNode;
  /** The link the mouse is on. */
  readonly linkUnder: (event: MouseEvent) => Reference | undefined;
  /** Shows by the pointer whether there is one. */
  readonly point: (event: MouseEvent) => void;
};

/** Makes links of the words of a paper that name another place of it. */
export function useLinks({ references, labels }: PaperDetail, onFollow: (reference: Reference) => void): Links {
  const byPage = useMemo(() => Map.groupBy(references, ({ pageIndex }) => pageIndex), [references]);
  const placed = useRef(new Map<number, readonly PlacedReference[]>());
  const keepPlaced = useCallback((pageIndex: number, found: readonly PlacedReference[]) => {
    if (found.length > 0) placed.current.set(pageIndex, found);
    else placed.current.delete(pageIndex);
  }, []);
  const linksOn = useCallback(
    (page: PageOnScreen) => {
      const onPage = byPage.get(page.pageIndex);
      return onPage ? (
        <LinkLayer page={page} references={onPage} labels={labels} onPlaced={keepPlaced} onFollow={onFollow} />
      ) : null;
    },
    [byPage, labels, keepPlaced, onFollow],
  );
  const linkUnder = useCallback((event: MouseEvent) => {
    const page = pageUnder(event);
    if (!page) return undefined;
    const { left, top } = page.getBoundingClientRect();
    const scale = Number(page.dataset['scale']);
    const links = placed.current.get(Number(page.dataset['pageIndex'])) ?? [];
    return linkAt(links, (event.clientX - left) / scale, (event.clientY - top) / scale);
  }, []);
  const point = useCallback(
    (event: MouseEvent) => {
      const page = placed.current.size > 0 ? pageUnder(event) : undefined;
      page?.toggleAttribute('data-over-link', event.buttons === 0 && linkUnder(event) !== undefined);
    },
    [linkUnder],
  );
  return { linksOn, linkUnder, point };
}

function pageUnder({ target }: MouseEvent): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-page-index]') ?? undefined) : undefined;
}
