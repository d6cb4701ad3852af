import type { Query, QueryUnit } from './query.ts';

/** Words that stand on every page and tell of none. */
const COMMON = new Set(
  'a an and are as at be by for from has have in is it its of on or that the this to was were which will with'.split(
    ' ',
  ),
);

/** The units of a query that are worth marking: of several, those that are more than a word found on every page. */
export function tellingUnits(query: Query): Query {
  const telling = query.filter(unit => !isCommon(unit));
  return telling.length > 0 ? telling : query;
}

function isCommon(unit: QueryUnit): boolean {
  const [first, ...rest] = unit.flat();
  return first !== undefined && rest.length === 0 && COMMON.has(first.word);
}
