import { describe, expect, it } from 'vitest';
import type { ItemChanges, VersionChanges } from '../../../../../shared/anchoring/changes/change.ts';
import { changesBetweenPacks, writtenPack, type WrittenItem } from '../../../../support/compared-pack.ts';

const HARBOUR = [
  'The harbour wall was last repaired after the storms of the winter before.',
  'Divers found 14 cracks below the waterline, of which three are wide enough to pass a hand.',
  'The lowest tender for the works came to £182,400 and was received in time.',
  'Boats of the inshore fleet can be berthed at the north quay for as long as the works go on.',
];
const LIBRARY = [
  'The branch library in Mill Lane opens on four days of the week.',
  'Visits have grown by 12 per cent since the reading room was painted.',
  'Volunteers have asked whether a fifth day could be tried in the autumn.',
];
const PARKING = [
  'Residents of Chapel Rise were asked whether they want permits for parking.',
  'Of 96 households 71 answered, and most of them were in favour.',
  'Signs and lines would be put down before the end of the financial year.',
];

const harbour: WrittenItem = { number: '5', title: 'Repair of the harbour wall', pages: [HARBOUR.join('\n')] };
const library: WrittenItem = { number: '6', title: 'Opening hours of Mill Lane library', pages: [LIBRARY.join('\n')] };
const parking: WrittenItem = { number: '7', title: 'Permits for Chapel Rise', pages: [PARKING.join('\n')] };
const ALL = [harbour, library, parking];

function between(was: readonly WrittenItem[], now: readonly WrittenItem[]): VersionChanges {
  return changesBetweenPacks(writtenPack(was), writtenPack(now));
}

function changesOf({ items }: VersionChanges, title: string): ItemChanges | undefined {
  return items.find(({ item }) => item?.title === title);
}

const passagesOf = (changes: VersionChanges, title: string) =>
  changesOf(changes, title)?.passages.map(({ what, was, now }) => [what, was?.words ?? null, now?.words ?? null]);

const withPage = (item: WrittenItem, ...pages: readonly string[]): WrittenItem => ({ ...item, pages });

