import * as pageClock from './page-clock.ts';
import * as scrollClock from './scroll-clock.ts';

declare global {
  interface Window {
    readonly lecternBench: typeof pageClock & typeof scrollClock;
  }
}

Object.assign(window, { lecternBench: { ...pageClock, ...scrollClock } });
