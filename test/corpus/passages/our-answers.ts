import { alignVersions } from '../../../shared/anchoring/alignment/align.ts';
import { versionText } from '../../../shared/anchoring/text/version-text.ts';
import { reanchorPassages } from '../../reanchor/reanchor-passages.ts';
import { namedPlace } from './named-place.ts';
import type { PlacedPassage } from './place-truth.ts';
import type { PassageAnswer } from './score-passages.ts';

/** What Lectern says of passages, found by their words as a quote is and re-anchored as the app does it. */
export function ourAnswers(
  oldPages: readonly string[],
  newPages: readonly string[],
  passages: readonly PlacedPassage[],
): readonly PassageAnswer[] {
  const alignment = alignVersions(versionText(oldPages), versionText(newPages));
  const asked = passages.map(({ id, quote, prefix, page, stood }) => ({
    id,
    quote,
    ...(stood ? namedPlace(oldPages, stood) : { prefix, page }),
  }));
  return reanchorPassages(alignment, asked).map(({ outcome, pages, words }) => ({
    claim: outcome,
    pages,
    words: words ?? '',
  }));
}