describe('what changed between two versions', () => {
  it('is nothing where they say the same', () => {
    expect(between(ALL, ALL)).toEqual({ items: [], becamePack: false, withoutWords: undefined });
  });

  it('is nothing where only lines, spaces, hyphens and pages are broken otherwise', () => {
    const words = HARBOUR.join(' ').replace('waterline', 'water-\nline').replace('fleet can', 'fleet\n  can');
    const cut = words.indexOf('tender');
    expect(between(ALL, [withPage(harbour, words.slice(0, cut), words.slice(cut)), library, parking]).items).toEqual(
      [],
    );
  });

  it('is nothing where only the dots of a list are others, or are gone', () => {
    const dotted = (dot: string): string => HARBOUR.map(sentence => `${dot}${sentence}`).join('\n');
    const [bullets, bare] = [withPage(harbour, dotted('• ')), withPage(harbour, dotted(''))];
    expect(between([bullets, library], [bare, library]).items).toEqual([]);
    expect(between([bare, library], [withPage(harbour, dotted('▪ ')), library]).items).toEqual([]);
  });

  it('is nothing where pages are only renumbered by others that were put in before them', () => {
    const longer = withPage(harbour, HARBOUR.join('\n'), 'A plan of the quay is on display in the foyer.');
    const { items } = between(ALL, [longer, library, parking]);
    expect(items.map(({ item }) => item?.number)).toEqual(['5']);
    expect(items[0]).toMatchObject({ morePages: 1, fate: null, passages: [] });
    expect(items[0]?.pages).toMatchObject([{ how: 'added', was: null, now: { first: 2, last: 2 } }]);
  });

  it('tells an edited sentence with its old and new words, and where both stand', () => {
    const edited = LIBRARY.join('\n').replace('four days', 'most days');
    const changes = between(ALL, [harbour, withPage(library, edited), parking]);
    expect(passagesOf(changes, library.title)).toEqual([
      ['passage', LIBRARY[0], 'The branch library in Mill Lane opens on most days of the week.'],
    ]);
    expect(changes.items[0]?.passages[0]?.at).toMatchObject({ was: { pageIndex: 2 }, now: { pageIndex: 2 } });
  });

  it('tells figures before other words', () => {
    const edited = HARBOUR.join('\n').replace('the storms', 'the gales').replace('£182,400', '£184,200');
    expect(passagesOf(between(ALL, [withPage(harbour, edited), library, parking]), harbour.title)).toEqual([
      ['figures', HARBOUR[2], 'The lowest tender for the works came to £184,200 and was received in time.'],
      ['passage', HARBOUR[0], 'The harbour wall was last repaired after the gales of the winter before.'],
    ]);
  });

  it('tells the day of publication as other words, not as another figure, also below the words that announce it', () => {
    const stamped = (lines: string): WrittenItem => withPage(harbour, `${HARBOUR.join('\n')}\n${lines}`);
    for (const lines of ['Published: Wednesday 22 January 2025', 'Date of publication:\nWednesday 22 January 2025']) {
      const changes = between([stamped(lines)], [stamped(lines.replace('22', '29'))]);
      expect(changes.items.flatMap(({ passages }) => passages.map(({ what }) => what))).toEqual(['passage']);
    }
  });

  it('tells a sentence that was put in, and one that is gone, with where it would stand in the other version', () => {
    const added = 'The harbour master supports the works.';
    const [first, second = '', ...rest] = HARBOUR;
    const more = between(ALL, [withPage(harbour, [first, second, added, ...rest].join('\n')), library, parking]);
    expect(passagesOf(more, harbour.title)).toEqual([['passage', null, added]]);
    expect(more.items[0]?.passages[0]?.at.was?.pageIndex).toBe(1);
    const less = between(ALL, [withPage(harbour, [first, ...rest].join('\n')), library, parking]);
    expect(passagesOf(less, harbour.title)).toEqual([['passage', second, null]]);
    expect(less.items[0]?.passages[0]?.at.now?.pageIndex).toBe(1);
  });

  it('tells pages that are gone, and does not list their sentences', () => {
    const two = withPage(harbour, HARBOUR.join('\n'), PARKING.join('\n').replaceAll('permits', 'moorings'));
    const { items } = between([two, library], [harbour, library]);
    expect(items).toMatchObject([{ passages: [], pages: [{ how: 'gone', was: { first: 2, last: 2 }, now: null }] }]);
  });

  it('tells pages of an item that have changed places', () => {
    const sheets = [HARBOUR.join('\n'), LIBRARY.join('\n'), PARKING.join('\n')];
    const [a = '', b = '', c = ''] = sheets;
    const { items } = between([withPage(harbour, a, b, c)], [withPage(harbour, b, c, a)]);
    expect(items.flatMap(({ pages }) => pages)).toMatchObject([
      { how: 'moved', was: { first: 1, last: 1 }, now: { first: 3, last: 3 } },
    ]);
  });

  it('says of a report that was written anew only this, with its pages', () => {
    const anew = withPage(harbour, PARKING.join('\n').replaceAll('parking', 'diving'), 'Nothing of it is as it was.');
    expect(between([harbour, library], [anew, library]).items).toMatchObject([
      { fate: { is: 'rewritten', pages: 2, before: 1 }, passages: [], pages: [] },
    ]);
  });

  it('says that the pages of the agenda itself changed only where no item tells it', () => {
    const { items } = between([library, parking], [harbour, { ...library, number: '8' }, parking]);
    expect(items.map(({ item, fate, renumberedFrom }) => [item?.number, fate?.is, renumberedFrom])).toEqual([
      ['5', 'new', null],
      ['8', undefined, '6'],
    ]);
  });
});

