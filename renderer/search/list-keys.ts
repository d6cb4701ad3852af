import type { KeyboardEvent } from 'react';

/** What can be reached by the arrows, in the order it is seen. */
const STOPS = '[data-hit]';

/**
 * Moves through what was found by the arrows: from the field down into the list and back up; Enter in the field opens the
 * first, Escape in the list leads back to the field. For the element that holds both.
 */
export function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const field = event.currentTarget.querySelector<HTMLInputElement>('input[type="search"]');
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const here = stops.findIndex(stop => stop === document.activeElement);
  const isInField = document.activeElement === field;
  if (event.altKey || event.ctrlKey || event.metaKey || (!isInField && here === -1)) return;
  const next = stopFor(event.key, here, stops.length);
  if (event.key === 'Enter' && isInField) stops[0]?.click();
  else if (event.key === 'Escape' && !isInField) field?.focus();
  else if (next === undefined || (isInField && event.key !== 'ArrowDown')) return;
  else if (next < 0) field?.focus();
  else stops[next]?.focus();
  event.preventDefault();
}

/** The stop a key leads to; -1 for the field, undefined for a key that leads nowhere. */
function stopFor(key: string, here: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, count - 1);
    case 'ArrowUp':
      return here - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
