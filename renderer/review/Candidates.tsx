import type { Candidate } from '../../shared/anchoring/carrying/carried.ts';
import { readableContext, readableQuote } from '../../shared/anchoring/quote.ts';
import { Button } from '../components/Button.tsx';
import type { MeetingPlaces } from '../notes/use-meeting-places.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { markAt, putAt } from './review-actions.ts';

type CandidatesProps = {
  readonly mark: CarriedMark;
  readonly candidates: readonly Candidate[];
  readonly placeOf: MeetingPlaces['placeOf'];
  readonly isTabStop: boolean;
  /** The element that says which note they are for. */
  readonly describedBy: string;
  readonly onDecide: (decide: () => Promise<void>) => void;
};

/** The places that a note may belong to, likeliest first, each with what stands there. */
export function Candidates({ mark, candidates, placeOf, isTabStop, describedBy, onDecide }: CandidatesProps) {
  if (candidates.length === 0) return null;
  return (
    <ol className="review-row__candidates" aria-label="Where it may belong">
      {candidates.map((candidate, at) => {
        const there = markAt(mark, candidate);
        return (
          there && (
            <li key={`${at} ${candidate.paper}`}>
              <span className="figures">
                <PlaceLink annotation={there} place={placeOf(there)} isTabStop={isTabStop} />
              </span>
              <WordsThere candidate={candidate} />
              <Button
                look="quiet"
                tabIndex={isTabStop ? 0 : -1}
                aria-describedby={describedBy}
                onClick={() => onDecide(() => putAt(mark, candidate))}
              >
                Put it here
              </Button>
            </li>
          )
        );
      })}
    </ol>
  );
}

/** The words at a place, among those around them. */
function WordsThere({ candidate: { at, words } }: { readonly candidate: Candidate }) {
  const { before, behind } = readableContext(at.quote ?? { prefix: '', suffix: '' });
  if (words === '') return <span className="review-row__found">No words there</span>;
  return (
    <span className="review-row__found">
      {before !== '' && `… ${before} `}
      <strong>{readableQuote(words)}</strong>
      {behind !== '' && ` ${behind} …`}
    </span>
  );
}