describe('what became of items', () => {
  it('tells what is new, gone, arrived and to follow', () => {
    const awaited: WrittenItem = { ...parking, pages: [], toFollow: true };
    expect(between([harbour, awaited], [library, parking]).items.map(({ item, fate }) => [item?.number, fate])).toEqual(
      [
        ['5', { is: 'gone', pages: 1 }],
        ['6', { is: 'new', pages: 1 }],
        ['7', { is: 'arrived', pages: 1 }],
      ],
    );
    expect(between([parking], [awaited]).items).toMatchObject([{ fate: { is: 'without-pages', toFollow: true } }]);
  });

  it('tells items that have changed places', () => {
    const swapped = [harbour, { ...parking, number: '6' }, { ...library, number: '7' }];
    const { items } = between(ALL, swapped);
    expect(items).toMatchObject([
      { item: { number: '6' }, renumberedFrom: '7', swappedWith: '7', passages: [], pages: [] },
      { item: { number: '7' }, renumberedFrom: '6', swappedWith: '6', passages: [], pages: [] },
    ]);
    expect(items).toHaveLength(2);
  });

  it('tells applications apart whose titles are alike, where they change places or one is withdrawn', () => {
    const [first, second] = [
      { ...library, title: 'Planning application 24/0012: 14 Mill Lane' },
      { ...parking, title: 'Planning application 24/0013: 18 Mill Lane' },
    ];
    expect(
      between(
        [first, second],
        [
          { ...second, number: '6' },
          { ...first, number: '7' },
        ],
      ).items,
    ).toMatchObject([
      { item: { title: second.title }, fate: null, renumberedFrom: '7', passages: [] },
      { item: { title: first.title }, fate: null, renumberedFrom: '6', passages: [] },
    ]);
    expect(between([first, second], [{ ...second, number: '6' }]).items).toMatchObject([
      { item: { title: first.title }, fate: { is: 'gone' } },
      { item: { title: second.title }, fate: null, renumberedFrom: '7' },
    ]);
  });

  it('knows an item whose reference was corrected by the words of its papers', () => {
    const [was, now] = ['24/0012', '24/0021'].map(reference => ({ ...library, title: `Application ${reference}` }));
    if (!was || !now) throw new Error('There are two references.');
    const { items } = between([harbour, was], [harbour, now]);
    expect(items.every(({ fate }) => fate === null)).toBe(true);
  });

  it('tells papers that went to a supplement, and those that came from one', () => {
    const alone: WrittenItem = { ...parking, pages: [] };
    const beside = { beside: [{ number: '7', title: parking.title }] };
    const fates = ({ items }: VersionChanges) => items.map(({ fate }) => fate);
    expect(fates(changesBetweenPacks(writtenPack([parking]), writtenPack([alone], beside)))).toEqual([
      { is: 'to-supplement', words: 'not-compared' },
    ]);
    expect(fates(changesBetweenPacks(writtenPack([alone], beside), writtenPack([parking])))).toEqual([
      { is: 'from-supplement', words: 'not-compared' },
    ]);
  });

  it('tells that an agenda alone has become a pack', () => {
    const front = writtenPack([{ ...harbour, pages: [] }], { kind: 'frontsheet' });
    expect(changesBetweenPacks(front, writtenPack([harbour]))).toMatchObject({
      becamePack: true,
      items: [{ fate: { is: 'arrived', pages: 1 } }],
    });
  });
});

describe('recommendations', () => {
  const ASKS = [
    ['1', 'the tender of £182,400 be accepted;'],
    ['2', 'the north quay be kept free for the inshore fleet; and'],
    ['3', 'the harbour master report again in the spring.'],
  ] as const;
  type Asks = readonly (readonly [string, string])[];
  const asking = (asks: Asks, rest = HARBOUR): WrittenItem => ({
    ...harbour,
    pages: [
      `${rest.join('\n')}\nRecommendations: That\n${asks.map(([number, text]) => `(${number}) ${text}`).join('\n')}`,
    ],
    recommendations: asks,
  });
  const told = (was: Asks, now: Asks) => {
    const [item, ...others] = between([asking(was), library], [asking(now), library]).items;
    expect(others).toEqual([]);
    return item;
  };
  const pairs = (item: ItemChanges | undefined) =>
    item?.recommendations.map(({ was, now }) => [
      was && `${was.number} ${was.text}`,
      now && `${now.number} ${now.text}`,
    ]);

  it('are told first, and not again among the passages', () => {
    const item = told(ASKS, [['1', 'the tender of £184,200 be accepted;'], ...ASKS.slice(1)]);
    expect(pairs(item)).toEqual([['1 the tender of £182,400 be accepted;', '1 the tender of £184,200 be accepted;']]);
    expect(item?.passages).toEqual([]);
    expect(item?.recommendations[0]?.at).toMatchObject({ was: { pageIndex: 1 }, now: { pageIndex: 1 } });
  });

  it('are told when they have another number, are new or gone', () => {
    const [first, second, third] = ASKS;
    const added = ['2', 'the press be told of the works before they begin;'] as const;
    const item = told(ASKS, [first, added, ['3', second[1]]]);
    expect(pairs(item)).toEqual([
      [null, added.join(' ')],
      [second.join(' '), `3 ${second[1]}`],
      [third.join(' '), null],
    ]);
  });

  it('are not told where only the lines of the page or of what was read are broken otherwise', () => {
    const broken = asking(ASKS);
    const reread: WrittenItem = {
      ...broken,
      pages: broken.pages.map(page => page.replace('be kept free', 'be\nkept free')),
      recommendations: [ASKS[0], ASKS[1], ['3', 'the harbour master report again']],
    };
    expect(between([broken, library], [reread, library]).items).toEqual([]);
  });

  it('are compared also where the report was written anew', () => {
    const anew = asking(
      [['1', 'the tender of £190,000 be accepted;'], ...ASKS.slice(1)],
      [...PARKING, ...LIBRARY, ...PARKING],
    );
    const [item] = between([asking(ASKS)], [anew]).items;
    expect(pairs(item)).toEqual([['1 the tender of £182,400 be accepted;', '1 the tender of £190,000 be accepted;']]);
  });
});
