import type { Sha256 } from '../ids.ts';
import type { LivingMeeting } from '../pack/meeting/living-meeting.ts';
import type { Paper } from '../pack/paper.ts';
import { agendaPaperOf, contentsOf, type ContentsItem } from '../reading/contents.ts';
import { carryFlag, type CarriedFlag } from './carried-flag.ts';
import type { InterestFlag } from './flag.ts';

type FlaggedPaper = Pick<Paper, 'sha256' | 'agenda' | 'pageCount' | 'committee' | 'date'>;
type Living = LivingMeeting<FlaggedPaper>;

/**
 * The flags of a meeting as they stand in it now, in the order of its agenda and on one item as they were made, those on no
 * item of it last: flagged in one of its papers, or for its body and day in a paper that is not on this device.
 */
export function flagsOfMeeting(flags: readonly InterestFlag[], living: Living): readonly CarriedFlag[] {
  const own = flags.filter(flag => isOfMeeting(flag, living));
  const lead = living.papers[0]?.paper;
  if (!lead || own.length === 0) return [];
  return flagsSeenFrom(
    own,
    living,
    lead.sha256,
    contentsOf(living, lead, () => []),
  );
}

/** The flags of a meeting as they stand in the contents that are shown with an open paper. */
export function flagsSeenFrom(
  flags: readonly InterestFlag[],
  living: Living,
  open: Sha256,
  contents: readonly ContentsItem[],
): readonly CarriedFlag[] {
  const target = agendaPaperOf(living, open);
  const carried = flags
    .filter(flag => isOfMeeting(flag, living))
    .map(flag => carryFlag(flag, { papers: living.papers, target, contents }));
  const placeOf = ({ standing }: CarriedFlag): number => (standing ? contents.indexOf(standing) : contents.length);
  const inOrder = (a: CarriedFlag, b: CarriedFlag): number =>
    a.standing ? a.flag.createdAtMs - b.flag.createdAtMs : a.was.pageIndex - b.was.pageIndex;
  return carried.toSorted((a, b) => placeOf(a) - placeOf(b) || inOrder(a, b));
}

function isOfMeeting({ paper, meeting }: InterestFlag, { papers }: Living): boolean {
  return papers.some(
    entry =>
      entry.paper.sha256 === paper ||
      (meeting.date !== null && entry.paper.date === meeting.date && entry.paper.committee === meeting.committee),
  );
}
