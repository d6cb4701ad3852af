import type { Paper } from './paper.ts';

/**
 * What is known of a paper's words: `coming` while they are read, `whole` when all pages were, `none` when no page has
 * any (a scan), `partial` when reading was given up in the midst of it.
 */
export type TextState = 'coming' | 'whole' | 'none' | 'partial';

export function textState({
  stage,
  hasText,
  textPages,
  pageCount,
}: Pick<Paper, 'stage' | 'hasText' | 'textPages' | 'pageCount'>): TextState {
  if (stage !== 'indexed') return 'coming';
  if (textPages < pageCount) return 'partial';
  return hasText ? 'whole' : 'none';
}
