import { createContext, use } from 'react';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import type { MarkedStretch } from './marked-words.ts';

/** What the parts of a text in one column have in common. */
export type FlowView = {
  /** Printed on each page. */
  readonly labels: readonly (string | null)[];
  /** By page. */
  readonly marks: ReadonlyMap<number, readonly MarkedStretch[]>;
  readonly onSeePage: (place: PagePlace) => void;
};

const Context = createContext<FlowView>({
  labels: [],
  marks: new Map(),
  onSeePage: () => undefined,
});
export const FlowViewContext = Context.Provider;

export function useFlowView(): FlowView {
  return use(Context);
}
