/** Tells of news that come in crowds: the first is told after a short while, and stands for all that came until then. */
export type GatheredNews = {
  readonly tellSoon: () => void;
  /** Tells what has not been told yet, now. */
  readonly tellNow: () => void;
  readonly stop: () => void;
};

export function gatheredNews(tell: () => void, everyMs: number): GatheredNews {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    tellSoon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell();
      }, everyMs);
    },
    tellNow() {
      stop();
      tell();
    },
    stop,
  };
}
