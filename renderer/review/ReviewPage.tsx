import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Annotation } from '../../shared/annotations/model.ts';
import { entryFinder } from '../../shared/notes/notes-of-meeting.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { flagsOfMeeting } from '../../shared/interests/flags-of-meeting.ts';
import { itemAt } from '../../shared/pack/agenda/item-at.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { BackButton } from '../components/BackButton.tsx';
import { chooseItem } from '../interests/decide-flag.ts';
import { meetingName } from '../library/meeting-words.ts';
import { itemTitle } from '../notes/group-title.ts';
import { useMeetingPlaces, type MeetingPlaces } from '../notes/use-meeting-places.ts';
import { openMeeting } from '../state/navigation.ts';
import { useCarriedMarks } from '../work/use-carried-marks.ts';
import { useFlags } from '../state/queries.ts';
import { ChooseItem } from './ChooseItem.tsx';
import { flagsToReview } from './flags-to-review.ts';
import { PapersElsewhere } from './PapersElsewhere.tsx';
import { decidedMarks, reviewGroups } from './review-groups.ts';
import { Reviewed } from './Reviewed.tsx';
import type { ReviewListHandle } from './ReviewList.tsx';
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
  const allFlags = useMemo(() => made && flagsOfMeeting(made, living), [made, living]);
  const flags = useMemo(() => allFlags && flagsToReview(allFlags, living), [allFlags, living]);
  const left = useNotCarried(meeting, living);
  const groups = useMemo(() => carried && reviewGroups(carried.toReview, papers), [carried, papers]);
  const decided = useMemo(() => carried && decidedMarks(carried.toReview, papers), [carried, papers]);
  const list = useRef<ReviewListHandle>(null);
  const [choosing, setChoosing] = useState<CarriedFlag>();
  const heading = useRef<HTMLHeadingElement>(null);
  const leave = (flag: CarriedFlag): void => {
    if (list.current) list.current.leave(flag);
    else heading.current?.focus();
  };
  const stopChoosing = (): void => {
    // While the dialog is open nothing outside of it takes the focus.
    flushSync(() => setChoosing(undefined));
    // The row that it was opened from may have left the list meanwhile.
    if (choosing && document.activeElement === document.body) leave(choosing);
  };
  const choose = (flag: CarriedFlag, item: ContentsItem): void => {
    flushSync(() => setChoosing(undefined));
    leave(flag);
    void chooseItem(flag, item);
  };
  return (
    <>
      <BackButton onClick={() => openMeeting(meeting.key)}>{meetingName(meeting)}</BackButton>
      <h1 ref={heading} className="page__title" tabIndex={-1}>
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
          sameCount={carried.sameCount}
          placeOf={places.placeOf}
          itemOf={itemOf}
          list={list}
          onChoose={setChoosing}
        />
      )}
      {choosing && allFlags && (
        <ChooseItem
          opened={choosing}
          now={allFlags.find(({ flag }) => flag.id === choosing.flag.id)}
          items={places?.noted.contents.filter(({ is }) => is === 'item') ?? []}
          onChoose={choose}
          onClose={stopChoosing}
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
