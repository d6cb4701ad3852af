import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ItemSection } from '../../../../renderer/changes/ItemSection.tsx';
import { listedChanges } from '../../../../renderer/changes/listed-changes.ts';
import type { ItemChanges, PassageChange } from '../../../../shared/anchoring/changes/change.ts';
import { changedItem } from '../../../support/changed-item.ts';
import { sha256 } from '../../../support/made-up.ts';

const NOWHERE = { was: null, now: null };
const passage: PassageChange = {
  what: 'passage',
  was: { words: 'four days', spans: [] },
  now: { words: 'most days', spans: [] },
  at: NOWHERE,
};

function itemWith(passages: number): ItemChanges {
  return changedItem({ passages: Array.from({ length: passages }, () => passage) });
}

/** The section of one of some items, as it is drawn. */
function section(items: readonly ItemChanges[], opened: readonly ItemChanges[], at: number): string {
  const changes = { items, becamePack: false, withoutWords: undefined };
  const comparison = { changes, labels: { was: [], now: [] }, otherPapers: new Map() };
  const listed = listedChanges(comparison, { was: sha256(1), now: sha256(2) }, new Set(opened))[at];
  if (!listed) throw new Error('There is no such item.');
  return renderToStaticMarkup(<ItemSection listed={listed} />);
}

/** The numbers of the changes that are listed, and what the button for more says. */
function shown(items: readonly ItemChanges[], opened: readonly ItemChanges[], at: number) {
  const html = section(items, opened, at);
  const numbers = Array.from(html.matchAll(/change__number[^>]*>([^<]+)</g), ([, number]) => number);
  return { count: numbers.length, first: numbers[0], last: numbers.at(-1), more: /Show [^<]*/.exec(html)?.[0] };
}

describe('the changes of an item', () => {
  it('tell once what became of it as a whole: in its entry, where it has one, else above the others', () => {
    const gone = section([{ ...itemWith(0), fate: { is: 'gone', pages: 0 } }], [], 0);
    expect(gone.match(/It is no longer on the agenda/g)).toHaveLength(1);
    expect(gone).not.toContain('changed-item__fate');
    const renumbered = section([{ ...itemWith(1), renumberedFrom: '6' }], [], 0);
    expect(renumbered).toContain('changed-item__fate">It was item 6.');
  });

  it('bear their numbers among all, those that are not listed yet counted too', () => {
    const [long, short] = [itemWith(50), itemWith(2)];
    expect(shown([long, short], [], 0)).toEqual({ count: 40, first: '1.', last: '40.', more: 'Show 10 more changes' });
    expect(shown([long, short], [], 1)).toEqual({ count: 2, first: '51.', last: '52.', more: undefined });
    expect(shown([long, short], [long], 0)).toEqual({ count: 50, first: '1.', last: '50.', more: undefined });
  });
});
