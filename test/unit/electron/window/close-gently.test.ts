import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeGently } from '../../../../electron/window/close-gently.ts';

/** A window that closes unless it is held back. */
class MadeUpWindow extends EventEmitter {
  isGone = false;
  isBroken = false;
  readonly webContents = { isCrashed: () => this.isBroken };

  close(): void {
    let isHeld = false;
    this.emit('close', { preventDefault: () => (isHeld = true) });
    if (isHeld || this.isGone) return;
    this.isGone = true;
    this.emit('closed');
  }

  isDestroyed(): boolean {
    return this.isGone;
  }
}

/** An app that ends once none of its windows holds it back. */
class MadeUpApp extends EventEmitter {
  readonly windows: MadeUpWindow[] = [];
  hasEnded = false;

  quit(): void {
    this.emit('before-quit');
    for (const window of this.windows) if (!window.isGone) window.close();
    this.hasEnded = this.windows.every(window => window.isGone);
  }
}

function start(count: number) {
  const app = new MadeUpApp();
  const asked: MadeUpWindow[] = [];
  const closing = closeGently<MadeUpWindow>(app, window => asked.push(window));
  const windows = Array.from({ length: count }, () => new MadeUpWindow());
  app.windows.push(...windows);
  for (const window of windows) closing.hold(window);
  return { app, asked, closing, windows };
}

describe('closeGently', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('closes a window only when its page has saved, and leaves the others alone', () => {
    const { asked, closing, windows } = start(2);
    const [one, two] = windows;
    one?.close();
    one?.close();
    expect(asked).toEqual([one]);
    expect(one?.isGone).toBe(false);
    if (one) closing.flushed(one);
    expect([one?.isGone, two?.isGone]).toEqual([true, false]);
    expect(closing.isQuitting()).toBe(false);
  });

  it('ends the app when the pages of all windows have saved, each asked once', () => {
    const { app, asked, closing, windows } = start(3);
    app.quit();
    expect(asked).toEqual(windows);
    for (const window of windows.slice(0, 2)) closing.flushed(window);
    expect(app.hasEnded).toBe(false);
    expect(windows.filter(({ isGone }) => isGone)).toEqual([]);
    for (const window of windows) closing.flushed(window);
    expect(app.hasEnded).toBe(true);
    expect(closing.isQuitting()).toBe(true);
  });

  it('ends the app that is asked to while a window is closing already', () => {
    const { app, asked, closing, windows } = start(2);
    windows[0]?.close();
    app.quit();
    for (const window of windows) closing.flushed(window);
    expect(asked).toEqual(windows);
    expect(app.hasEnded).toBe(true);
  });

  it('does not wait for ever for a page that hangs', () => {
    const { app } = start(2);
    app.quit();
    vi.advanceTimersByTime(5000);
    expect(app.hasEnded).toBe(true);
  });

  it('does not wait for a page that has crashed', () => {
    const { app, asked, closing, windows } = start(2);
    const [one, two] = windows;
    if (one) one.isBroken = true;
    app.quit();
    expect(asked).toEqual([two]);
    if (two) closing.flushed(two);
    expect(app.hasEnded).toBe(true);
  });

  it('takes a second answer of a page for nothing', () => {
    const { closing, windows } = start(1);
    const [window] = windows;
    if (window) closing.flushed(window);
    expect(window?.isGone).toBe(false);
  });
});
