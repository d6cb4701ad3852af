import { describe, expect, it } from 'vitest';
import { makePacks, PAGES_EACH } from '../../bench/find/made-up-packs.ts';
import { matchExpression } from '../../bench/find/match-expression.ts';
import { mixedQueries } from '../../bench/find/mixed-queries.ts';

const packs = makePacks();

describe('made-up packs', () => {
  it('hold four hundred words a page, and are the same every time', () => {
    const pages = packs.pack(3);
    expect(pages).toHaveLength(PAGES_EACH);
    // A turn of phrase stands in the place of one word.
    for (const text of pages) expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(400);
    expect(makePacks().pack(3)).toEqual(pages);
    expect(packs.pack(4)).not.toEqual(pages);
  });

  it('are as skewed as prose: some words on every page, many on few', () => {
    const pagesOf = new Map<string, number>();
    for (const text of packs.pack(0)) {
      for (const word of new Set(text.toLowerCase().match(/[a-z]+/g))) pagesOf.set(word, (pagesOf.get(word) ?? 0) + 1);
    }
    const counts = [...pagesOf.values()].toSorted((a, b) => b - a);
    expect(counts[5]).toBeGreaterThan(PAGES_EACH * 0.9);
    expect(counts.filter(count => count <= 2).length).toBeGreaterThan(counts.length / 3);
  });
});

describe('mixed questions', () => {
  const asked = mixedQueries(packs, 'a');

  it('are two hundred of all kinds, the same for the same seed', () => {
    expect(asked).toHaveLength(200);
    expect(asked.filter(typed => typed.startsWith('"'))).toHaveLength(40);
    expect(asked.filter(typed => typed.endsWith(' ')).length).toBeGreaterThan(40);
    expect(mixedQueries(packs, 'a')).toEqual(asked);
    expect(mixedQueries(packs, 'b')).not.toEqual(asked);
  });

  it.each([
    ['council plan', '("council") AND ("plan"*)'],
    ['council plan ', '("council") AND ("plan")'],
    ['"of the council"', '("of the council")'],
    ['pla', '("pla"*)'],
  ])('%s means %s to FTS5', (typed, expression) => {
    expect(matchExpression(typed)).toBe(expression);
  });
});
