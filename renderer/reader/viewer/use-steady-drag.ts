import { useEffect, type RefObject } from 'react';
import type { Box } from '../box.ts';
import { nearestWords } from './nearest-words.ts';

/**
 * Keeps a selection at the words next to the pointer while it is dragged over blank parts of a page. The words of a page
 * stand by themselves, so that between them a browser knows no place but the end of all: a ground under them takes the
 * pointer there, and stands among them, in the order of the document, where the pointer is.
 */
export function useSteadyDrag(scroller: RefObject<HTMLElement | null>): void {
  useEffect(
    function followDrag() {
      const element = scroller.current;
      let drag: Drag | undefined;
      const follow = ({ clientX, clientY }: PointerEvent): void => {
        const layer = document.elementFromPoint(clientX, clientY)?.closest('.textLayer');
        if (layer && element?.contains(layer)) drag?.moveTo(layer, clientX, clientY);
      };
      const hold = (): void => drag?.holdBeginning();
      const end = (): void => {
        drag?.end();
        drag = undefined;
        document.removeEventListener('pointermove', follow, true);
        document.removeEventListener('selectionchange', hold);
        document.removeEventListener('pointerup', end, true);
        document.removeEventListener('pointercancel', end, true);
      };
      const begin = (event: PointerEvent): void => {
        end();
        const { target, button, pointerType, shiftKey, clientX, clientY } = event;
        const layer = target instanceof Element ? target.closest('.textLayer') : null;
        if (!layer || button !== 0 || pointerType === 'touch') return;
        drag = new Drag();
        drag.moveTo(layer, clientX, clientY);
        if (!shiftKey) drag.begin(isWords(target) ? placeAt(clientX, clientY) : undefined);
        document.addEventListener('pointermove', follow, true);
        document.addEventListener('selectionchange', hold);
        document.addEventListener('pointerup', end, true);
        document.addEventListener('pointercancel', end, true);
      };
      element?.addEventListener('pointerdown', begin, true);
      return () => {
        end();
        element?.removeEventListener('pointerdown', begin, true);
      };
    },
    [scroller],
  );
}

/** A place in the document. */
type Place = readonly [node: Node, offset: number];

/** The words of a layer, and where they stand in it: in CSS pixels from its corner on the screen. */
type LaidWords = { readonly words: readonly Element[]; readonly boxes: readonly Box[] };

class Drag {
  readonly #ground = document.createElement('div');
  readonly #laid = new Map<Element, LaidWords>();
  #isBehind = true;
  #beginning: Place | undefined;

  constructor() {
    this.#ground.className = 'words-ground';
  }

  /** Has the ground stand under a layer, behind or before the words next to a point of the window. */
  moveTo(layer: Element, x: number, y: number): void {
    const { left, top } = layer.getBoundingClientRect();
    const laid = this.#laid.get(layer) ?? layWords(layer);
    this.#laid.set(layer, laid);
    const nearest = nearestWords(laid.boxes, x - left, y - top);
    const words = nearest === undefined ? undefined : laid.words[nearest];
    if (!words) return;
    this.#isBehind = isNearerToEnd(words, x, y);
    if (this.#isBehind && words.nextSibling !== this.#ground) words.after(this.#ground);
    if (!this.#isBehind && words.previousSibling !== this.#ground) words.before(this.#ground);
  }

  /**
   * Begins the selection where the words were pressed, or else at those beside: the browser takes a press on blank paper
   * to be at the end of all, once this event is over.
   */
  begin(pressed: Place | undefined): void {
    const beside = this.#beside();
    this.#beginning = pressed ?? beside;
    if (!pressed && beside) setTimeout(() => getSelection()?.collapse(...beside));
  }

  /** A selection that began behind the last letter of its words is begun anew by Chromium with every move. */
  holdBeginning(): void {
    const selection = getSelection();
    const { focusNode, focusOffset = 0 } = selection ?? {};
    if (!selection?.isCollapsed || !focusNode || !this.#beginning?.[0].isConnected) return;
    const [node, offset] = this.#beginning;
    if (focusNode !== node || focusOffset !== offset) selection.setBaseAndExtent(node, offset, focusNode, focusOffset);
  }

  /** Takes the ground away; what is selected up to it ends with the words that it stood beside. */
  end(): void {
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    const beside = this.#beside();
    if (selection && beside && anchorNode && focusNode && [anchorNode, focusNode].includes(this.#ground)) {
      const [from, to] = [
        anchorNode === this.#ground ? beside : ([anchorNode, anchorOffset ?? 0] as const),
        focusNode === this.#ground ? beside : ([focusNode, focusOffset ?? 0] as const),
      ];
      selection.setBaseAndExtent(...from, ...to);
    }
    this.#ground.remove();
  }

  /** The end of the words that the ground stands behind, or the beginning of those that it stands before. */
  #beside(): Place | undefined {
    const [before, behind] = [this.#ground.previousSibling?.firstChild, this.#ground.nextSibling?.firstChild];
    if (this.#isBehind) return before instanceof Text ? [before, before.length] : undefined;
    return behind instanceof Text ? [behind, 0] : undefined;
  }
}

function layWords(layer: Element): LaidWords {
  const origin = layer.getBoundingClientRect();
  const words = [...layer.querySelectorAll('span')].filter(isWords);
  const boxes = words.map(element => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
  return { words, boxes };
}

/** Whether words stand in an element itself, and are not only gathered by it. */
function isWords(target: EventTarget | null): boolean {
  return target instanceof HTMLSpanElement && target.firstChild instanceof Text;
}

function placeAt(x: number, y: number): Place | undefined {
  const position = document.caretPositionFromPoint(x, y);
  return position ? [position.offsetNode, position.offset] : undefined;
}

/** Whether a point is nearer to the last letter of words than to their first, whichever way they read. */
function isNearerToEnd(words: Element, x: number, y: number): boolean {
  const text = words.firstChild;
  if (!(text instanceof Text) || text.length === 0) return true;
  return distanceTo(text, text.length - 1, x, y) <= distanceTo(text, 0, x, y);
}

function distanceTo(text: Text, at: number, x: number, y: number): number {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const { left, top, width, height } = range.getBoundingClientRect();
  return Math.hypot(left + width / 2 - x, top + height / 2 - y);
}
