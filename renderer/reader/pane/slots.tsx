import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Places of the reader that belong to whichever pane is active. */
export type SlotName = 'bar' | 'left' | 'right';

/** Their elements, as soon as they are there. */
export type Slots = Readonly<Record<SlotName, HTMLElement | null>>;

export const SlotContext = createContext<Slots>({ bar: null, left: null, right: null });

/** Puts what it holds into a place of the reader. What is pressed there is heard by the pane it comes from. */
export function InSlot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }) {
  const slot = use(SlotContext)[name];
  return slot && createPortal(children, slot);
}
