import { startTransition, useEffect, useState } from 'react';

/** Pages set at once, so that none of it holds the window up. */
const STEP = 6;
const IDLE_MS = 200;

/** Which of many pages are set: from the index `from` up to `to`. */
export type Shown = { readonly from: number; readonly to: number };

/**
 * Sets a few pages at first, those from the one asked for on, and the others when there is time: those that follow, then
 * those before. When another one is asked for that is not set, it begins there anew.
 */
export function useGrowing(count: number, first: number, key: unknown): Shown {
  const begin: Shown & { readonly key: unknown } = { from: first, to: Math.min(count, first + STEP), key };
  const [state, setState] = useState(begin);
  const isThere = state.key === key && state.from <= first && (first < state.to || count === 0);
  const shown = isThere ? state : begin;
  if (!isThere) setState(begin);
  useEffect(
    function grow() {
      if (shown.from === 0 && shown.to >= count) return undefined;
      const idle = requestIdleCallback(
        () => {
          startTransition(() => {
            setState(now => {
              if (now.key !== key) return now;
              if (now.to < count) return { ...now, to: Math.min(count, now.to + STEP) };
              return { ...now, from: Math.max(0, now.from - STEP) };
            });
          });
        },
        { timeout: IDLE_MS },
      );
      return () => cancelIdleCallback(idle);
    },
    [shown.from, shown.to, count, key],
  );
  return shown;
}
