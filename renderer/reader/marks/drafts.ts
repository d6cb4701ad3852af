import { create } from 'zustand';
import type { Annotation } from '../../../shared/annotations/model.ts';
import type { Placing } from '../../../shared/annotations/move.ts';
import type { RecordId } from '../../../shared/ids.ts';

/** How marks lie while they are being moved or erased, before that is kept; `gone` for one of which nothing is left. */
type Drafts = { readonly byId: ReadonlyMap<RecordId, Placing | 'gone'> };

const useDrafts = create<Drafts>()(() => ({ byId: new Map() }));

/** A mark as it lies now; undefined for one that is being erased as a whole. Only marks that are moved are drawn anew. */
export function useAsItLies<Mark extends Annotation>(mark: Mark): Mark | undefined {
  const draft = useDrafts(state => state.byId.get(mark.id));
  if (draft === 'gone') return undefined;
  return draft ? { ...mark, ...draft } : mark;
}

export function setDrafts(drafts: ReadonlyMap<RecordId, Placing | 'gone'>): void {
  useDrafts.setState(({ byId }) => ({ byId: new Map([...byId, ...drafts]) }));
}

export function clearDrafts(ids: Iterable<RecordId>): void {
  useDrafts.setState(({ byId }) => {
    const left = new Map(byId);
    for (const id of ids) left.delete(id);
    return { byId: left };
  });
}
