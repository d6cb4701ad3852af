import { describe, expect, it } from 'vitest';
import {
  itemHeading,
  itemSentences,
  kindWords,
  pagesSentence,
  placeWords,
  shownChangeSentence,
  summarySentence,
} from '../../../../renderer/changes/change-sentences.ts';
import { listedChanges, type ListedChange } from '../../../../renderer/changes/listed-changes.ts';
import { shownDifference } from '../../../../renderer/changes/shown-difference.ts';
import { morePagesWords } from '../../../../renderer/meeting/more-pages.ts';
import type { ItemChanges, PassageChange } from '../../../../shared/anchoring/changes/change.ts';
import { changedItem } from '../../../support/changed-item.ts';
import { sha256 } from '../../../support/made-up.ts';

const spot = (words: string, pageIndex: number) => ({ words, spans: [{ pageIndex, start: 0, end: words.length }] });
const at = (was: number | null, now: number | null) => ({
  was: was === null ? null : { pageIndex: was, start: 0, end: 1 },
  now: now === null ? null : { pageIndex: now, start: 0, end: 1 },
});
const NOWHERE = at(null, null);
const PAIR = { was: sha256(1), now: sha256(2) };
const LABELS = { was: [null, '1', '2', '3'], now: [null, '11', '12', '13'] };

const passage = (changes: Partial<PassageChange>): PassageChange => ({
  what: 'passage',
  was: spot('four days', 1),
  now: spot('most days', 1),
  at: at(1, 1),
  ...changes,
});

const listed = (change: ListedChange['change']): ListedChange => ({
  index: 0,
  item: changedItem({}),
  change,
  at: change?.at ?? NOWHERE,
  pair: PAIR,
  labels: LABELS,
});

describe('an item with changes', () => {
  it('is named by number and title, or by what it is', () => {
    expect(itemHeading(changedItem({}))).toBe('Item 7 · Harbour lights');
    expect(itemHeading(changedItem({ item: { number: '', title: 'Urgent business' } }))).toBe('Urgent business');
    expect(itemHeading(changedItem({ item: null }))).toBe('Agenda and other pages');
  });

  it.each([
    [{ fate: { is: 'new', pages: 4 } }, ['It is new on the agenda, with 4 pages.']],
    [{ fate: { is: 'gone', pages: 0 } }, ['It is no longer on the agenda.']],
    [{ fate: { is: 'arrived', pages: 1 } }, ['Its papers have arrived: 1 page.']],
    [{ fate: { is: 'without-pages', toFollow: true } }, ['Its papers are to follow now.']],
    [{ renumberedFrom: '6' }, ['It was item 6.']],
    [{ renumberedFrom: '6', swappedWith: '6' }, ['Items 7 and 6 have changed places: this was item 6.']],
    [{}, []],
  ] satisfies [Partial<ItemChanges>, string[]][])('says what became of it: %j', (changes, sentences) => {
    expect(itemSentences(changedItem(changes))).toEqual(sentences);
  });

  it('says how many pages it has more or fewer', () => {
    expect([10, -1, 0].map(morePagesWords)).toEqual(['+10 pages', '−1 page', '']);
  });
});

describe('a change', () => {
  it('says what it is, and which page it is on in either version', () => {
    const added = passage({ was: null });
    const gone = passage({ now: null });
    expect([passage({}), added, gone, passage({ what: 'figures' })].map(change => kindWords(listed(change)))).toEqual([
      'Passage changed',
      'Passage added',
      'Passage gone',
      'Figure changed',
    ]);
    expect([passage({}), added, gone].map(change => placeWords(listed(change)))).toEqual([
      'page 11, was page 1',
      'page 11',
      'was page 1',
    ]);
  });

  it('names a recommendation by its number', () => {
    const recommendation = { number: '2', text: 'be noted', pageIndex: 1 };
    const change = { what: 'recommendation', was: recommendation, now: null, at: at(1, null) } as const;
    expect(kindWords(listed(change))).toBe('Recommendation 2 gone');
  });

  it('names pages by what is printed on them', () => {
    const pages = { what: 'pages', areBlank: false, was: null, now: { first: 1, last: 2 }, at: NOWHERE } as const;
    expect(pagesSentence({ ...pages, how: 'added' }, LABELS)).toBe('Pages 11–12 are new.');
    expect(pagesSentence({ ...pages, how: 'added', areBlank: true }, LABELS)).toBe('Pages 11–12 are new and blank.');
    const gone = { ...pages, how: 'gone', areBlank: true, was: { first: 3, last: 3 }, now: null } as const;
    expect(pagesSentence(gone, LABELS)).toBe('Page 3 of the earlier version is gone; it was blank.');
    const moved = { ...pages, how: 'moved', was: { first: 3, last: 3 }, now: { first: 1, last: 1 } } as const;
    expect(pagesSentence(moved, LABELS)).toBe('Page 3 of the earlier version has moved: now page 11.');
  });
});

