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

/** {@link useAsItLies} outside of a view, for one that is not being erased: what moves it next goes on from there. */
export function asItLies<Mark extends Annotation>(mark: Mark): Mark {
  const draft = useDrafts.getState().byId.get(mark.id);
  return draft && draft !== 'gone' ? { ...mark, ...draft } : mark;
}

export function setDrafts(drafts: ReadonlyMap<Annotation, Placing | 'gone'>): void {
  useDrafts.setState(({ byId }) => ({
    byId: new Map([...byId, ...Array.from(drafts, ([{ id }, placing]) => [id, placing] as const)]),
  }));
}

/** Ends drafts that are kept now, or given up; those that have since been followed by others stay. */
export function clearDrafts(drafts: ReadonlyMap<Annotation, Placing | 'gone'>): void {
  useDrafts.setState(({ byId }) => {
    const left = new Map(byId);
    for (const [{ id }, placing] of drafts) if (left.get(id) === placing) left.delete(id);
    return { byId: left };
  });
}
