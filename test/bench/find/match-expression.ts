import { parseQuery, type Phrase } from '../../../shared/search/query.ts';

/** The same question as an expression for MATCH of SQLite FTS5: all must be on the page, the last word may be a beginning. */
export function matchExpression(typed: string): string {
  const units = parseQuery(typed, true) ?? [];
  return units.map(phrases => `(${phrases.map(phraseExpression).join(' OR ')})`).join(' AND ');
}

function phraseExpression(phrase: Phrase): string {
  const words = phrase.map(({ word }) => word).join(' ');
  return `"${words}"${phrase.at(-1)?.isPrefix ? '*' : ''}`;
}
