import type { Paper } from '../../shared/pack/paper.ts';

type PaperIn = { readonly paper: Pick<Paper, 'kind' | 'agenda'> };

/**
 * Of a meeting that has no papers but its agenda, whether that announces any: an item is to follow, or names pages that
 * the file lacks. Undefined where there are other papers, or none at all.
 */
export function agendaAlone(papers: readonly PaperIn[]): 'announces-papers' | 'complete' | undefined {
  if (papers.length === 0 || !papers.every(({ paper }) => paper.kind === 'frontsheet')) return undefined;
  const isAwaited = papers.some(({ paper }) =>
    paper.agenda.some(({ toFollow, printed, pages }) => toFollow || (printed !== null && pages === null)),
  );
  return isAwaited ? 'announces-papers' : 'complete';
}
