import { describe, expect, it } from 'vitest';
import type { ItemChanges, VersionChanges } from '../../../../../shared/anchoring/changes/change.ts';
import { onlyOneBeside, withWordsBeside } from '../../../../../shared/anchoring/changes/papers-beside.ts';
import { changesBetweenPacks, writtenPack, type WrittenItem } from '../../../../support/compared-pack.ts';

const WORDS = [
  'Residents of Chapel Rise were asked whether they want permits for parking.',
  'Of 96 households 71 answered, and most of them were in favour.',
];
const parking: WrittenItem = { number: '7', title: 'Permits for Chapel Rise', pages: [WORDS.join('\n')] };
const other: WrittenItem = { number: '6', title: 'Opening hours of Mill Lane library', pages: ['It opens at nine.'] };

const SPANS = { was: { first: 1, last: 2 }, now: { first: 4, last: 4 } };

const between = (was: readonly WrittenItem[], now: readonly WrittenItem[]): VersionChanges =>
  changesBetweenPacks(writtenPack(was), writtenPack(now));

/** The item as it is told where a supplement had brought it, and the pack holds it now. */
function fromSupplement(): ItemChanges {
  const beside = { beside: [{ number: '7', title: parking.title }] };
  const [item] = changesBetweenPacks(writtenPack([{ ...parking, pages: [] }], beside), writtenPack([parking])).items;
  if (!item) throw new Error('Its papers have come into the pack.');
  return item;
}

describe('an item whose papers came from a supplement', () => {
  it('has the words that it had there', () => {
    expect(fromSupplement()).toMatchObject({ morePages: 1, fate: { words: 'not-compared' } });
    expect(withWordsBeside(fromSupplement(), between([parking], [parking]), SPANS)).toMatchObject({
      fate: { is: 'from-supplement', words: 'same' },
      morePages: -1,
      at: { was: { pageIndex: 1 }, now: { pageIndex: 4 } },
      passages: [],
    });
  });

  it('is told with what was edited since', () => {
    const edited = { ...parking, pages: [WORDS.join('\n').replace('71', '74')] };
    const told = withWordsBeside(fromSupplement(), between([parking], [edited]), SPANS);
    expect(told?.fate).toEqual({ is: 'from-supplement', words: 'changed' });
    expect(told?.passages.map(({ what, was, now }) => [what, was?.words, now?.words])).toEqual([
      ['figures', WORDS[1], WORDS[1]?.replace('71', '74')],
    ]);
  });

  it('is only told to be in the pack now where it does not become clear which item is which', () => {
    expect(withWordsBeside(fromSupplement(), between([other], [parking]), SPANS)).toBeUndefined();
  });
});

describe('the item beside a version', () => {
  it('is one with its title, as long as there are not several', () => {
    const [same, others] = [
      { number: '7', title: parking.title },
      { number: '6', title: other.title },
    ];
    expect(onlyOneBeside(same, [others, same])).toBe(same);
    expect(onlyOneBeside(same, [others])).toBeUndefined();
    expect(onlyOneBeside(same, [same, { ...same }])).toBeUndefined();
  });
});
