import { useEffect, type RefObject } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import { KeptTexts } from './kept-texts.ts';
import { layerText, placeUnder, selectBetween, wordsLayer } from './text-place.ts';
import { spread, unitAt, type PagesAtHand, type Unit } from './unit-selection.ts';

/**
 * A double click selects a word, a triple click a sentence, over line ends; dragging on from there goes on by words or
 * sentences, over page breaks too. The browser knows neither words that are set in pieces nor sentences.
 */
export function useUnitSelection(paper: Sha256, area: RefObject<HTMLElement | null>): void {
  useEffect(
    function followPresses() {
      const element = area.current;
      if (!element) return undefined;
      const kept = new KeptTexts(paper);
      const pages: PagesAtHand = {
        textOf: pageIndex => {
          const layer = wordsLayer(element, pageIndex);
          return layer ? layerText(layer) : kept.of(pageIndex);
        },
        isSelectable: pageIndex => wordsLayer(element, pageIndex) !== undefined,
      };
      let latest: MouseEvent | undefined;
      let letGo = (): void => undefined;
      const press = (event: MouseEvent): void => {
        latest = event;
        const unit: Unit = event.detail === 2 ? 'word' : 'sentence';
        const isOnWords = event.target instanceof Element && event.target.closest('.textLayer') !== null;
        if (event.button !== 0 || event.detail < 2 || !isOnWords || event.shiftKey) return;
        const place = placeUnder(element, event.clientX, event.clientY);
        let first = place && unitAt(place, unit, pages);
        if (!place || !first) return;
        // The browser's own word or paragraph would be selected after it.
        event.preventDefault();
        selectBetween(element, first.from, first.to);
        let isDragged = false;
        const knowMore = async (): Promise<void> => {
          await kept.readAround(place.pageIndex);
          first = unitAt(place, unit, pages) ?? first;
          const isStillSelected = latest === event && !isDragged && getSelection()?.isCollapsed === false;
          if (first && isStillSelected) selectBetween(element, first.from, first.to);
        };
        if (unit === 'sentence') void knowMore();
        const move = ({ clientX, clientY }: MouseEvent): void => {
          const to = placeUnder(element, clientX, clientY);
          const now = to && unitAt(to, unit, pages);
          if (!now || !first) return;
          isDragged = true;
          void kept.readAround(to.pageIndex);
          const { anchor, focus } = spread(first, now);
          selectBetween(element, anchor, focus);
        };
        // Where the first press met words already selected, the browser would still undo the selection as at a click on it.
        const release = (up: MouseEvent): void => {
          up.preventDefault();
          letGo();
        };
        letGo = () => {
          document.removeEventListener('mousemove', move);
          document.removeEventListener('mouseup', release);
        };
        document.addEventListener('mousemove', move);
        document.addEventListener('mouseup', release);
      };
      element.addEventListener('mousedown', press);
      return () => {
        letGo();
        element.removeEventListener('mousedown', press);
      };
    },
    [paper, area],
  );
}
