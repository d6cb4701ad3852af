import type { FileRef } from '../../shared/sources/source.ts';

/** Papers the member asked to open: handed over when the window listens, kept until then. */
export type OpenRequests = {
  readonly add: (refs: readonly FileRef[]) => void;
  /** The window listens from now on; answers with what waited. */
  readonly listen: () => FileRef[];
  /** Whether the window listens now. */
  readonly isHeard: () => boolean;
  /** The window's page is going away or is loaded anew. */
  readonly stopListening: () => void;
};

export function keepOpenRequests(tell: (refs: FileRef[]) => void): OpenRequests {
  let waiting: FileRef[] = [];
  let isListening = false;
  return {
    add(refs) {
      if (refs.length === 0) return;
      if (isListening) tell([...refs]);
      else waiting.push(...refs);
    },
    listen() {
      isListening = true;
      const refs = waiting;
      waiting = [];
      return refs;
    },
    isHeard: () => isListening,
    stopListening() {
      isListening = false;
    },
  };
}
