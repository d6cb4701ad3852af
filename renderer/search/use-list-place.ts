import { useEffect, useEffectEvent, useLayoutEffect, useRef, type MouseEvent, type RefObject } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import { useFindEverything } from './find-everything.ts';
import type { FindAnswer, PaperHits } from './find-messages.ts';

/** Has the focus go on at the first of what is told in addition: what was pressed for it is gone, or stands behind it. */
export function useGoingOn(
  list: RefObject<HTMLElement | null>,
  answer: FindAnswer | undefined,
  opened: ReadonlyMap<Sha256, PaperHits>,
): (event: MouseEvent) => void {
  const at = useRef(-1);
  const stops = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
  const goOn = useEffectEvent(() => {
    if (at.current >= 0) stops()[at.current]?.focus();
    at.current = -1;
  });
  useEffect(() => {
    if (answer ?? opened) goOn();
  }, [answer, opened]);
  return ({ target }) => {
    const more = target instanceof Element ? target.closest<HTMLElement>('[data-more]') : null;
    if (more) at.current = stops().indexOf(more);
  };
}

/** Keeps where the list was left while another view is shown: what is not shown forgets it. */
export function useScrollKept(list: RefObject<HTMLElement | null>): void {
  const scrolled = useFindEverything(state => state.scrolled);
  useLayoutEffect(() => {
    const view = list.current?.closest<HTMLElement>('[data-view]');
    if (!view) return undefined;
    view.scrollTop = useFindEverything.getState().scrolled;
    const keep = (): void => useFindEverything.setState({ scrolled: view.scrollTop });
    view.addEventListener('scrollend', keep);
    return () => view.removeEventListener('scrollend', keep);
  }, [list]);
  useLayoutEffect(() => {
    const view = list.current?.closest<HTMLElement>('[data-view]');
    if (view && scrolled === 0) view.scrollTop = 0;
  }, [list, scrolled]);
}
