import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { quitGently } from '../../../../electron/app/quit.ts';
import { memoryLog } from '../memory-log.ts';

/** The part of Electron that ends the app: while it is being asked whether it may, it hears no second call to quit. */
class EndingApp extends EventEmitter {
  hasEnded = false;
  #isQuitting = false;

  quit(): void {
    if (this.#isQuitting || this.hasEnded) return;
    this.#isQuitting = true;
    let isPutOff = false;
    this.emit('will-quit', { preventDefault: () => (isPutOff = true) });
    // Promises that are settled go on before Electron looks at the answer.
    setImmediate(() => {
      this.#isQuitting = false;
      this.hasEnded = !isPutOff;
    });
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

describe('quitGently', () => {
  const before = new Map(SIGNALS.map(signal => [signal, process.listeners(signal)]));

  afterEach(() => {
    for (const signal of SIGNALS) {
      for (const listener of process.listeners(signal)) {
        if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
      }
    }
  });

  function start(stop: () => Promise<void>): { readonly app: EndingApp; readonly lines: readonly string[] } {
    const app = new EndingApp();
    const log = memoryLog();
    quitGently(app as EventEmitter as EventEmitter & App, { stop }, log);
    return { app, lines: log.lines };
  }

  it('ends the app where there is nothing to wait for', async () => {
    const { app } = start(() => Promise.resolve());
    app.quit();
    await vi.waitFor(() => expect(app.hasEnded).toBe(true));
  });

  it('ends the app only when what was asked for is saved', async () => {
    let save: () => void = () => undefined;
    const { app } = start(() => new Promise(resolve => (save = resolve)));
    app.quit();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(app.hasEnded).toBe(false);
    save();
    await vi.waitFor(() => expect(app.hasEnded).toBe(true));
  });

  it('ends the app all the same when something could not be saved, and notes it', async () => {
    const { app, lines } = start(() => Promise.reject(new Error('gone')));
    app.quit();
    await vi.waitFor(() => expect(app.hasEnded).toBe(true));
    expect(lines).toEqual(['The end was not clean']);
  });
});
