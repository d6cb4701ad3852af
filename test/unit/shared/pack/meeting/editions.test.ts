import { describe, expect, it } from 'vitest';
import { editionsOf } from '../../../../../shared/pack/meeting/editions.ts';
import type { Paper } from '../../../../../shared/pack/paper.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { itemOf, packOf, supplementOf } from '../../../../support/meeting-papers.ts';

/** A sample of words that has `shared` per cent of its phrases in common with the others. */
const sample = (shared: number, own: number): readonly number[] =>
  Array.from({ length: 100 }, (_, at) => (at < shared ? at * 1000 : at * 1000 + own)).toSorted((a, b) => a - b);

const ITEM = itemOf('3', 'Harbour lights', [2, 11]);
const supplement = (id: number, rest: Partial<Paper> = {}, items = [ITEM]): Paper => supplementOf(id, items, [], rest);
const report = (id: number, rest: Partial<Paper> = {}): Paper =>
  packOf(id, [], { kind: 'report', title: 'The harbour levy', fileName: `report-${id}.pdf`, ...rest });

const idsOf = (...papers: readonly Paper[]): readonly (readonly number[])[] =>
  editionsOf(papers).map(editions => editions.map(({ addedAtMs }) => addedAtMs));

const ALONE = [[1], [2]];
const ONE = [[1, 2]];

describe('a supplement that was published again', () => {
  it('is known by its items and its words, whatever its file is called', () => {
    const [first, again] = [{ wordSample: sample(95, 1) }, { wordSample: sample(95, 2), fileName: 'Late papers.pdf' }];
    expect(idsOf(supplement(2, again), supplement(1, first))).toEqual(ONE);
  });

  it('is known by fewer of its words where its file is called the same, or was written over', () => {
    const [first, again] = [
      { wordSample: sample(50, 1), fileName: 'Harbour lights.pdf' },
      { wordSample: sample(50, 2), fileName: 'Harbour lights (revised).pdf' },
    ];
    expect(idsOf(supplement(1, first), supplement(2, again))).toEqual(ONE);
    expect(idsOf(supplement(1, first), supplement(2, { ...again, fileName: 'Late papers.pdf' }))).toEqual(ALONE);
    const over = { wordSample: sample(45, 2), fileName: 'Late papers.pdf', writtenOver: sha256(1) };
    expect(idsOf(supplement(1, first), supplement(2, over))).toEqual(ONE);
  });

  it('is no other supplement for the same item', () => {
    const [first, other] = [{ wordSample: sample(30, 1) }, { wordSample: sample(30, 2) }];
    expect(idsOf(supplement(1, first), supplement(2, other))).toEqual(ALONE);
  });

  it('is no supplement for another item, though both are one form', () => {
    const wordSample = sample(95, 1);
    const other = supplement(2, { wordSample }, [itemOf('4', 'Dredging contract', [2, 11])]);
    expect(idsOf(supplement(1, { wordSample }), other)).toEqual(ALONE);
  });

  it('is no supplement that is numbered otherwise, unless it says the same', () => {
    const numbered = (ordinal: string, own: number, shared: number) => ({
      wordSample: sample(shared, own),
      supplement: { ordinal, items: ['3'], replaces: [], says: null },
    });
    expect(idsOf(supplement(1, numbered('1', 1, 85)), supplement(2, numbered('2', 2, 85)))).toEqual(ALONE);
    expect(idsOf(supplement(1, numbered('1', 1, 98)), supplement(2, numbered('2', 2, 98)))).toEqual(ONE);
  });

  it('is told once its words are known', () => {
    const rest = { fileName: 'Harbour lights.pdf' };
    expect(idsOf(supplement(1, { ...rest, wordSample: sample(95, 1) }), supplement(2, rest))).toEqual(ALONE);
  });
});

describe('a report that was published again', () => {
  it('is known by its title and its words', () => {
    expect(idsOf(report(1, { wordSample: sample(90, 1) }), report(2, { wordSample: sample(90, 2) }))).toEqual(ONE);
  });

  it('is known where it is called by its file', () => {
    const called = (id: number, title: string, own: number) =>
      report(id, { title, fileName: `${title}.pdf`, wordSample: sample(90, own) });
    expect(idsOf(called(1, 'Member report', 1), called(2, 'Member report v2', 2))).toEqual(ONE);
  });

  it('is no report of another title', () => {
    const other = { title: 'The sea wall', wordSample: sample(90, 2) };
    expect(idsOf(report(1, { wordSample: sample(90, 1) }), report(2, other))).toEqual(ALONE);
  });

  it('is no form that was filled in for another', () => {
    const filled = (id: number) => report(id, { fileName: `Appendix ${id} Licence.pdf`, wordSample: sample(85, id) });
    expect(idsOf(filled(1), filled(2))).toEqual(ALONE);
  });
});

describe('a scan that was published again', () => {
  const scan = (id: number, fileName: string, rest: Partial<Paper> = {}) =>
    report(id, { title: fileName.slice(0, -4), fileName, wordSample: [], ...rest });

  it('is known by the name of its file', () => {
    expect(idsOf(scan(1, '2026-11-25 package.pdf'), scan(2, '2026-11-25 package (amended).pdf'))).toEqual(ONE);
  });

  it('is known though a letter with words lies in front of it, and one of the two is taken for a pack', () => {
    const first = scan(1, '2026-11-25 package.pdf', { kind: 'pack' });
    const letter = scan(2, '2026-11-25 package v2.pdf', { wordSample: [5, 7, 11] });
    expect(idsOf(first, letter)).toEqual(ONE);
  });

  it('is known where its file was written over', () => {
    expect(idsOf(scan(1, 'scan.pdf'), scan(2, 'scan.pdf', { writtenOver: sha256(1) }))).toEqual(ONE);
  });

  it('is not known by a name that any scan may have, nor by one without a day', () => {
    expect(idsOf(scan(1, 'scan.pdf'), scan(2, 'scan.pdf'))).toEqual(ALONE);
    const undated = (id: number) => scan(id, 'Harbour levy.pdf', { date: null });
    expect(idsOf(undated(1), undated(2))).toEqual(ALONE);
  });

  it('is no scan that is much shorter', () => {
    expect(idsOf(scan(1, 'Harbour levy.pdf'), scan(2, 'Harbour levy.pdf', { pageCount: 4 }))).toEqual(ALONE);
  });
});
