import type { FileRef } from '../../shared/sources/source.ts';

/** Papers the member asked to open: handed over to a window that listens, kept until there is one. */
export type OpenRequests<Window> = {
  readonly add: (refs: readonly FileRef[]) => void;
  /** A window listens from now on; answers with what waited, which is for this window. */
  readonly listen: (window: Window) => FileRef[];
  /** Whether any window listens now. */
  readonly isHeard: () => boolean;
  /** The window's page is going away or is loaded anew. */
  readonly stopListening: (window: Window) => void;
};

/** @param current the window the member used last: it is told, or if it does not listen, another that does */
export function keepOpenRequests<Window>(
  current: () => Window | undefined,
  tell: (window: Window, refs: FileRef[]) => void,
): OpenRequests<Window> {
  let waiting: FileRef[] = [];
  const listening = new Set<Window>();
  return {
    add(refs) {
      if (refs.length === 0) return;
      const hearer = [...listening].find(window => window === current()) ?? [...listening].at(-1);
      if (hearer === undefined) waiting.push(...refs);
      else tell(hearer, [...refs]);
    },
    listen(window) {
      listening.add(window);
      const refs = waiting;
      waiting = [];
      return refs;
    },
    isHeard: () => listening.size > 0,
    stopListening(window) {
      listening.delete(window);
    },
  };
}
