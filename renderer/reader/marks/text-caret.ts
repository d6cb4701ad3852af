import { movedCaret } from '../../../shared/text/caret-moves.ts';
import { nextFrame } from '../viewer/next-frame.ts';
import { MOST_KEPT } from '../viewer/near.ts';
import { announce } from './announce.ts';
import type { CaretMove } from './caret-keys.ts';
import { caretLine } from './caret-line.ts';
import { alongLine, lineAway } from './line-moves.ts';
import { layerText, nodeAt, placeOf, selectBetween, selectedPlaces, wordsLayer, type TextPlace } from './text-place.ts';

/** The pages a caret moves through. */
export type CaretPages = {
  /** What holds them. */
  readonly area: HTMLElement;
  readonly count: number;
  /** Brings a page into view; its words come a moment later. */
  readonly goTo: (pageIndex: number) => void;
  /** Keeps a page in the document, and those between it and what is in view: what is selected on them would be lost. */
  readonly keep: (pageIndex: number | undefined) => void;
  /** Whether a page may have words: false for one that was read and has none. */
  readonly mayHaveWords: (pageIndex: number) => Promise<boolean>;
};

/** The words of a page that is gone to are there within this time, or it is given up. */
const LONGEST_WAIT_MS = 8000;
const LOOK_AGAIN_MS = 30;

/**
 * A caret in the words of a paper, that selects on its way; from page to page, whether those are there yet or not. It
 * selects no further than pages can be kept; where it cannot go on, it stays.
 */
export class TextCaret {
  readonly #pages: CaretPages;
  #anchor: TextPlace;
  #focus: TextPlace;
  /** Where on its line it keeps to while it goes from line to line, and which way the words read there. */
  #along: { readonly at: number; readonly angle: number } | undefined;

  constructor(pages: CaretPages, anchor: TextPlace, focus: TextPlace) {
    this.#pages = pages;
    this.#anchor = anchor;
    this.#focus = focus;
  }

  get place(): TextPlace {
    return this.#focus;
  }

