import { describe, expect, it } from 'vitest';
import { changeLine, itemsWords, shortChangeWords } from '../../../../renderer/meeting/change-words.ts';
import { broughtBy, type Change } from '../../../../renderer/meeting/changes.ts';
import { morePagesIn, morePagesOf } from '../../../../renderer/meeting/more-pages.ts';
import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import {
  livingMeeting,
  type ItemSource,
  type LivingItem,
  type LivingMeeting,
} from '../../../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { sha256 } from '../../../support/made-up.ts';
import { item, paper } from '../../renderer-views/made-up.ts';

/** A meeting of two versions of one pack, paper 1 and paper 2. */
function versions(
  before: readonly AgendaItem[],
  after: readonly AgendaItem[],
  ...others: readonly Paper[]
): LivingMeeting<Paper> {
  const first = paper(1, { agenda: before, published: '2026-07-01' });
  const second = paper(2, { agenda: after, published: '2026-07-05', addedAtMs: 20 });
  return livingMeeting([first, second, ...others]);
}

/** A meeting of a pack, paper 1, and a supplement, paper 2. */
function supplemented(...items: readonly LivingItem[]): LivingMeeting<Paper> {
  const papers = [paper(1), paper(2, { kind: 'supplement' }), paper(3, { kind: 'supplement' })];
  return {
    items,
    papers: papers.map(each => ({ paper: each, name: '', version: 1, after: null, replacedBy: null })),
    warnings: [],
  };
}

function living(number: string, ...sources: readonly ItemSource[]): LivingItem {
  return { number, title: `Item ${number}`, section: null, exempt: false, toFollow: false, sources };
}

function source(from: number, how: ItemSource['how'], changes: Partial<AgendaItem> = {}, isCurrent = true): ItemSource {
  return { paper: sha256(from), item: item('7', changes), how, isCurrent };
}

/** Pages that a supplement took the place of. */
function replaced(from: number, how: ItemSource['how'], pages: number, by = 2): ItemSource {
  return { ...source(from, how, of(pages), false), replacedBy: sha256(by) };
}

const of = (pages: number): Partial<AgendaItem> => ({ pages: { first: 10, last: 9 + pages } });
const told = (changes: readonly Change[]): string => changes.map(changeLine).join(', ');

