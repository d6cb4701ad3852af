import { movedCaret } from '../../../shared/text/caret-moves.ts';
import type { CaretMove } from './caret-keys.ts';
import { rectAt } from './caret-rect.ts';
import { lineAway } from './line-moves.ts';
import { layerText, nodeAt, placeOf, selectBetween, wordsLayer, type TextPlace } from './text-place.ts';

/** The pages a caret moves through. */
export type CaretPages = {
  /** What holds them. */
  readonly area: HTMLElement;
  readonly count: number;
  /** Brings a page into view; its words come a moment later. */
  readonly goTo: (pageIndex: number) => void;
  /** Whether a page may have words: false for one that was read and has none. */
  readonly mayHaveWords: (pageIndex: number) => Promise<boolean>;
};

/** The words of a page that is gone to are there within this time, or it is given up. */
const LONGEST_WAIT_MS = 8000;
const LOOK_AGAIN_MS = 30;

/** A caret in the words of a paper, that selects on its way; from page to page, whether those are there yet or not. */
export class TextCaret {
  readonly #pages: CaretPages;
  #anchor: TextPlace;
  #focus: TextPlace;
  /** Where on the screen it keeps to while it goes from line to line. */
  #across: number | undefined;

  constructor(pages: CaretPages, at: TextPlace) {
    this.#pages = pages;
    this.#anchor = at;
    this.#focus = at;
    this.#show();
  }

  get place(): TextPlace {
    return this.#focus;
  }

  /** Takes over where the member has put caret or selection otherwise: by the mouse. */
  follow(): void {
    const selection = getSelection();
    const anchor = selection?.anchorNode && placeOf(selection.anchorNode, selection.anchorOffset);
    const focus = selection?.focusNode && placeOf(selection.focusNode, selection.focusOffset);
    if (!anchor || !focus || !this.#pages.area.contains(selection.focusNode)) return;
    this.#anchor = anchor;
    this.#focus = focus;
  }

  /** @param selects whether what lies on the way is selected */
  async move(move: CaretMove, selects: boolean): Promise<void> {
    if (move.by !== 'line') this.#across = undefined;
    const to = await this.#reached(move);
    if (!to) return;
    this.#focus = to;
    if (!selects) this.#anchor = to;
    this.#show();
  }

  #show(): void {
    selectBetween(this.#pages.area, this.#anchor, this.#focus);
    const node = nodeAt(this.#pages.area, this.#focus)?.node;
    node?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  async #reached({ by, direction }: CaretMove): Promise<TextPlace | undefined> {
    const { count } = this.#pages;
    const { pageIndex, offset } = this.#focus;
    switch (by) {
      case 'paper':
        return direction === 1 ? this.#enter(count - 1, -1, 'end') : this.#enter(0, 1, 'start');
      case 'page':
        return (
          (await this.#enter(pageIndex + direction, direction, 'start')) ??
          this.#enter(pageIndex, direction, direction === 1 ? 'end' : 'start')
        );
      case 'line':
        return this.#lineAway(direction) ?? this.#enter(pageIndex + direction, direction, endFor(direction));
      default: {
        const text = this.#text(pageIndex);
        if (text === undefined) return this.#enter(pageIndex, direction, 'start');
        const moved = movedCaret(text, offset, by, direction);
        if (moved !== undefined) return { pageIndex, offset: moved };
        const entered = await this.#enter(pageIndex + direction, direction, endFor(direction));
        const next = entered && this.#text(entered.pageIndex);
        if (!entered || next === undefined || by === 'character') return entered;
        return { ...entered, offset: movedCaret(next, entered.offset, by, direction) ?? entered.offset };
      }
    }
  }

  /** A line further on the same page; undefined where there is none. */
  #lineAway(direction: 1 | -1): TextPlace | undefined {
    const { pageIndex } = this.#focus;
    const layer = wordsLayer(this.#pages.area, pageIndex);
    const at = nodeAt(this.#pages.area, this.#focus);
    if (!layer || !at) return undefined;
    const caret = rectAt(at.node, at.offset);
    this.#across ??= caret.left;
    const offset = lineAway(layer, caret, this.#across, direction);
    return offset === undefined ? undefined : { pageIndex, offset };
  }

  /** Goes to a page, or on in a direction to the next that has words, and stands before its first or behind its last. */
  async #enter(from: number, direction: 1 | -1, where: 'start' | 'end'): Promise<TextPlace | undefined> {
    const { count, area, goTo, mayHaveWords } = this.#pages;
    for (let pageIndex = from; pageIndex >= 0 && pageIndex < count; pageIndex += direction) {
      if (!(await mayHaveWords(pageIndex))) continue;
      if (!wordsLayer(area, pageIndex)) goTo(pageIndex);
      const text = await this.#wordsOf(pageIndex);
      if (text === undefined || text.trim() === '') continue;
      return { pageIndex, offset: where === 'start' ? text.length - text.trimStart().length : text.trimEnd().length };
    }
    return undefined;
  }

  async #wordsOf(pageIndex: number): Promise<string | undefined> {
    const end = performance.now() + LONGEST_WAIT_MS;
    while (performance.now() < end) {
      const text = this.#text(pageIndex);
      if (text !== undefined) return text;
      await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    return undefined;
  }

  #text(pageIndex: number): string | undefined {
    const layer = wordsLayer(this.#pages.area, pageIndex);
    return layer && layerText(layer);
  }
}

function endFor(direction: 1 | -1): 'start' | 'end' {
  return direction === 1 ? 'start' : 'end';
}

/** The first words of a page that lie below a height of the window; its first of all where none do. */
export function firstPlaceBelow(area: Element, pageIndex: number, top: number): TextPlace | undefined {
  const layer = wordsLayer(area, pageIndex);
  if (!layer) return undefined;
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let first: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() === '') continue;
    first ??= node;
    if ((node.parentElement?.getBoundingClientRect().top ?? 0) >= top) {
      first = node;
      break;
    }
  }
  return first && placeOf(first, 0);
}
