import { withoutPageStamps } from '../../shared/anchoring/changes/other-figures.ts';
import { readableQuote } from '../../shared/anchoring/quote.ts';
import { isTextMark } from '../../shared/annotations/shape.ts';
import { Difference } from '../changes/Difference.tsx';
import type { CarriedMark } from '../work/carried-mark.ts';
import { wordsOf } from './review-words.ts';

/** The words of a note, with what was edited in them; of one that lies on none, the words that it stands by. */
export function WordsThenAndNow({ mark: { was, outcome } }: { readonly mark: CarriedMark }) {
  if (outcome.kind === 'changed') {
    const [before, after] = [outcome.before, outcome.words].map(words => readableQuote(withoutPageStamps(words)));
    return <Difference before={before ?? ''} after={after ?? ''} />;
  }
  const words = wordsOf(was);
  if (words === '') return null;
  return (
    <p className="review-row__quote">
      {!isTextMark(was) && 'By the words '}“{words}”
    </p>
  );
}