  /** Takes over where the member has put caret or selection otherwise: by the mouse. */
  follow(): void {
    const selected = selectedPlaces(this.#pages.area);
    if (!selected) return;
    this.#anchor = selected.anchor;
    this.#focus = selected.focus;
  }

  /** @param selects whether what lies on the way is selected */
  async move(move: CaretMove, selects: boolean): Promise<void> {
    if (move.by !== 'line') this.#along = undefined;
    this.#pages.keep(selects ? this.#anchor.pageIndex : undefined);
    const to = await this.#reached(move, selects);
    if (selects && (!to || move.by === 'paper')) this.#tellOfReach(move.direction);
    if (to && (!selects || (await this.#hasWordsUpTo(to.pageIndex)))) {
      this.#focus = to;
      if (!selects) this.#anchor = to;
    }
    await this.show();
  }

  /** Selects what is selected, and brings the caret into view. */
  async show(): Promise<void> {
    const { area, goTo } = this.#pages;
    const { pageIndex } = this.#focus;
    if (!isLaidOut(area, pageIndex)) {
      goTo(pageIndex);
      await this.#wordsOf(pageIndex);
      await nextFrame();
    }
    selectBetween(area, this.#anchor, this.#focus);
    bringIntoView(area, this.#focus);
  }

  async #reached({ by, direction }: CaretMove, selects: boolean): Promise<TextPlace | undefined> {
    const { pageIndex, offset } = this.#focus;
    const enter = (from: number, towards: 1 | -1, where: 'start' | 'end') =>
      this.#enter(from, towards, where, this.#reach(selects));
    if (by === 'paper') {
      const { first, last } = this.#reach(selects);
      return direction === 1 ? enter(last, -1, 'end') : enter(first, 1, 'start');
    }
    const text = await this.#entered(pageIndex);
    switch (by) {
      case 'page':
        return (
          (await enter(pageIndex + direction, direction, 'start')) ??
          enter(pageIndex, direction, direction === 1 ? 'end' : 'start')
        );
      case 'line':
        return this.#lineAway(direction) ?? enter(pageIndex + direction, direction, endFor(direction));
      default: {
        const moved = text === undefined ? undefined : movedCaret(text, offset, by, direction);
        if (moved !== undefined) return { pageIndex, offset: moved };
        const entered = await enter(pageIndex + direction, direction, endFor(direction));
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
    const caret = at && caretLine(at.node, at.offset);
    if (!layer || !caret) return undefined;
    if (this.#along?.angle !== caret.angle) this.#along = { at: alongLine(caret), angle: caret.angle };
    const offset = lineAway(layer, caret, this.#along.at, direction);
    return offset === undefined ? undefined : { pageIndex, offset };
  }

  /** The pages that can be gone to. */
  #reach(selects: boolean): { readonly first: number; readonly last: number } {
    const last = this.#pages.count - 1;
    const { pageIndex } = this.#anchor;
    return selects
      ? { first: Math.max(0, pageIndex - MOST_KEPT), last: Math.min(last, pageIndex + MOST_KEPT) }
      : { first: 0, last };
  }

  /** Says so where it is no end of the paper that ends what can be selected. */
  #tellOfReach(direction: 1 | -1): void {
    const [within, whole] = [this.#reach(true), this.#reach(false)];
    const isWithin = direction === 1 ? within.last < whole.last : within.first > whole.first;
    if (isWithin) announce(`The words of no more than ${MOST_KEPT + 1} pages can be selected at once.`);
  }

  /** Goes to a page, or on in a direction to the next that has words, and stands before its first or behind its last. */
  async #enter(
    from: number,
    direction: 1 | -1,
    where: 'start' | 'end',
    { first, last }: { readonly first: number; readonly last: number },
  ): Promise<TextPlace | undefined> {
    for (let pageIndex = from; pageIndex >= first && pageIndex <= last; pageIndex += direction) {
      if (!(await this.#pages.mayHaveWords(pageIndex))) continue;
      const text = await this.#entered(pageIndex);
      if (text === undefined || text.trim() === '') continue;
      return { pageIndex, offset: where === 'start' ? text.length - text.trimStart().length : text.trimEnd().length };
    }
    return undefined;
  }

  /** The words of a page, which is gone to where they are not there; undefined where they do not come. */
  async #entered(pageIndex: number): Promise<string | undefined> {
    const text = this.#text(pageIndex);
    if (text !== undefined) return text;
    this.#pages.goTo(pageIndex);
    return this.#wordsOf(pageIndex);
  }

  /** Whether the words of all pages from where the selection begins up to a page are there, or come. */
  async #hasWordsUpTo(pageIndex: number): Promise<boolean> {
    const [first, last] = [Math.min(this.#anchor.pageIndex, pageIndex), Math.max(this.#anchor.pageIndex, pageIndex)];
    for (let between = first; between <= last; between += 1) {
      if (!(await this.#pages.mayHaveWords(between))) continue;
      if ((await this.#wordsOf(between)) === undefined) return false;
    }
    return true;
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

/** Scrolls the pages until a caret at a place is in view, with as much room round it as it is long. */
function bringIntoView(area: Element, place: TextPlace): void {
  const [at, viewer] = [nodeAt(area, place), area.querySelector('.viewer')];
  const line = at && caretLine(at.node, at.offset);
  if (!line || !viewer) return;
  const { left, top } = viewer.getBoundingClientRect();
  const beyond = (from: number, size: number, middle: number): number =>
    Math.min(0, middle - line.length - from) + Math.max(0, middle + line.length - from - size);
  viewer.scrollBy({
    left: beyond(left, viewer.clientWidth, line.x),
    top: beyond(top, viewer.clientHeight, line.y),
    behavior: 'instant',
  });
}

/** Whether a page can be scrolled to: not where it is not there, or is kept while others are shown alone. */
function isLaidOut(area: Element, pageIndex: number): boolean {
  const page = area.querySelector(`[data-page-index="${pageIndex}"]`);
  const content = page?.closest('.viewer-content');
  if (!page || !content) return false;
  const [box, stretch] = [page.getBoundingClientRect(), content.getBoundingClientRect()];
  return box.bottom > stretch.top && box.top < stretch.bottom;
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
