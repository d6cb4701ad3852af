import type { Alignment } from '../../shared/anchoring/alignment/align.ts';
import { locatePassage, type Quoted } from '../../shared/anchoring/matching/locate.ts';
import { spotOf, type Outcome, type OutcomeKind, type Spot, type WordSpan } from '../../shared/anchoring/outcome.ts';
import { outcomeOf } from '../../shared/anchoring/matching/reanchor.ts';
import { wordsOfSpans } from '../../shared/anchoring/matching/spot.ts';
import { versionText, type VersionText } from '../../shared/anchoring/text/version-text.ts';
import type { AskedPassage } from './asked-passages.ts';

/** Words of the new version. Pages are pageNumbers, from 1. */
export type FoundWords = { readonly page: number; readonly pages: readonly number[]; readonly words: string };

/** What has become of a passage. */
export type ReanchoredPassage = {
  readonly id: string | number;
  readonly outcome: OutcomeKind;
  /** Where the words begin and all pages they stand on; null and none where that is not known. */
  readonly page: number | null;
  readonly pages: readonly number[];
  readonly words: string | null;
  /** Of an unsure passage the places it may belong. */
  readonly candidates?: readonly FoundWords[];
  readonly because?: string;
  /** PageNumber in the old version; null for a passage that is not in it. */
  readonly oldPage: number | null;
};

/** What has become of passages of the source of an alignment, one by one. */
export function reanchorPassages(
  alignment: Alignment,
  passages: readonly AskedPassage[],
): readonly ReanchoredPassage[] {
  return passages.map(passage => {
    const quoted = quotedBy(passage);
    const spans = locatePassage(alignment.source, quoted);
    const outcome = spans ? outcomeOf(alignment, spans) : outcomeByWords(alignment.target, quoted);
    const spot = spotOf(outcome);
    const oldPage = spans?.[0] ? spans[0].pageIndex + 1 : null;
    return {
      id: passage.id,
      outcome: outcome.kind,
      ...(spot ? foundWords(spot) : { page: null, pages: [], words: null }),
      ...(outcome.kind === 'unsure' && { candidates: outcome.candidates.map(foundWords) }),
      ...('because' in outcome && { because: outcome.because }),
      oldPage,
    };
  });
}

function quotedBy({ quote, prefix, suffix, page }: AskedPassage): Quoted {
  return { quote, ...(prefix && { prefix }), ...(suffix && { suffix }), ...(page && { page }) };
}

/** A passage that the old version does not have has no place there to go by: only the same words tell, if they stand once. */
function outcomeByWords(target: VersionText, { quote, prefix, suffix }: Quoted): Outcome {
  const quoted = { quote, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
  const spans = locatePassage(target, quoted);
  if (!spans) return { kind: 'gone' };
  const spot = spotAt(target, spans);
  const others = locatePassage(versionText(withoutSpans(target.pages, spans)), quoted);
  if (!others) return { kind: 'moved', spot, because: 'context' };
  return { kind: 'unsure', candidates: [spot, spotAt(target, others)], because: 'repeated' };
}

function withoutSpans(pages: readonly string[], spans: readonly WordSpan[]): readonly string[] {
  return spans.reduce((left, { pageIndex, start, end }) => {
    const page = left[pageIndex] ?? '';
    return left.with(pageIndex, page.slice(0, start) + ' '.repeat(end - start) + page.slice(end));
  }, pages);
}

function spotAt({ pages }: VersionText, spans: readonly WordSpan[]): Spot {
  return { spans, words: wordsOfSpans(pages, spans) };
}

function foundWords({ spans, words }: Spot): FoundWords {
  const pages = [...new Set(spans.map(({ pageIndex }) => pageIndex + 1))];
  return { page: pages[0] ?? 0, pages, words };
}
