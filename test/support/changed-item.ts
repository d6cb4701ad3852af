import type { ItemChanges } from '../../shared/anchoring/changes/change.ts';

/** An item of which nothing changed but what is given. */
export function changedItem(changes: Partial<ItemChanges> = {}): ItemChanges {
  return {
    item: { number: '7', title: 'Harbour lights' },
    fate: null,
    renumberedFrom: null,
    swappedWith: null,
    morePages: 0,
    recommendations: [],
    pages: [],
    passages: [],
    withoutWords: undefined,
    at: { was: null, now: null },
    ...changes,
  };
}