describe('all changes', () => {
  it('are summed up in a sentence', () => {
    const items = [
      changedItem({ passages: [passage({}), passage({ what: 'figures' })] }),
      changedItem({ passages: [passage({})] }),
    ];
    expect(summarySentence({ items, becamePack: false, withoutWords: undefined })).toBe(
      '1 passage with other figures and 2 other passages changed in 2 items.',
    );
    expect(
      summarySentence({
        items: [changedItem({ fate: { is: 'arrived', pages: 2 } })],
        becamePack: true,
        withoutWords: undefined,
      }),
    ).toBe('The agenda has become a pack. 1 item changed.');
  });

  it('are counted where they are: in items, on other pages, and in items of which something else changed', () => {
    const other = changedItem({ item: null, passages: [passage({ what: 'figures' })] });
    const longer = changedItem({ morePages: 10 });
    expect(summarySentence({ items: [longer, longer, other], becamePack: false, withoutWords: undefined })).toBe(
      '1 passage with other figures changed in the agenda and other pages. 2 items changed in other ways.',
    );
    expect(
      summarySentence({
        items: [changedItem({ passages: [passage({})] }), longer, other],
        becamePack: false,
        withoutWords: undefined,
      }),
    ).toBe(
      '1 passage with other figures and 1 other passage changed in 1 item, the agenda and other pages. 1 other item changed in other ways.',
    );
    expect(summarySentence({ items: [changedItem({ item: null })], becamePack: false, withoutWords: undefined })).toBe(
      'Pages that belong to no item changed.',
    );
  });

  it('are told one by one as they are shown side by side', () => {
    expect(shownChangeSentence({ ...listed(passage({ what: 'figures' })), index: 2 }, 1200)).toBe(
      'Change 3 of 1,200: Figure changed, page 11, was page 1. Item 7 · Harbour lights',
    );
    const now = { first: 1, last: 2 };
    const pages = { what: 'pages', how: 'added', areBlank: false, was: null, now, at: NOWHERE } as const;
    expect(shownChangeSentence(listed(pages), 1)).toBe('Change 1 of 1: Pages 11–12 are new. Item 7 · Harbour lights');
    const gone = { ...listed(null), item: changedItem({ fate: { is: 'gone', pages: 2 } }), at: at(1, null) };
    expect(shownChangeSentence(gone, 1)).toBe(
      'Change 1 of 1: It is no longer on the agenda; it had 2 pages. Item 7 · Harbour lights',
    );
    expect([kindWords(gone), placeWords(gone)]).toEqual([
      'It is no longer on the agenda; it had 2 pages',
      'was page 1',
    ]);
  });

  it('have their places among all, whether they are listed or, of many, only on demand', () => {
    const many = changedItem({ passages: Array.from({ length: 50 }, () => passage({})) });
    const changes = { items: [changedItem({ renumberedFrom: '6' }), many], becamePack: false, withoutWords: undefined };
    const comparison = { changes, labels: LABELS, otherPapers: new Map() };
    const [whole, long] = listedChanges(comparison, PAIR, new Set());
    expect(whole?.changes.map(({ index, change }) => [index, change])).toEqual([[0, null]]);
    expect([long?.changes.length, long?.more, long?.changes[0]?.index]).toEqual([50, 10, 1]);
    expect(listedChanges(comparison, PAIR, new Set([many]))[1]).toMatchObject({ more: 0 });
  });
});

describe('an item whose papers went from one paper into another', () => {
  it('is shown in these papers, by what is printed there', () => {
    const moved = changedItem({ fate: { is: 'from-supplement', words: 'changed' }, passages: [passage({})] });
    const papers = { pair: { was: sha256(3), now: sha256(2) }, labels: { was: [null, 'S4'], now: [null, '30'] } };
    const comparison = {
      changes: { items: [changedItem({ passages: [passage({})] }), moved], becamePack: false, withoutWords: undefined },
      labels: LABELS,
      otherPapers: new Map([[1, papers]]),
    };
    const [here, there] = listedChanges(comparison, PAIR, new Set());
    expect(here?.changes.map(change => [change.pair, placeWords(change)])).toEqual([[PAIR, 'page 11, was page 1']]);
    expect(there?.changes.map(({ pair }) => pair)).toEqual([papers.pair, papers.pair]);
    expect(there?.changes.map(placeWords).at(-1)).toBe('page 30, was page S4');
  });

  it.each([
    ['same', 'Its papers came in a supplement before, and are in the pack now, with the same words.'],
    ['changed', 'Its papers came in a supplement before, and are in the pack now, with changes.'],
    ['not-compared', 'Its papers came in a supplement before, and are in the pack now; their words are not compared.'],
  ] as const)('says so, and of its words that they are %s', (words, sentence) => {
    expect(itemSentences(changedItem({ fate: { is: 'from-supplement', words } }))).toEqual([sentence]);
  });
});

describe('the words of a change', () => {
  it('are shown as they were and are', () => {
    expect(shownDifference('open on four days', 'open on most days')).toEqual([
      { kind: 'same', text: 'open on' },
      { kind: 'removed', text: ' four' },
      { kind: 'added', text: ' most' },
      { kind: 'same', text: ' days' },
    ]);
  });

  it('leave out what stayed the same far from them', () => {
    const long = 'The wall was looked at again. '.repeat(20).trim();
    const [before, , , after] = shownDifference(`${long} old ${long}`, `${long} new ${long}`);
    expect(before?.text).toMatch(/^… .{100,160}$/);
    expect(after?.text).toMatch(/^ .{100,160} …$/);
  });
});
