import type { PaperInput } from '../../shared/pack/paper-content.ts';

/** The text of each page as import keeps it, by pageIndex; empty for one without words. */
export function pageTexts({ pages }: Pick<PaperInput, 'pages'>): readonly string[] {
  return pages.map(page => page?.text ?? '');
}
