import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PassageChange } from '../../../../shared/anchoring/changes/change.ts';
import { changedItem } from '../../../support/changed-item.ts';
import { freshWindow } from '../../../support/fresh-window.ts';
import { sha256 } from '../../../support/made-up.ts';
import { MemoryJournal } from '../../../support/memory-journal.ts';

const PAIR = { was: sha256(1), now: sha256(2) };
const NOWHERE = { was: null, now: null };
const passage: PassageChange = { what: 'passage', was: null, now: { words: 'most days', spans: [] }, at: NOWHERE };
const LONG = changedItem({ passages: Array.from({ length: 50 }, () => passage) });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A window that shows the list of an item with more changes than are listed, and which change has the focus there. */
async function listShown() {
  freshWindow(new MemoryJournal());
  const { showView } = await import('../../../../renderer/state/navigation.ts');
  const { listChanges, useChanges } = await import('../../../../renderer/changes/changes-state.ts');
  const { listedChanges } = await import('../../../../renderer/changes/listed-changes.ts');
  const { goToChange } = await import('../../../../renderer/changes/use-change-commands.ts');
  const changes = { items: [LONG], becamePack: false, withoutWords: undefined };
  const comparison = { changes, labels: { was: [], now: [] }, otherPapers: new Map() };
  const items = () => listedChanges(comparison, PAIR, useChanges.getState().opened);
  const focused: string[] = [];
  vi.stubGlobal('document', {
    activeElement: null,
    getElementById: (id: string) => {
      const shown = items().flatMap(({ changes: all, more }) => all.slice(0, all.length - more));
      return shown.some(({ index }) => id === `change-${index}`) ? { focus: () => focused.push(id) } : null;
    },
  });
  showView('changes');
  listChanges(
    PAIR,
    items().flatMap(item => item.changes),
  );
  const go = (times: number, step: 1 | -1 = 1): void => {
    for (let done = 0; done < times; done += 1) goToChange(step);
  };
  return { go, focused, more: () => items()[0]?.more, at: () => useChanges.getState().at };
}

describe('going through the list of changes by keys', () => {
  it('has those listed that are not yet, when it comes to them', async () => {
    const { go, focused, more } = await listShown();
    go(40);
    expect([focused.at(-1), more()]).toEqual(['change-39', 10]);
    go(1);
    expect([focused.at(-1), more()]).toEqual(['change-40', 0]);
  });

  it('ends at the last, and goes back from there', async () => {
    const { go, focused, at } = await listShown();
    go(60);
    expect([focused.at(-1), at()]).toEqual(['change-49', 49]);
    go(2, -1);
    expect(focused.at(-1)).toBe('change-47');
  });
});
