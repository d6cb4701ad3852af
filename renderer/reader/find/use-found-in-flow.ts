import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import type { Span } from '../../../shared/search/find-in-text.ts';
import type { ReflowHandle } from '../reflow/ReflowView.tsx';
import { rangesOf, rangeWithin } from '../reflow/text-at.ts';
import type { LoadedFlow } from '../reflow/use-flow.ts';
import type { FindSession } from './find-session.ts';
import type { Hits } from './hits.ts';

/** Hits that are shown: more than the words of a screen. */
const MOST_SHOWN = 2000;

/** The text that is shown, and how to begin at another place. */
type FoundIn = {
  readonly view: RefObject<ReflowHandle | null>;
  readonly flow: LoadedFlow;
  readonly onStart: (start: PagePlace) => void;
};

/** Shows what was found in the text in one column; the hit the member is at stands out and is brought into view. */
export function useFoundInFlow(session: FindSession, { view, flow, onStart }: FoundIn): void {
  const hits = useStore(session.store, state => state.hits);
  const current = useStore(session.store, state => state.current);
  const revealed = useStore(session.store, state => state.revealed);
  // Who turns to the text stays where they are.
  const aligned = useRef(revealed);
  const sent = useRef(revealed);
  useEffect(function bringIntoView() {
    if (aligned.current === revealed) return;
    const hit = hits.at(current);
    const text = view.current?.text();
    const [range] = hit && text ? rangesOf(text, hit) : [];
    if (hit && text && range) {
      aligned.current = revealed;
      const [box, outer] = [range.getBoundingClientRect(), text.getBoundingClientRect()];
      const isInView = box.top >= outer.top && box.bottom <= outer.bottom;
      if (!isInView) view.current?.show({ pageIndex: hit.pageIndex, offset: hit.start });
    } else if (hit && sent.current !== revealed) {
      // Its page is of another item, or is not set yet.
      sent.current = revealed;
      onStart({ pageIndex: hit.pageIndex, down: hit.down });
    }
  });
  useEffect(
    function showHits() {
      const text = view.current?.text();
      if (!text || flow === undefined || hits.count === 0) return undefined;
      let shown: readonly FoundRange[] = [];
      const hide = (): void => {
        for (const { range, isCurrent } of shown) highlightOf(isCurrent).delete(range);
      };
      const show = (): void => {
        hide();
        shown = rangesOfHits(text, hits, current);
        for (const { range, isCurrent } of shown) highlightOf(isCurrent).add(range);
      };
      show();
      // The text is set a few pages at a time.
      const observer = new MutationObserver(show);
      observer.observe(text, { childList: true, subtree: true });
      return () => {
        observer.disconnect();
        hide();
      };
    },
    [hits, current, view, flow],
  );
}

/** What is shown of one kind, of all panes together. */
function highlightOf(isCurrent: boolean): Highlight {
  const name = isCurrent ? 'found-current' : 'found';
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = isCurrent ? 1 : 0;
  CSS.highlights.set(name, made);
  return made;
}

type FoundRange = { readonly range: Range; readonly isCurrent: boolean };

function rangesOfHits(root: Element, hits: Hits, current: number): readonly FoundRange[] {
  const ranges: FoundRange[] = [];
  for (const piece of root.querySelectorAll<HTMLElement>('[data-page]')) {
    const [pageIndex, from] = [Number(piece.dataset['page']), Number(piece.dataset['start'])];
    const length = piece.textContent?.length ?? 0;
    const add = (index: number, place: Span | undefined): void => {
      if (!place || place.start >= from + length || place.end <= from || ranges.length >= MOST_SHOWN) return;
      const range = rangeWithin(piece, Math.max(0, place.start - from), Math.min(length, place.end - from));
      if (range) ranges.push({ range, isCurrent: index === current });
    };
    const onto = hits.ontoPage(pageIndex);
    add(onto, hits.at(onto)?.goesOn);
    const { first, end } = hits.onPage(pageIndex);
    for (let index = first; index < end && ranges.length < MOST_SHOWN; index += 1) {
      const hit = hits.at(index);
      if (!hit || hit.start >= from + length) break;
      add(index, hit);
    }
  }
  return ranges;
}
