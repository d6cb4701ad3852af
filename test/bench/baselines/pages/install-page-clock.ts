import * as pageClock from './page-clock.ts';

declare global {
  interface Window {
    readonly lecternBench: typeof pageClock;
  }
}

Object.assign(window, { lecternBench: pageClock });
