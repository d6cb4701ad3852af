import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** What a group of links takes, for one of them to be on the way of the Tab key and the arrow keys to lead to the others. */
type Roving = {
  readonly group: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
  readonly tabIndexOf: (at: number) => 0 | -1;
};

/**
 * Leads through the links of a page by the keyboard: a list of contents has a hundred, which must not stand between the
 * member and what comes after them.
 */
export function useRoving(count: number): Roving {
  const [last, setLast] = useState(0);
  const stop = Math.min(last, count - 1);
  return {
    group: {
      onKeyDown(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        const next = placeAfter(event.key, stop, count);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        linksIn(event.currentTarget)[next]?.focus();
      },
      onFocus(event) {
        const at = linksIn(event.currentTarget).indexOf(event.target);
        if (at >= 0) setLast(at);
      },
    },
    tabIndexOf: at => (at === stop ? 0 : -1),
  };
}

/** Where a key leads from one of several, in their order; undefined for other keys, and at the ends. */
export function placeAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1 < count ? at + 1 : undefined;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at > 0 ? at - 1 : undefined;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function linksIn(group: HTMLElement): readonly HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('.link')];
}
