import { describe, expect, it } from 'vitest';
import { DEFAULT_SIZE, placeWindow } from '../../../../electron/window/place-window.ts';

const SCREEN = { x: 0, y: 25, width: 1440, height: 875 };
const SECOND = { x: 1440, y: 0, width: 1920, height: 1080 };

function remembered(x: number, y: number, width: number, height: number) {
  return { bounds: { x, y, width, height } };
}

describe('placeWindow', () => {
  it('opens at its default size, placed by the system, the first time', () => {
    expect(placeWindow(null, [SCREEN])).toEqual(DEFAULT_SIZE);
  });

  it('opens where it was left, on whichever display', () => {
    expect(placeWindow(remembered(40, 60, 1000, 700), [SCREEN])).toEqual({ x: 40, y: 60, width: 1000, height: 700 });
    expect(placeWindow(remembered(1500, 10, 1200, 900), [SCREEN, SECOND])).toEqual({
      x: 1500,
      y: 10,
      width: 1200,
      height: 900,
    });
  });

  it('is placed anew, at the size it had, when its display is gone', () => {
    expect(placeWindow(remembered(1500, 10, 1200, 700), [SCREEN])).toEqual({ width: 1200, height: 700 });
    expect(placeWindow(remembered(0, -2000, 1200, 700), [SCREEN])).toEqual({ width: 1200, height: 700 });
  });

  it('is never larger than its display, nor smaller than can be used where there is room', () => {
    expect(placeWindow(remembered(0, 25, 3000, 2000), [SCREEN])).toMatchObject({ width: 1440, height: 875 });
    expect(placeWindow(remembered(0, 25, 300, 200), [SCREEN])).toMatchObject({ width: 900, height: 600 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 768 }])).toEqual({ width: 1024, height: 768 });
    // A small laptop that shows everything half as large again.
    const small = { x: 0, y: 0, width: 911, height: 472 };
    expect(placeWindow(remembered(0, 0, 1280, 800), [small])).toEqual({ x: 0, y: 0, width: 911, height: 472 });
  });

  it('can always be gripped at its top', () => {
    const placed = placeWindow(remembered(1300, 860, 1000, 700), [SCREEN]);
    expect(placed.y).toBeLessThanOrEqual(SCREEN.y + SCREEN.height - 120);
    expect(placed.x).toBe(1300);
    expect(placeWindow(remembered(-870, 40, 1000, 700), [SCREEN]).x).toBe(-870);
  });
});
