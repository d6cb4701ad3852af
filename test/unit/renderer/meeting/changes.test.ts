import { describe, expect, it } from 'vitest';
import { changeSentence, itemsWords, shortChangeWords } from '../../../../renderer/meeting/change-words.ts';
import { broughtBy, type Change } from '../../../../renderer/meeting/changes.ts';
import type { AgendaItem } from '../../../../shared/pack/agenda/item.ts';
import type { ItemSource, LivingItem, LivingMeeting } from '../../../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { sha256 } from '../../../support/made-up.ts';
import { item, paper } from '../../renderer-views/made-up.ts';

/** A meeting of two versions of one pack. */
function versions(before: readonly AgendaItem[], after: readonly AgendaItem[]): LivingMeeting<Paper> {
  const [first, second] = [paper(1, { agenda: before }), paper(2, { agenda: after })];
  return {
    items: [],
    papers: [
      { paper: second, name: 'Agenda pack, version 2', version: 2, replacedBy: null },
      { paper: first, name: 'Agenda pack, version 1', version: 1, replacedBy: second.sha256 },
    ],
    warnings: [],
  };
}

/** A meeting of a pack, paper 1, and a supplement, paper 2. */
function supplemented(...items: readonly LivingItem[]): LivingMeeting<Paper> {
  const papers = [paper(1), paper(2, { kind: 'supplement' })];
  return { items, papers: papers.map(each => ({ paper: each, name: '', version: 1, replacedBy: null })), warnings: [] };
}

function living(number: string, ...sources: readonly ItemSource[]): LivingItem {
  return { number, title: `Item ${number}`, section: null, exempt: false, toFollow: false, sources };
}

function source(from: number, how: ItemSource['how'], changes: Partial<AgendaItem> = {}, isCurrent = true): ItemSource {
  return { paper: sha256(from), item: item('7', changes), how, isCurrent };
}

const of = (pages: number): Partial<AgendaItem> => ({ pages: { first: 10, last: 9 + pages } });
const told = (changes: readonly Change[]): string => changeSentence(changes);

describe('what a supplement brought', () => {
  it('is the papers of an item that was to follow', () => {
    const meeting = supplemented(living('7', source(2, 'follows', of(20))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('item 7 has arrived (20 pages)');
    expect(broughtBy(meeting, sha256(1))).toEqual([]);
  });

  it('is pages beside those of the pack', () => {
    const meeting = supplemented(living('7', source(1, 'pack', of(16)), source(2, 'added', of(1))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('adds 1 page to item 7');
  });

  it('is pages in the place of those of the pack', () => {
    const meeting = supplemented(living('7', source(1, 'pack', of(16), false), source(2, 'replaces', of(20))));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('item 7 has 20 pages instead of 16');
  });

  it('is told without what was there before once a later pack holds it', () => {
    const meeting = supplemented(living('7', source(1, 'pack', of(50)), source(2, 'replaces', of(20), false)));
    expect(told(broughtBy(meeting, sha256(2)))).toBe('item 7 has 20 pages now');
  });

  it('may be for an item whose pages are not known', () => {
    const meeting = supplemented(
      living('7', source(2, 'follows', { pages: null })),
      living('8', source(2, 'added', { number: '8', pages: null })),
    );
    expect(told(broughtBy(meeting, sha256(2)))).toBe('item 7 has arrived, adds to item 8');
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
      'item 2 has arrived (4 pages), item 3 has 20 pages instead of 16, item 4 is new (2 pages), item 5 is new, ' +
        'item 4 is no longer on the agenda',
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
    ]);
  });

  it('tells two items of one title apart by their numbers', () => {
    const minutes = (number: string, pages: number): AgendaItem => item(number, { title: 'Minutes', ...of(pages) });
    const changes = broughtBy(
      versions([minutes('3', 2), minutes('4', 5)], [minutes('3', 2), minutes('4', 6)]),
      sha256(2),
    );
    expect(told(changes)).toBe('item 4 has 6 pages instead of 5');
  });

  it('may be that papers are to follow now, or have gone', () => {
    const before = [item('1', of(3)), item('2', of(3))];
    const after = [item('1', { toFollow: true, pages: null }), item('2', { pages: null })];
    expect(told(broughtBy(versions(before, after), sha256(2)))).toBe(
      'item 1 is now to follow, item 2 has no pages any more',
    );
  });

  it('is nothing where every item has as many pages as before', () => {
    const agenda = [item('1'), item('2')];
    expect(broughtBy(versions(agenda, [...agenda]), sha256(2))).toEqual([]);
  });

  it('is found for thousands of items in no time', () => {
    const many = (title: string): readonly AgendaItem[] =>
      Array.from({ length: 10_000 }, (_, index) => item(String(index), { title: `${title} ${index % 3}` }));
    const startedMs = performance.now();
    expect(broughtBy(versions(many('a'), many('b')), sha256(2))).toHaveLength(20_000);
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
  const changed = (number: string): Change => ({ what: 'replaced', item: item(number), pages: 3, before: 2 });

  it('name an item without a number by its title, cut where it is long', () => {
    const title = `Urgent ${'business '.repeat(500)}`;
    const words = told([{ what: 'gone', item: { number: '', title } }]);
    expect(words).toMatch(/^“Urgent business .*…” is no longer on the agenda$/);
    expect(words.length).toBeLessThan(100);
  });

  it('count what there is no room for', () => {
    const words = told(['1', '2', '3', '4', '5', '6', '7', '8'].map(added));
    expect(words).toMatch(/^item 1 is new \(3 pages\), .*item 6 is new \(3 pages\), 2 more changes$/);
  });

  it('are short on a chip, what is new first', () => {
    expect(shortChangeWords([changed('5'), changed('6'), added('7')])).toBe('item 7 added, items 5 and 6 changed');
    expect(shortChangeWords([])).toBe('');
  });

  it('name up to three items together, and count more', () => {
    expect(itemsWords([item('1'), item('2'), item('3')])).toBe('items 1, 2 and 3');
    expect(itemsWords([item('1'), item('2'), item('3'), item('4')])).toBe('4 items');
    expect(itemsWords([item('1', { number: '' }), item('2')])).toBe('2 items');
  });
});
