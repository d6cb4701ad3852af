import type { RememberedWindow } from '../settings/session-store.ts';

/** Device-independent pixels. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const DEFAULT_SIZE = { width: 1280, height: 800 };
/** What a window is never made smaller than, where its display is as large. */
export const SMALLEST_SIZE = { width: 900, height: 600 };

/** This much of a window's top edge must lie on a display for the member to get hold of it. */
const GRIP = 120;

/**
 * Where the window opens: where it was left, if a display that is there now shows enough of it; else centred by the
 * system. Never larger than that display, as those are that show everything at twice its size.
 */
export function placeWindow(
  remembered: Pick<RememberedWindow, 'bounds'> | null,
  workAreas: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  const bounds = remembered?.bounds;
  const area = bounds && workAreas.find(candidate => canBeGripped(bounds, candidate));
  if (!bounds || !area) return fitSize(bounds ?? DEFAULT_SIZE, workAreas[0]);
  const { width, height } = fitSize(bounds, area);
  return {
    x: Math.min(Math.max(bounds.x, area.x + GRIP - width), area.x + area.width - GRIP),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - GRIP),
    width,
    height,
  };
}

/** A new window lies this far to the right of and below the one it was opened from. */
const STEP = 32;

/** Where a window opens that was opened from another: as large, a step aside. */
export function besideWindow(bounds: Area): Area {
  return { ...bounds, x: bounds.x + STEP, y: bounds.y + STEP };
}

function fitSize(
  size: { readonly width: number; readonly height: number },
  area: Area | undefined,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(Math.max(size.width, SMALLEST_SIZE.width), area?.width ?? Infinity),
    height: Math.min(Math.max(size.height, SMALLEST_SIZE.height), area?.height ?? Infinity),
  };
}

function canBeGripped(bounds: Area, area: Area): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const topIsOn = bounds.y >= area.y && bounds.y < area.y + area.height;
  return topIsOn && right - left >= GRIP;
}
