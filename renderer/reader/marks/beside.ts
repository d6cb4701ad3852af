import type { Box } from '../box.ts';

/** CSS pixels between what is marked and what stands beside it, and to the edge of its room. */
const GAP = 8;

/**
 * Where what can be done with a thing stands: above it, else below, right or left of it, and never out of its room. It
 * lies over the thing only where that leaves no room beside it.
 *
 * @returns undefined where nothing of the thing is in the room
 */
export function placeBeside(
  thing: Box,
  { width, height }: { readonly width: number; readonly height: number },
  room: Box,
): { readonly left: number; readonly top: number } | undefined {
  const isSeen =
    thing.left < room.right && thing.right > room.left && thing.top < room.bottom && thing.bottom > room.top;
  if (!isSeen) return undefined;
  const seen = {
    left: Math.max(thing.left, room.left),
    top: Math.max(thing.top, room.top),
    right: Math.min(thing.right, room.right),
    bottom: Math.min(thing.bottom, room.bottom),
  };
  const across = within((seen.left + seen.right - width) / 2, room.left, room.right - width);
  const down = within((seen.top + seen.bottom - height) / 2, room.top, room.bottom - height);
  const above = seen.top - GAP - height;
  if (above >= room.top) return { left: across, top: above };
  if (seen.bottom + GAP + height <= room.bottom) return { left: across, top: seen.bottom + GAP };
  if (seen.right + GAP + width <= room.right) return { left: seen.right + GAP, top: down };
  if (seen.left - GAP - width >= room.left) return { left: seen.left - GAP - width, top: down };
  return { left: across, top: within(room.top + GAP, room.top, room.bottom - height) };
}

/** The first counts where there is no room for both. */
function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), least);
}

/** What is seen of a scrolling element, without its scroll bars. */
function roomOf(element: Element): Box {
  const { left, top } = element.getBoundingClientRect();
  const [fromLeft, fromTop] = [left + element.clientLeft, top + element.clientTop];
  return {
    left: fromLeft,
    top: fromTop,
    right: fromLeft + element.clientWidth,
    bottom: fromTop + element.clientHeight,
  };
}

/** Puts an element that is fixed in the window beside a thing, within what is seen of a scrolling element, and no wider. */
export function standBeside(element: HTMLElement, thing: Box | undefined, scroller: Element): void {
  const room = roomOf(scroller);
  element.style.maxWidth = `${room.right - room.left}px`;
  const place = thing && placeBeside(thing, element.getBoundingClientRect(), room);
  element.style.visibility = place ? 'visible' : 'hidden';
  if (!place) return;
  element.style.left = `${place.left}px`;
  element.style.top = `${place.top}px`;
}
