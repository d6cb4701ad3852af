import { useMemo, useState } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import { entryFinder } from '../../shared/notes/notes-of-meeting.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { flagsOfMeeting } from '../../shared/interests/flags-of-meeting.ts';
import { itemAt } from '../../shared/pack/agenda/item-at.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { BackButton } from '../components/BackButton.tsx';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { KeyboardKey } from '../components/KeyboardKey.tsx';
import { meetingName } from '../library/meeting-words.ts';
import { itemTitle } from '../notes/group-title.ts';
import { useMeetingPlaces, type MeetingPlaces } from '../notes/use-meeting-places.ts';
import { openMeeting, openNotes } from '../state/navigation.ts';
import { useCarriedMarks } from '../work/use-carried-marks.ts';
import { useFlags } from '../state/queries.ts';
import { DecidedFlagRow } from './DecidedFlagRow.tsx';
import { DecidedMarks } from './DecidedMarks.tsx';
import { FlagGroup } from './FlagGroup.tsx';
import { PapersElsewhere } from './PapersElsewhere.tsx';
import { decidedMarks, reviewGroups, type ReviewGroup } from './review-groups.ts';
import { countsSentence, decisionWords, notCarriedSentence } from './review-words.ts';
import { ReviewList } from './ReviewList.tsx';
import { useNotCarried } from './use-not-carried.ts';

/** The notes of one meeting that are not as they were in the version in force, until the member has decided on each. */
export function ReviewPage({ meeting }: { readonly meeting: Meeting }) {
  const living = useMemo(() => livingMeeting(meeting.papers), [meeting]);
  const papers = useMemo(() => living.papers.map(({ paper }) => paper.sha256), [living]);
  const inForce = living.papers.flatMap(({ paper, replacedBy }) => (replacedBy === null ? paper.sha256 : []));
  const places = useMeetingPlaces(living);
  const itemOf = useMemo(() => places && itemFinder(places), [places]);
  const carried = useCarriedMarks(inForce);
  const made = useFlags();
  const flags = useMemo(() => made && flagsOfMeeting(made, living), [made, living]);
  const left = useNotCarried(meeting, living);
  const groups = useMemo(() => carried && reviewGroups(carried.toReview, papers), [carried, papers]);
  const decided = useMemo(() => carried && decidedMarks(carried.toReview, papers), [carried, papers]);
  return (
    <>
      <BackButton onClick={() => openMeeting(meeting.key)}>{meetingName(meeting)}</BackButton>
      <h1 className="page__title" tabIndex={-1}>
        Your notes in the new version
      </h1>
      {left && left.elsewhere.length > 0 && <PapersElsewhere papers={left.elsewhere} />}
      {carried && groups && decided && flags && places && itemOf && (
        <Reviewed
          meetingKey={meeting.key}
          notCarried={left?.count}
          isAllHere={left?.elsewhere.length === 0}
          groups={groups}
          decided={decided}
          flags={flags}
          items={places.noted.contents.filter(({ is }) => is === 'item')}
          sameCount={carried.sameCount}
          placeOf={places.placeOf}
          itemOf={itemOf}
        />
      )}
    </>
  );
}

/**
 * What a note's page belongs to: `Item 6 · Children’s social care`; of an item that is gone, what it was called. Empty where
 * that is nothing.
 */
function itemFinder({ noted }: MeetingPlaces): (annotation: Annotation) => string {
  const entryOf = entryFinder(noted);
  const agendas = new Map(noted.papers.map(({ sha256, agenda }) => [sha256, agenda]));
  return ({ paper, pageIndex }) => {
    const item = entryOf(paper, pageIndex) ?? itemAt(agendas.get(paper) ?? [], pageIndex);
    return item ? itemTitle(item) : '';
  };
}

type ReviewedProps = {
  readonly meetingKey: string;
  /** How many notes have not been looked for yet; undefined while that is not known. */
  readonly notCarried: number | undefined;
  /** Whether all papers in force are on this device. */
  readonly isAllHere: boolean;
  readonly groups: readonly ReviewGroup[];
  readonly decided: ReviewGroup['marks'];
  /** The interests of the meeting, whatever became of them. */
  readonly flags: readonly CarriedFlag[];
  readonly items: readonly ContentsItem[];
  readonly sameCount: number;
  readonly placeOf: MeetingPlaces['placeOf'];
  readonly itemOf: (annotation: Annotation) => string;
};

function Reviewed(props: ReviewedProps) {
  const { meetingKey, notCarried, isAllHere, groups, decided, flags, items, sameCount, placeOf, itemOf } = props;
  const [showsDecided, setShowsDecided] = useState(false);
  const flagsToLookAt = flags.filter(({ needsLook }) => needsLook);
  const decidedFlags = flags.filter(
    ({ needsLook, decision }) => !needsLook && decision && decisionWords({ decision }) !== '',
  );
  const marksWaiting = groups.reduce((sum, { marks }) => sum + marks.length, 0);
  const waiting = marksWaiting + flagsToLookAt.length;
  const decidedCount = decided.length + decidedFlags.length;
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
      {flagsToLookAt.length > 0 && <FlagGroup flags={flagsToLookAt} items={items} />}
      {marksWaiting > 0 && (
        <>
          <p className="review-page__keys">
            By keyboard: <KeyboardKey keys="F8" /> goes to the next note, <KeyboardKey keys="Ctrl+Enter" /> accepts,{' '}
            <KeyboardKey keys="Delete" /> deletes.
          </p>
          <ReviewList groups={groups} placeOf={placeOf} itemOf={itemOf} />
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
              {decidedFlags.length > 0 && (
                <ul aria-label="Interests that were decided on">
                  {decidedFlags.map(carried => (
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
