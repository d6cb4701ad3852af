import { useCallback, useEffect, useMemo, useState } from 'react';
import { holdImport } from '../../import/import-papers.ts';
import { drawingKey, nextDrawing, type Drawing } from './draw-order.ts';

/** A page that takes longer to draw lets the import's reading of text go on meanwhile. */
const LONG_DRAWING_MS = 10_000;

/** The pages round the member's place. */
export type Neighbourhood = {
  readonly mounted: readonly Drawing[];
  readonly current: number;
  readonly inView: { readonly first: number; readonly last: number };
};

/**
 * Lets pages be drawn one at a time, in order of need. A page that is being drawn is not interrupted while it stays
 * near; the import's reading of text rests meanwhile.
 */
export function useDrawTurns({ mounted, current, inView }: Neighbourhood): {
  readonly mayDraw: (drawing: Drawing) => boolean;
  readonly onDrawn: (pageIndex: number, scale: number) => void;
} {
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const keys = useMemo(() => new Set(mounted.map(drawingKey)), [mounted]);

  const keepsTurn = last !== undefined && keys.has(last) && !drawn.has(last);
  const next = keepsTurn ? undefined : nextDrawing(mounted, drawn, current, inView);
  const turn = keepsTurn ? last : next && drawingKey(next);
  if (turn !== last) setLast(turn);

  useEffect(
    function forgetUnmounted() {
      setDrawn(known => {
        const left = [...known].filter(key => keys.has(key));
        return left.length === known.size ? known : new Set(left);
      });
    },
    [keys],
  );

  const [slow, setSlow] = useState<string>();
  useEffect(
    function noticeSlowDrawing() {
      const timer = setTimeout(() => setSlow(turn), LONG_DRAWING_MS);
      return () => clearTimeout(timer);
    },
    [turn],
  );

  const letsRest = turn !== undefined && turn !== slow;
  useEffect(
    function letImportRest() {
      holdImport(letsRest);
      return () => holdImport(false);
    },
    [letsRest],
  );

  const onDrawn = useCallback((pageIndex: number, scale: number) => {
    setDrawn(known => new Set([...known, drawingKey({ pageIndex, scale })]));
  }, []);
  const mayDraw = useCallback(
    (drawing: Drawing) => {
      const key = drawingKey(drawing);
      return key === turn || drawn.has(key);
    },
    [turn, drawn],
  );
  return { mayDraw, onDrawn };
}
