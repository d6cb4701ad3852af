import { useEffect, useEffectEvent } from 'react';
import { rangeWords } from '../../../shared/pack/labels/page-words.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import type { Reading } from '../pane/reading.ts';
import { announce } from './announce.ts';

/**
 * Ctrl+A in the pages takes all words of the item that the member is in, and pressed again those of the whole paper, to
 * be copied: also of pages that are not there.
 */
export function useSelectAll({ here, detail, area, isShown }: Reading): void {
  const pane = usePaneStore();
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const isAll =
      event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const target = event.target instanceof Element ? event.target : undefined;
    const isInPages = target?.closest('.viewer') !== null && target !== undefined && area.current?.contains(target);
    if (!isAll || !isInPages || event.defaultPrevented) return;
    event.preventDefault();
    const { selectedPages } = pane.getState();
    const whole = { first: 0, last: detail.pages.length - 1 };
    const pages = selectedPages || !here ? whole : { first: here.pages.first, last: here.pages.last };
    pane.setState({ selectedPages: pages, selection: undefined });
    if (area.current) showSelected(area.current, pages.first, pages.last);
    announce(`All words of ${rangeWords(detail.labels, pages.first, pages.last)} are selected. Control C copies them.`);
  });
  useEffect(
    function takeKey() {
      if (!isShown) return undefined;
      document.addEventListener('keydown', handleKey);
      return () => document.removeEventListener('keydown', handleKey);
    },
    [isShown],
  );
}

/** Selects the words of those of the pages that are there now. */
function showSelected(area: Element, first: number, last: number): void {
  const layers = [...area.querySelectorAll<HTMLElement>('[data-page-index]')].flatMap(page => {
    const pageIndex = Number(page.dataset['pageIndex']);
    return pageIndex >= first && pageIndex <= last ? [...page.querySelectorAll('.textLayer')] : [];
  });
  const [from, to] = [layers[0], layers.at(-1)];
  if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
}
