import type { Paper } from '../../shared/pack/paper.ts';
import { textState } from '../../shared/pack/text-state.ts';

/** Says above the pages what is lacking of a paper's words; nothing as a rule. */
export function TextNotice({ paper }: { readonly paper: Paper }) {
  const words = wordsOf(paper);
  return words === undefined ? null : <p className="reader__scan">{words}</p>;
}

function wordsOf(paper: Paper): string | undefined {
  switch (textState(paper)) {
    case 'none':
      return 'This paper has no text: it is a scan. Its words cannot be selected or searched.';
    case 'partial':
      return `Only the first ${paper.textPages} of ${paper.pageCount} pages could be read for their words and printed numbers: the file is too tangled. Ask the council for another copy of it.`;
    case 'coming':
    case 'whole':
      return undefined;
  }
}
