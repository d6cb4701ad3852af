import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../../renderer/reader/box.ts';
import { placeBeside } from '../../../../../renderer/reader/marks/beside.ts';

const ROOM: Box = { left: 300, top: 100, right: 700, bottom: 700 };
const BAR = { width: 320, height: 44 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('what stands beside a mark', () => {
  it('stands above it, in its middle', () => {
    expect(placeBeside(box(400, 400, 200, 20), BAR, ROOM)).toEqual({ left: 340, top: 348 });
  });

  it('stands below it where there is no room above', () => {
    expect(placeBeside(box(400, 120, 200, 20), BAR, ROOM)).toEqual({ left: 340, top: 148 });
  });

  it('does not reach beyond its pane, over the notes or the other paper', () => {
    expect(placeBeside(box(640, 400, 60, 20), BAR, ROOM)?.left).toBe(380);
    expect(placeBeside(box(300, 400, 60, 20), BAR, ROOM)?.left).toBe(300);
  });

  it('stands at the side of what is as tall as the room', () => {
    expect(placeBeside(box(320, 90, 40, 640), BAR, ROOM)).toMatchObject({ left: 368 });
    expect(placeBeside(box(650, 90, 40, 640), BAR, ROOM)).toMatchObject({ left: 322 });
  });

  it('goes by what is seen of the mark, and away with it', () => {
    expect(placeBeside(box(400, 60, 200, 80), BAR, ROOM)).toEqual({ left: 340, top: 148 });
    expect(placeBeside(box(400, 20, 200, 60), BAR, ROOM)).toBeUndefined();
    expect(placeBeside(box(750, 400, 40, 40), BAR, ROOM)).toBeUndefined();
  });

  it('is always in its room, and off the words wherever they leave room above or below', () => {
    const side = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        side,
        side,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 700 }),
        (x, y, wide, high) => {
          const words = box(x, y, wide, high);
          const place = placeBeside(words, BAR, ROOM);
          if (!place) return;
          const bar = box(place.left, place.top, BAR.width, BAR.height);
          expect(bar.left >= ROOM.left && bar.right <= ROOM.right).toBe(true);
          expect(bar.top >= ROOM.top && bar.bottom <= ROOM.bottom).toBe(true);
          const hasRoom = words.top - ROOM.top >= BAR.height + 8 || ROOM.bottom - words.bottom >= BAR.height + 8;
          const isOver =
            bar.left < words.right && bar.right > words.left && bar.top < words.bottom && bar.bottom > words.top;
          if (hasRoom) expect(isOver).toBe(false);
        },
      ),
    );
  });
});
