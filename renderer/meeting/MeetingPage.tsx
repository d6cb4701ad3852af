import type { Sha256 } from '../../shared/ids.ts';
import { joinFacts } from '../../shared/pack/meeting/join-facts.ts';
import type { PaperDetail } from '../../shared/pack/paper.ts';
import { contentsOf } from '../../shared/reading/contents.ts';
import type { Reading } from '../../shared/reading/place.ts';
import type { MeetingSummary } from '../library/meeting-summary.ts';
import { usePaperDetails } from '../state/queries.ts';
import { AnnouncedAgenda } from './AnnouncedAgenda.tsx';
import { LivingAgenda } from './LivingAgenda.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { MeetingNews } from './MeetingNews.tsx';
import { MeetingPapers } from './MeetingPapers.tsx';
import { MeetingPeople } from './MeetingPeople.tsx';
import { StillToFollow } from './StillToFollow.tsx';
import { UnclearThings } from './UnclearThings.tsx';

export type MeetingPageProps = {
  readonly summary: MeetingSummary;
  readonly readings: ReadonlyMap<Sha256, Reading>;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

const NOTHING: ReadonlyMap<Sha256, PaperDetail> = new Map();

/** The page of a meeting: its papers, or what is announced of it where none is here yet. */
export function MeetingPage({ summary, readings, today }: MeetingPageProps) {
  const { living, papers, told } = summary;
  const details = usePaperDetails(living.papers.map(({ paper }) => paper.sha256)) ?? NOTHING;
  const facts = joinFacts(papers.flatMap(({ paper }) => details.get(paper.sha256)?.meeting ?? []));
  const labelsOf = (paper: Sha256): readonly (string | null)[] => details.get(paper)?.labels ?? [];
  const lead = papers[0]?.paper;
  const contents = lead
    ? contentsOf(living, lead, paper => details.get(paper)?.agendaPages ?? []).filter(({ is }) => is === 'item')
    : [];
  if (papers.length === 0 && told) {
    return (
      <>
        <MeetingHead summary={summary} council={null} today={today} />
        <div className="meeting-page__columns">
          <AnnouncedAgenda told={told} />
        </div>
      </>
    );
  }
  return (
    <>
      <MeetingHead summary={summary} council={facts.council} today={today} />
      <MeetingNews summary={summary} contents={contents} today={today} />
      <div className="meeting-page__columns">
        <LivingAgenda summary={summary} contents={contents} readings={readings} labelsOf={labelsOf} />
        <div className="meeting-page__side">
          <StillToFollow items={living.items} />
          <MeetingPapers summary={summary} contents={contents} today={today} />
          <MeetingPeople facts={facts} />
          <UnclearThings living={living} details={details} />
        </div>
      </div>
    </>
  );
}
