import type { MouseEvent } from 'react';

/** What a way to a place takes: pressed with Ctrl (⌘ on a Mac), or by the middle button, it leads there beside what is read. */
export function goHandlers(go: (isBeside: boolean) => void) {
  return {
    onClick: (event: MouseEvent): void => go(event.ctrlKey || event.metaKey),
    onAuxClick: (event: MouseEvent): void => {
      if (event.button === 1) go(true);
    },
  } as const;
}
