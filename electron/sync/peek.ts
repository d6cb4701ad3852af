import type { SyncTarget } from '../targets/sync-target.ts';

export type Peeking = {
  /** Gets a file to see whether it is there. */
  readonly peek: SyncTarget['get'];
  /** The target; a file that was seen by `peek` is not fetched anew when it is read. */
  readonly target: SyncTarget;
};

export function peeking(target: SyncTarget): Peeking {
  const seen = new Map<string, Uint8Array>();
  return {
    async peek(path, signal) {
      const found = await target.get(path, signal);
      if (found.ok) seen.set(path, found.value);
      return found;
    },
    target: {
      ...target,
      async get(path, signal) {
        const before = seen.get(path);
        if (!before) return target.get(path, signal);
        seen.delete(path);
        return { ok: true, value: before };
      },
    },
  };
}
