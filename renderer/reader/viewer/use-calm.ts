import { useCallback, useEffect, useRef, useState } from 'react';

/** The member scrolls; has come to a stop; has been there for a moment. */
export type Calm = 'moving' | 'calm' | 'resting';

/** Longer than between two pages of a member who pages as fast as they can look. */
const CALM_MS = 260;
const RESTING_MS = 700;

/** Whether the member scrolls. `moved` tells of every bit of it, `arrived` that they went somewhere in one step. */
export function useCalm(): { readonly calm: Calm; readonly moved: () => void; readonly arrived: () => void } {
  const [calm, setCalm] = useState<Calm>('calm');
  const timers = useRef<readonly ReturnType<typeof setTimeout>[]>([]);
  const wait = useCallback((first: Calm, calmMs: number) => {
    for (const timer of timers.current) clearTimeout(timer);
    setCalm(first);
    timers.current = [
      setTimeout(() => setCalm('calm'), calmMs),
      setTimeout(() => setCalm('resting'), calmMs + RESTING_MS),
    ];
  }, []);
  useEffect(
    function rest() {
      wait('calm', 0);
      return () => {
        for (const timer of timers.current) clearTimeout(timer);
      };
    },
    [wait],
  );
  const moved = useCallback(() => wait('moving', CALM_MS), [wait]);
  const arrived = useCallback(() => wait('calm', 0), [wait]);
  return { calm, moved, arrived };
}
