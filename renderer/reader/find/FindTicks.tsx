import { useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { ColumnShares } from './column-shares.ts';
import type { FindSession } from './find-session.ts';
import type { FindHit } from './hits.ts';
import { tickRows } from './tick-rows.ts';

type FindTicksProps = {
  readonly session: FindSession;
  readonly shares: ColumnShares;
  readonly pages: readonly PageGeometry[];
  /** How far down its page a hit stands as the page is shown, in points. */
  readonly downOf: (hit: FindHit) => number;
};

/** CSS pixels of a tick. */
const TICK = 2;

/** A tick for each hit beside the scroll bar, as high as it stands in the paper. Pressing one leads there. */
export function FindTicks({ session, shares, pages, downOf }: FindTicksProps) {
  const hits = useStore(session.store, state => state.hits);
  const current = useStore(session.store, state => state.current);
  const strip = useRef<SVGSVGElement>(null);
  const [height, setHeight] = useState(0);
  const isNeeded = hits.count > 0;
  useLayoutEffect(
    function followHeight() {
      const element = strip.current;
      if (!isNeeded || !element) return undefined;
      const observer = new ResizeObserver(() => setHeight(element.clientHeight));
      observer.observe(element);
      return () => observer.disconnect();
    },
    [isNeeded],
  );
  const rows = useMemo(
    () => tickRows(hits, shares, height - TICK, hit => shareOf(hit, shares, pages, downOf)),
    [hits, height, shares, pages, downOf],
  );
  if (!isNeeded) return null;
  const goToNearest = (event: MouseEvent<SVGSVGElement>): void => {
    const at = Math.round(event.clientY - event.currentTarget.getBoundingClientRect().top);
    const [nearest] = [...rows].toSorted((a, b) => Math.abs(a[0] - at) - Math.abs(b[0] - at));
    if (nearest) session.goTo(nearest[1]);
  };
  const currentTop = Math.round(shareOf(hits.at(current), shares, pages, downOf) * (height - TICK));
  return (
    <svg ref={strip} className="find-ticks" aria-hidden data-ticks={rows.size} onClick={goToNearest}>
      <path className="find-ticks__all" d={[...rows.keys()].map(top => `M7 ${top}H15V${top + TICK}H7Z`).join('')} />
      {current >= 0 && <rect className="find-ticks__current" x={3} y={currentTop - 1} width={12} height={TICK + 2} />}
    </svg>
  );
}

function shareOf(
  hit: FindHit | undefined,
  shares: ColumnShares,
  pages: readonly PageGeometry[],
  downOf: (hit: FindHit) => number,
): number {
  const share = hit && shares[hit.pageIndex];
  const page = hit && pages[hit.pageIndex];
  if (!hit || !share || !page) return 0;
  return share.top + share.height * Math.min(1, Math.max(0, downOf(hit) / shownSize(page).height));
}
