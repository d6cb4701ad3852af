import { useState, type Ref } from 'react';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { KeyboardKey } from '../components/KeyboardKey.tsx';
import { openNotes } from '../state/navigation.ts';
import { DecidedFlagRow } from './DecidedFlagRow.tsx';
import { DecidedMarks } from './DecidedMarks.tsx';
import type { FlagsToReview } from './flags-to-review.ts';
import type { ReviewGroup } from './review-groups.ts';
import { countsSentence, notCarriedSentence } from './review-words.ts';
import { ReviewList, type ReviewListHandle, type ReviewListProps } from './ReviewList.tsx';

type ReviewedProps = Pick<ReviewListProps, 'groups' | 'placeOf' | 'itemOf' | 'onChoose'> & {
  readonly meetingKey: string;
  /** How many notes have not been looked for yet; undefined while that is not known. */
  readonly notCarried: number | undefined;
  /** Whether all papers in force are on this device. */
  readonly isAllHere: boolean;
  readonly decided: ReviewGroup['marks'];
  readonly flags: FlagsToReview;
  /** How many notes are where they were. */
  readonly sameCount: number;
  readonly list: Ref<ReviewListHandle>;
};

/** What became of the notes and interests of a meeting: how many are where they were, and each that is not. */
export function Reviewed(props: ReviewedProps) {
  const { meetingKey, notCarried, isAllHere, groups, decided, flags, list, placeOf, itemOf, onChoose } = props;
  const [showsDecided, setShowsDecided] = useState(false);
  const waiting = groups.reduce((sum, { marks }) => sum + marks.length, flags.waiting.length);
  const decidedCount = decided.length + flags.decided.length;
  const sameCount = props.sameCount + flags.sameCount;
  // Nothing is said to be well until all notes have been looked for in the papers as they are now.
  const isSettled = notCarried === 0;
  if (waiting === 0 && decidedCount === 0 && sameCount === 0 && isSettled) {
    // It would not be so on the device that has them all.
    if (!isAllHere) return null;
    return (
      <EmptyState
        title="No note of this meeting had to be carried over"
        actions={<Button onClick={() => openNotes(meetingKey)}>Show the notes</Button>}
      >
        <p>When a paper that you marked is published again, you find here what became of your marks.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="review-page__summary" role="status">
        {notCarried !== undefined && notCarried > 0 && notCarriedSentence(notCarried)}
        {isSettled && countsSentence(waiting, sameCount, decidedCount)}
      </p>
      {waiting > 0 && (
        <>
          <p className="review-page__keys">
            By keyboard: <KeyboardKey keys="F8" /> goes to the next, <KeyboardKey keys="Ctrl+Enter" /> accepts,{' '}
            <KeyboardKey keys="Delete" /> deletes.
          </p>
          <ReviewList
            ref={list}
            flags={flags.waiting}
            groups={groups}
            placeOf={placeOf}
            itemOf={itemOf}
            onChoose={onChoose}
          />
        </>
      )}
      {waiting === 0 && isSettled && isAllHere && (
        <EmptyState
          title="Nothing needs a look"
          actions={<Button onClick={() => openNotes(meetingKey)}>Show the notes</Button>}
        >
          <p>All your notes of the version before are accounted for: none waits for you to decide.</p>
        </EmptyState>
      )}
      {decidedCount > 0 && (
        <details className="review-page__decided" onToggle={event => setShowsDecided(event.currentTarget.open)}>
          <summary>Decided ({decidedCount.toLocaleString('en-GB')})</summary>
          {showsDecided && (
            <Card>
              {flags.decided.length > 0 && (
                <ul aria-label="Interests that were decided on">
                  {flags.decided.map(carried => (
                    <DecidedFlagRow key={carried.flag.id} carried={carried} />
                  ))}
                </ul>
              )}
              {decided.length > 0 && <DecidedMarks marks={decided} placeOf={placeOf} itemOf={itemOf} />}
            </Card>
          )}
        </details>
      )}
    </>
  );
}
