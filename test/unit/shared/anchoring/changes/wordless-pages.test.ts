import { describe, expect, it } from 'vitest';
import type { PagePictures } from '../../../../../shared/anchoring/changes/wordless-pages.ts';
import { changesBetweenPacks, writtenPack } from '../../../../support/compared-pack.ts';

const BLANK = 'This page is intentionally left blank';
const FIRST = 'The harbour wall was last repaired after the storms of the winter before last.';
const LAST = 'The branch library in Mill Lane opens on four days of every week of the year.';
const NEW = 'Volunteers have asked whether a fifth day could be tried there in the autumn.';

/** A pack with one item: its pages, of which those that begin with `#` are scans with that picture, `#?` of an unknown one. */
function packOf(...pages: readonly string[]) {
  const scans = pages.flatMap((page, at) => (page.startsWith('#') ? [[at + 1, page] as const] : []));
  const blanks = pages.flatMap((page, at) => (page === BLANK ? [[at + 1, ''] as const] : []));
  const pictures: PagePictures = new Map<number, string | null>(
    [...scans.map(([at, key]) => [at, key === '#?' ? null : key] as const), ...blanks].toSorted(([a], [b]) => a - b),
  );
  const texts = pages.map(page => (page.startsWith('#') ? '' : page));
  return writtenPack([{ number: '5', title: 'Repair of the wall', pages: texts }], { pictures });
}

function pagesChanged(was: readonly string[], now: readonly string[]) {
  const { items } = changesBetweenPacks(packOf(...was), packOf(...now));
  return items.flatMap(({ pages }) =>
    pages.map(({ how, was: before, now: after }) => [how, before?.first, before?.last, after?.first, after?.last]),
  );
}

describe('pages without words', () => {
  it('are known by their pictures: one that is gone and one that is new are told', () => {
    expect(pagesChanged([FIRST, '#a', '#b', '#c', LAST], [FIRST, '#d', '#a', '#c', LAST])).toEqual([
      ['added', undefined, undefined, 2, 2],
      ['gone', 3, 3, undefined, undefined],
    ]);
  });

  it('are nothing to tell where they are the same, wherever pages were put in', () => {
    expect(pagesChanged([FIRST, '#a', '#b', LAST], [FIRST, '#a', '#b', LAST])).toEqual([]);
    expect(pagesChanged([FIRST, '#a', LAST], [FIRST, NEW, '#a', LAST])).toEqual([
      ['added', undefined, undefined, 2, 2],
    ]);
  });

  it('have moved where their picture stands elsewhere', () => {
    expect(pagesChanged([FIRST, '#a', LAST, NEW], [FIRST, LAST, NEW, '#a'])).toEqual([['moved', 2, 2, 4, 4]]);
  });

  it('are counted where their pictures cannot be told', () => {
    expect(pagesChanged([FIRST, '#?', LAST], [FIRST, '#?', '#?', LAST])).toEqual([
      ['added', undefined, undefined, 3, 3],
    ]);
    expect(pagesChanged([FIRST, '#?', LAST], [FIRST, '#?', LAST])).toEqual([]);
  });

  it('belong to a run of new pages where they are blank', () => {
    expect(pagesChanged([FIRST, LAST], [FIRST, NEW, BLANK, LAST])).toEqual([['added', undefined, undefined, 2, 3]]);
  });

  it('are told as blank where they alone are new or gone, and are nothing to tell where they stay', () => {
    const blankOf = (was: readonly string[], now: readonly string[]) =>
      changesBetweenPacks(packOf(...was), packOf(...now)).items.flatMap(({ pages }) =>
        pages.map(({ how, areBlank, was: before, now: after }) => [how, areBlank, (before ?? after)?.first]),
      );
    expect(blankOf([FIRST, LAST], [FIRST, BLANK, LAST])).toEqual([['added', true, 2]]);
    expect(blankOf([FIRST, BLANK, LAST], [FIRST, LAST])).toEqual([['gone', true, 2]]);
    expect(blankOf([FIRST, LAST], [FIRST, NEW, BLANK, LAST])).toEqual([['added', false, 2]]);
    expect(blankOf([FIRST, BLANK, LAST, NEW], [FIRST, BLANK, LAST])).toEqual([['gone', false, 4]]);
  });

  it('are said to be compared by picture, or by place alone', () => {
    const how = (...pages: readonly string[]) =>
      changesBetweenPacks(packOf(FIRST, LAST), packOf(...pages)).withoutWords;
    expect([how(FIRST, BLANK), how(FIRST, '#a'), how(FIRST, '#a', '#?')]).toEqual([
      undefined,
      'by-picture',
      'by-place',
    ]);
  });
});
