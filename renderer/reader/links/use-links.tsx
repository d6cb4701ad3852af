import { useCallback, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { downTo } from '../../../shared/links/destination.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { linkAt, type Goal, type PlacedLink } from './placed-links.ts';

type LinkSources = {
  readonly detail: Pick<PaperDetail, 'references' | 'labels'>;
  /** The pages as they are shown. */
  readonly pages: readonly PageGeometry[];
  readonly pdf: PDFDocumentProxy | undefined;
  /** Leads to a place of the paper, here or beside what is read. */
  readonly onGo: (place: PagePlace, isBeside: boolean) => void;
};

type Links = {
  /** The links of a page, to be laid over it. */
  readonly linksOn: (page: PageOnScreen) => ReactNode;
  /** Follows the link the mouse is on. @returns whether there is one */
  readonly followUnder: (event: MouseEvent) => boolean;
  /** For what the pages lie in: the middle button opens a link beside, and the pointer shows where there is one. */
  readonly handlers: {
    readonly onMouseMove: (event: MouseEvent) => void;
    readonly onMouseDown: (event: MouseEvent) => void;
    readonly onAuxClick: (event: MouseEvent) => void;
  };
  /** What the member is asked before an address is opened. */
  readonly asking: ReactNode;
};

/** The links of a paper: those of its PDF, and words of it that name another place. */
export function useLinks({ detail: { references, labels }, pages, pdf, onGo }: LinkSources): Links {
  const byPage = useMemo(() => Map.groupBy(references, ({ pageIndex }) => pageIndex), [references]);
  const placed = useRef(new Map<number, readonly PlacedLink[]>());
  const [asked, setAsked] = useState<string>();
  const keepPlaced = useCallback((pageIndex: number, found: readonly PlacedLink[]) => {
    if (found.length > 0) placed.current.set(pageIndex, found);
    else placed.current.delete(pageIndex);
  }, []);
  const follow = useCallback(
    (goal: Goal, isBeside: boolean) => {
      if (goal.of === 'words') {
        onGo({ pageIndex: goal.reference.target, down: 0 }, isBeside);
        return;
      }
      const { target } = goal;
      if (target.kind === 'address') {
        setAsked(target.raw);
        return;
      }
      const geometry = pages[target.pageIndex];
      onGo({ pageIndex: target.pageIndex, down: geometry ? downTo(geometry, target.point) : 0 }, isBeside);
    },
    [pages, onGo],
  );
  const linksOn = useCallback(
    (page: PageOnScreen) => {
      const geometry = pages[page.pageIndex];
      return (
        geometry && (
          <LinkLayer
            page={page}
            geometry={geometry}
            pdf={pdf}
            references={byPage.get(page.pageIndex) ?? NO_REFERENCES}
            labels={labels}
            onPlaced={keepPlaced}
            onFollow={follow}
          />
        )
      );
    },
    [pages, pdf, byPage, labels, keepPlaced, follow],
  );
  const linkUnder = (event: MouseEvent): PlacedLink | undefined => {
    const page = pageUnder(event);
    const links = page && placed.current.get(Number(page.dataset['pageIndex']));
    if (!links) return undefined;
    const { left, top } = page.getBoundingClientRect();
    const scale = Number(page.dataset['scale']);
    return linkAt(links, (event.clientX - left) / scale, (event.clientY - top) / scale);
  };
  return {
    linksOn,
    followUnder(event) {
      const link = linkUnder(event);
      if (link) follow(link.goal, event.ctrlKey || event.metaKey);
      return link !== undefined;
    },
    handlers: {
      onMouseMove(event) {
        const page = placed.current.size > 0 ? pageUnder(event) : undefined;
        page?.toggleAttribute('data-over-link', event.buttons === 0 && linkUnder(event) !== undefined);
      },
      onMouseDown(event) {
        // Else the middle button begins to scroll on its own, or pastes.
        if (event.button === MIDDLE && linkUnder(event)) event.preventDefault();
      },
      onAuxClick(event) {
        const link = event.button === MIDDLE && isOnWords(event) ? linkUnder(event) : undefined;
        if (link) follow(link.goal, true);
      },
    },
    asking: asked !== undefined && <AddressDialog raw={asked} onClose={() => setAsked(undefined)} />,
  };
}

const MIDDLE = 1;

const NO_REFERENCES: readonly Reference[] = [];

/** What stands over the words has its own ways to be pressed: a link by the keyboard, the handle of a mark. */
function isOnWords({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('button') === null;
}

function pageUnder({ target }: MouseEvent): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-page-index]') ?? undefined) : undefined;
}
