import { normaliseRect, type Rect } from '../../../shared/annotations/geometry.ts';
import { LEAST_AREA } from '../../../shared/annotations/move.ts';
import { useLooks } from '../../state/looks.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import type { Tool } from '../reader-state.ts';
import { EraserStroke } from './eraser-stroke.ts';
import { pointOn } from './page-point.ts';
import { PenStroke, type Sheet } from './pen-stroke.ts';
import { placeFreeMark } from './place-free-mark.ts';
import { pointOfSign } from './sign-place.ts';
import { turnOf } from './stretch-words.ts';

/** A tool while it is pressed on a page. */
export type HeldTool = {
  readonly add: (event: PointerEvent) => void;
  /** Keeps what was made. */
  readonly end: () => Promise<void>;
  readonly giveUp: () => void;
  /** The tool or the page is taken from under the hand: what it has drawn or erased so far is kept. */
  readonly leave: () => void;
};

/** Of a pen: its other end, which erases. */
const ERASER_END = 32;

/** Whether a press is one of the tool's: a finger scrolls, but can tap where a note is to stand. */
export function takesPress(tool: Tool, { pointerType, button, buttons }: PointerEvent): boolean {
  if (pointerType === 'touch') return tool === 'note';
  return button === 0 || (buttons & ERASER_END) !== 0;
}

/**
 * Begins what a tool does where it is pressed.
 *
 * @param showFrame told of the area that is being drawn, in points as shown; undefined once there is none
 */
export function holdTool(
  tool: Exclude<Tool, 'read'>,
  event: PointerEvent,
  sheet: Sheet,
  pane: PaneStore,
  showFrame: (frame: Rect | undefined) => void,
): HeldTool {
  const { colour, penWidth } = useLooks.getState().marking;
  switch (tool) {
    case 'eraser':
      return keptOnLeaving(new EraserStroke(sheet));
    case 'ink':
      return keptOnLeaving(
        (event.buttons & ERASER_END) !== 0
          ? new EraserStroke(sheet)
          : new PenStroke(sheet, { colour, width: penWidth }),
      );
    case 'note':
      return noteAt(event, sheet, pane);
    case 'area':
      return areaFrom(event, sheet, pane, showFrame);
  }
}

function keptOnLeaving(stroke: PenStroke | EraserStroke): HeldTool {
  return {
    add: event => stroke.add(event),
    end: () => stroke.end(),
    giveUp: () => stroke.giveUp(),
    leave: () => void stroke.end(),
  };
}

function noteAt({ clientX, clientY }: PointerEvent, sheet: Sheet, pane: PaneStore): HeldTool {
  const { detail, pageIndex, geometry, scale, svg } = sheet;
  const { shown } = pointOn(svg, geometry, scale, clientX, clientY);
  const point = pointOfSign(geometry, shown, turnOf(detail.pages[pageIndex], geometry), scale);
  return {
    add: () => undefined,
    end: () => placeFreeMark(pane, detail, pageIndex, { type: 'note', point }),
    giveUp: () => undefined,
    leave: () => undefined,
  };
}

function areaFrom(
  pressed: PointerEvent,
  { detail, pageIndex, geometry, scale, svg }: Sheet,
  pane: PaneStore,
  showFrame: (frame: Rect | undefined) => void,
): HeldTool {
  const from = pointOn(svg, geometry, scale, pressed.clientX, pressed.clientY);
  let rect: Rect = [0, 0, 0, 0];
  return {
    add: ({ clientX, clientY }) => {
      const to = pointOn(svg, geometry, scale, clientX, clientY);
      rect = normaliseRect([...from.inPage, ...to.inPage]);
      showFrame(normaliseRect([...from.shown, ...to.shown]));
    },
    end: async () => {
      const isLarge = rect[2] - rect[0] >= LEAST_AREA && rect[3] - rect[1] >= LEAST_AREA;
      try {
        if (isLarge) await placeFreeMark(pane, detail, pageIndex, { type: 'area', rect });
      } finally {
        showFrame(undefined);
      }
    },
    giveUp: () => showFrame(undefined),
    leave: () => showFrame(undefined),
  };
}
