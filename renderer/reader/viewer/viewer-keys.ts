import type { Flow } from '../../../shared/reading/page-look.ts';

/** What a key does in the pages. */
export type KeyMove = 'page-on' | 'page-back' | 'row-on' | 'row-back' | 'line-on' | 'line-back' | 'start' | 'end';

type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/**
 * What a key means in the pages; undefined for those that are left to the browser, which scrolls by lines.
 *
 * @param canScrollAcross whether there is more to be seen on the side that the key points to
 */
export function keyMove(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Key,
  flow: Flow,
  canScrollAcross: boolean,
): KeyMove | undefined {
  if (altKey || metaKey || (shiftKey && key !== ' ')) return undefined;
  if (key === 'Home') return 'start';
  if (key === 'End') return 'end';
  if (ctrlKey) return undefined;
  switch (key) {
    case ' ':
      return shiftKey ? 'page-back' : 'page-on';
    case 'PageDown':
      return 'page-on';
    case 'PageUp':
      return 'page-back';
    case 'ArrowRight':
      return flow === 'paged' && !canScrollAcross ? 'row-on' : undefined;
    case 'ArrowLeft':
      return flow === 'paged' && !canScrollAcross ? 'row-back' : undefined;
    case 'ArrowDown':
      return flow === 'paged' ? 'line-on' : undefined;
    case 'ArrowUp':
      return flow === 'paged' ? 'line-back' : undefined;
    default:
      return undefined;
  }
}
