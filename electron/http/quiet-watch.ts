import { HttpBreak, type HttpProblem } from './http-client.ts';

/** So many bytes have to come of a body in each such time that is spent waiting for it, in milliseconds. */
export type LeastRate = { readonly bytes: number; readonly withinMs: number };

/** Watches over one exchange, until it is closed. One thing is waited for at a time. */
export type QuietWatch = {
  /** Aborted when the exchange is to end, for whatever reason. */
  readonly signal: AbortSignal;
  /** There was a sign of life: the time that is waited begins anew. */
  readonly heard: () => void;
  /**
   * Waits for the next sign of life, no longer than it may take.
   *
   * @throws HttpBreak `slow` or `aborted`, at once
   */
  readonly wait: <T>(coming: Promise<T>) => Promise<T>;
  /** A body whose every piece is waited for, as long as it does not merely trickle; throws like {@link wait}. */
  readonly read: (body: AsyncIterable<Uint8Array>, least: LeastRate) => AsyncIterable<Uint8Array>;
  /** The exchange is over; what is left of it is let go of. */
  readonly close: () => void;
};

/** Ends an exchange when its caller wants no more of it, and when nothing is heard for `quietMs` while it is waited for. */
export function watchQuiet(signal: AbortSignal, quietMs: number): QuietWatch {
  const ending = new AbortController();
  let ended: HttpBreak | undefined;
  let timer: NodeJS.Timeout | undefined;
  let giveUp: ((reason: HttpBreak) => void) | undefined;

  const end = (problem: HttpProblem): void => {
    if (ended) return;
    ended = new HttpBreak(problem);
    giveUp?.(ended);
    ending.abort();
  };
  const onAbort = (): void => end('aborted');
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });

  // Not a race with one promise that lasts: it would hold every piece that ever won against it.
  const wait = async <T>(coming: Promise<T>): Promise<T> => {
    try {
      return await new Promise<T>((resolve, reject) => {
        coming.then(resolve, reject);
        if (ended) reject(ended);
        giveUp = reject;
        timer = setTimeout(() => end('slow'), quietMs);
      });
    } finally {
      clearTimeout(timer);
      timer = undefined;
      giveUp = undefined;
    }
  };

  async function* read(body: AsyncIterable<Uint8Array>, least: LeastRate): AsyncGenerator<Uint8Array> {
    const pieces = body[Symbol.asyncIterator]();
    let waitedMs = 0;
    let bytes = 0;
    for (;;) {
      const beganMs = performance.now();
      const piece = await wait(pieces.next());
      if (piece.done) return;
      waitedMs += performance.now() - beganMs;
      bytes += piece.value.length;
      if (waitedMs >= least.withinMs) {
        if (bytes < least.bytes) {
          end('slow');
          throw new HttpBreak('slow');
        }
        waitedMs = 0;
        bytes = 0;
      }
      yield piece.value;
    }
  }

  return {
    signal: ending.signal,
    heard: () => void timer?.refresh(),
    wait,
    read,
    close() {
      signal.removeEventListener('abort', onAbort);
      end('aborted');
    },
  };
}
