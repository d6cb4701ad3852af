import { parseQuery } from '../../../shared/search/query.ts';

/** The same question as an expression for MATCH of SQLite FTS5: all must be on the page, the last word may be a beginning. */
export function matchExpression(typed: string): string {
  const units = parseQuery(typed, true) ?? [];
  return units
    .map(unit => {
      const words = unit.map(({ word }) => word).join(' ');
      return `"${words}"${unit.at(-1)?.isPrefix ? '*' : ''}`;
    })
    .join(' AND ');
}