describe('what a supplement brought', () => {
  it('is the papers of an item that was to follow', () => {
    const meeting = supplemented(living('7', source(2, 'follows', of(20))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Item 7 has arrived (20 pages)');
    expect(broughtBy(meeting, sha256(1))).toEqual([]);
  });

  it('is pages beside those of the pack', () => {
    const meeting = supplemented(living('7', source(1, 'pack', of(16)), source(2, 'added', of(1))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Adds 1 page to item 7');
  });

  it('is pages in the place of those of the pack', () => {
    const meeting = supplemented(living('7', replaced(1, 'pack', 16), source(2, 'replaces', of(20))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Item 7 has 20 pages instead of 16');
  });

  it('is told with the other pages of the item, which stay in force', () => {
    const own = [source(2, 'replaces', of(20)), source(1, 'pack', of(40)), replaced(1, 'pack', 10)];
    expect(told(broughtBy(supplemented(living('7', ...own)), sha256(2)))).toBe(
      'Item 7 has 20 new pages in place of 10; its other 40 pages stay',
    );
  });

  it('is told against what it took the place of, not against what another supplement had replaced before', () => {
    const own = [source(3, 'replaces', of(20)), replaced(2, 'replaces', 19, 3), replaced(1, 'pack', 50, 2)];
    const brought = broughtBy(supplemented(living('7', ...own)), sha256(3));
    expect(told(brought)).toBe('Item 7 has 20 pages instead of 19');
    expect(morePagesIn(brought)).toBe(1);
  });

  it('stands beside all pages of an item where it is not clear which it replaces', () => {
    const meeting = supplemented(living('7', source(2, 'replaces', of(20)), source(1, 'pack', of(50))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Adds 20 pages to item 7');
  });

  it('is told without what was there before once a later pack holds it', () => {
    const meeting = supplemented(living('7', source(1, 'pack', of(50)), source(2, 'replaces', of(20), false)));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Item 7 has 20 pages now');
  });

  it('may be for an item whose pages are not known', () => {
    const meeting = supplemented(
      living('7', source(2, 'follows', { pages: null })),
      living('8', source(2, 'added', { number: '8', pages: null })),
    );
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Item 7 has arrived, Adds to item 8');
  });
});

describe('what a new version brought', () => {
  it('is told item by item, in the order of the agenda', () => {
    const before = [item('1'), item('2', { toFollow: true, pages: null }), item('3', of(16)), item('4')];
    const after = [
      item('1'),
      item('2', of(4)),
      item('3', of(20)),
      item('4', { title: 'Urgent business', ...of(2) }),
      item('5', { toFollow: true, pages: null }),
    ];
    expect(told(broughtBy(versions(before, after), sha256(2)))).toBe(
      'Item 2 has arrived (4 pages), Item 3 has 20 pages instead of 16, Item 4 is new (2 pages), Item 5 is new, ' +
        'Item 4, “Item 4”, is no longer on the agenda',
    );
  });

  it('knows an item by its title when its number has moved', () => {
    const before = [item('6', of(3)), item('7', { title: 'Lease', ...of(5) })];
    const after = [
      item('6', of(3)),
      item('7', { title: 'Slipway', ...of(2) }),
      item('8', { title: 'LEASE', ...of(5) }),
    ];
    expect(broughtBy(versions(before, after), sha256(2)).map(({ what, item: { title } }) => [what, title])).toEqual([
      ['new-item', 'Slipway'],
      ['renumbered', 'LEASE'],
    ]);
  });

  it('tells two items of one title apart by their numbers', () => {
    const minutes = (number: string, pages: number): AgendaItem => item(number, { title: 'Minutes', ...of(pages) });
    const changes = broughtBy(
      versions([minutes('3', 2), minutes('4', 5)], [minutes('3', 2), minutes('4', 6)]),
      sha256(2),
    );
    expect(told(changes)).toBe('Item 4 has 6 pages instead of 5');
  });

  it('may be that papers are to follow now, or have gone', () => {
    const before = [item('1', of(3)), item('2', of(3))];
    const after = [item('1', { toFollow: true, pages: null }), item('2', { pages: null })];
    expect(told(broughtBy(versions(before, after), sha256(2)))).toBe(
      'Item 1 is now to follow, Item 2 has no pages any more',
    );
  });

  it('is other words on as many pages, as far as they can be compared', () => {
    const keyed = (textKey: string | null): AgendaItem => item('2', { textKey });
    const change = (was: string | null, is: string | null): string =>
      told(broughtBy(versions([item('1'), keyed(was)], [item('1'), keyed(is)]), sha256(2)));
    expect(change('a', 'b')).toBe('Item 2 has changed');
    expect(change('a', 'a')).toBe('');
    expect(change('a', null)).toBe('');
  });

  it('is a change where most words are as they were, and other papers where they are not, on however many pages', () => {
    const words = (pages: number, letters: string): AgendaItem => item('2', { ...of(pages), pageSamples: [letters] });
    const change = (was: AgendaItem, is: AgendaItem) =>
      broughtBy(versions([item('1'), was], [item('1'), is]), sha256(2));
    const edited = change(words(10, 'abcdefghij'), words(11, 'abcdefghiX'));
    expect(told(edited)).toBe('Item 2 has changed: 11 pages instead of 10');
    expect(shortChangeWords(edited)).toBe('item 2 changed');
    const other = change(words(10, 'abcdefghij'), words(10, 'klmnopqrst'));
    expect(told(other)).toBe('Item 2 has new pages in place of 10');
    expect(shortChangeWords(other)).toBe('item 2 replaced');
    expect(shortChangeWords(change(words(10, 'abcdefghij'), words(20, 'abcdefghijklmnopqrstuvwxy')))).toBe(
      'item 2 replaced',
    );
  });

  it('is no other number of pages where a supplement had replaced the report of an item, and the pack holds it now', () => {
    const document = { title: 'Appendix A', pages: { first: 14, last: 24 } };
    const before = item('7', { ...of(15), documents: [document] });
    const late = paper(3, {
      kind: 'supplement',
      agenda: [item('7', { ...of(10) })],
      supplement: { ordinal: null, items: ['7'], replaces: ['7'], says: null },
      addedAtMs: 10,
    });
    const [first, second] = [
      paper(1, { agenda: [before], published: '2026-07-01', pageCount: 30 }),
      paper(2, { agenda: [item('7', of(21))], published: '2026-07-05', addedAtMs: 20, pageCount: 36 }),
    ];
    const meeting = livingMeeting([first, second, late]);
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Item 7, which came in a supplement, is now in the pack');
    const [lead] = meeting.papers;
    expect(lead && morePagesOf(meeting, lead)).toBe(0);
    const without = livingMeeting([first, second]);
    expect(without.papers[0] && morePagesOf(without, without.papers[0])).toBe(6);
  });

  it('is told of numbers that moved, behind the rest', () => {
    const [lease, slipway] = [
      { title: 'Lease', ...of(5) },
      { title: 'Slipway', ...of(2) },
    ];
    const before = [item('7'), item('8', slipway), item('9', lease)];
    expect(told(broughtBy(versions(before, [item('7'), item('8', lease)]), sha256(2)))).toBe(
      'Item 8, “Slipway”, is no longer on the agenda, Item 9 is now item 8',
    );
  });

  it('is not what a supplement had brought before it: that is in the pack now', () => {
    const late = (textKey: string | null): AgendaItem => item('2', { ...of(4), textKey });
    const supplement = paper(3, {
      kind: 'supplement',
      agenda: [late('a')],
      supplement: { ordinal: null, items: ['2'], replaces: [], says: null },
      addedAtMs: 10,
    });
    const before = [item('1'), item('2', { toFollow: true, pages: null })];
    const brought = (after: AgendaItem, other: Paper): string =>
      told(broughtBy(versions(before, [item('1'), after], other), sha256(2)));
    expect(brought(late('a'), supplement)).toBe('Item 2, which came in a supplement, is now in the pack');
    expect(brought(late(null), supplement)).toBe('Item 2, which came in a supplement, is now in the pack');
    expect(brought(late('b'), supplement)).toBe('Item 2 has changed');
    expect(brought(item('2', of(9)), supplement)).toBe('Item 2 has 9 pages instead of 4');
    expect(brought(late('a'), { ...supplement, addedAtMs: 30 })).toBe('Item 2 has arrived (4 pages)');
  });

  it('keeps the papers of a pack that an agenda alone follows', () => {
    const pack = paper(1, { agenda: [item('1'), item('2')] });
    const amended = [item('1', { pages: null }), item('2', { pages: null })];
    const living = livingMeeting([pack, paper(2, { kind: 'frontsheet', agenda: amended })]);
    expect(broughtBy(living, sha256(2))).toEqual([]);
  });

  it('is nothing where every item has as many pages as before', () => {
    const agenda = [item('1'), item('2')];
    expect(broughtBy(versions(agenda, [...agenda]), sha256(2))).toEqual([]);
  });

  it('is found for thousands of items in no time', () => {
    const many = (title: string): readonly AgendaItem[] =>
      Array.from({ length: 2000 }, (_, index) => item(String(index), { title: `${title} ${index}` }));
    const startedMs = performance.now();
    expect(broughtBy(versions(many('Report'), many('Report')), sha256(2))).toEqual([]);
    expect(performance.now() - startedMs).toBeLessThan(2000);
  });
});

describe('a paper that is not of the meeting', () => {
  it('brought nothing', () => {
    expect(broughtBy(supplemented(), sha256(9))).toEqual([]);
  });
});

describe('the words of changes', () => {
  const added = (number: string): Change => ({ what: 'new-item', item: item(number), pages: 3 });
  const renumbered = (number: string, before: string): Change => ({ what: 'renumbered', item: item(number), before });
  const changed = (number: string): Change => ({ what: 'replaced', item: item(number), pages: 3, before: 2, stay: 0 });

  it('name an item without a number by its title, cut where it is long', () => {
    const title = `Urgent ${'business '.repeat(500)}`;
    const words = told([{ what: 'gone', item: { number: '', title } }]);
    expect(words).toMatch(/^“Urgent business .*…” is no longer on the agenda$/);
    expect(words.length).toBeLessThan(100);
  });

  it('are short on a chip, what is new first', () => {
    expect(shortChangeWords([changed('5'), changed('6'), added('7')])).toBe('item 7 added, items 5 and 6 replaced');
    expect(shortChangeWords([])).toBe('');
  });

  it('are short on a chip, with what was taken off the agenda and what swapped places', () => {
    const gone: Change = { what: 'gone', item: item('9') };
    const [two, three] = [renumbered('2', '3'), renumbered('3', '2')];
    expect(shortChangeWords([added('7'), changed('5'), gone, two, three])).toBe(
      'item 7 added, item 5 replaced, item 9 gone, items 2 and 3 swapped',
    );
  });

  it('tell on a chip an item that is gone from the one that has its number now', () => {
    const gone: Change = { what: 'gone', item: item('4') };
    expect(shortChangeWords([added('4'), gone])).toBe('item 4 added, former item 4 gone');
    expect(shortChangeWords([renumbered('4', '5'), gone])).toBe('former item 4 gone');
  });

  it('say on a chip that items have other numbers only where nothing else is to be told', () => {
    const [five, six] = [renumbered('5', '4'), renumbered('6', '5')];
    expect(shortChangeWords([five, six])).toBe('items 5 and 6 renumbered');
    expect(shortChangeWords([added('4'), five, six])).toBe('item 4 added');
  });

  it('name up to three items together, and count more', () => {
    expect(itemsWords([item('1'), item('2'), item('3')])).toBe('items 1, 2 and 3');
    expect(itemsWords([item('1'), item('2'), item('3'), item('4')])).toBe('4 items');
    expect(itemsWords([item('1', { number: '' }), item('2')])).toBe('2 items');
  });
});

describe('what a supplement brought that was published again', () => {
  const wordSample = Array.from({ length: 100 }, (_, at) => at);
  const agenda = [item('7', { toFollow: true, pages: null })];
  const late = (id: number, pages: number) =>
    paper(id, {
      kind: 'supplement',
      agenda: [item('7', of(pages))],
      supplement: { ordinal: null, items: ['7'], replaces: [], says: null },
      addedAtMs: id * 10,
      pageCount: 40,
      wordSample,
    });
  const meeting = livingMeeting([paper(1, { agenda, addedAtMs: 1 }), late(2, 18), late(3, 19)]);

  it('is told against the one before, also where the file of the agenda was made last', () => {
    const lastMade = livingMeeting([paper(1, { agenda, addedAtMs: 90 }), late(2, 18), late(3, 19)]);
    for (const living of [meeting, lastMade]) {
      expect(broughtBy(living, sha256(3))).toMatchObject([{ what: 'replaced', pages: 19, before: 18 }]);
    }
  });

  it('is told of the one before as it was before', () => {
    expect(told(broughtBy(meeting, sha256(2)))).toBe('Item 7 has arrived (18 pages)');
  });
});
