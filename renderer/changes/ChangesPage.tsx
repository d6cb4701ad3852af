import { useMemo } from 'react';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { textState } from '../../shared/pack/text-state.ts';
import { BackButton } from '../components/BackButton.tsx';
import { KeyboardKey } from '../components/KeyboardKey.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { meetingName } from '../library/meeting-words.ts';
import { openChanges, openMeeting, useNavigation } from '../state/navigation.ts';
import { ComparedChanges } from './ComparedChanges.tsx';
import { comparablePapers, pairFor, sidesOf } from './compared-papers.ts';
import { VersionChoice } from './VersionChoice.tsx';

type ChangesPageProps = {
  readonly meeting: Meeting;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** What changed between two papers of a meeting, which the member may choose. */
export function ChangesPage({ meeting, today }: ChangesPageProps) {
  const compared = useNavigation(state => state.compared);
  const living = useMemo(() => livingMeeting(meeting.papers), [meeting]);
  const papers = useMemo(() => comparablePapers(living), [living]);
  const isHere = (id: string): boolean => papers.some(({ paper }) => paper.sha256 === id);
  const chosen = compared && isHere(compared.was) && isHere(compared.now) ? compared : pairFor(living, undefined);
  const key = chosen && JSON.stringify(sidesOf(living, chosen));
  // The same again for as long as the same is compared, however often papers are told anew.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` says all that the sides and the pair are made of
  const work = useMemo(() => chosen && { pair: chosen, sides: sidesOf(living, chosen) }, [key]);
  const two = papers.flatMap(({ paper }) =>
    paper.sha256 === chosen?.was || paper.sha256 === chosen?.now ? paper : [],
  );
  const beside = new Set(
    [work?.sides.was, work?.sides.now].flatMap(side => side?.beside.map(({ paper }) => paper) ?? []),
  );
  const read = [...two, ...meeting.papers.filter(({ sha256 }) => beside.has(sha256))];
  const states = read.map(({ sha256, rules, stage, textPages }) => [sha256, rules, stage, textPages].join(' ')).join();
  return (
    <>
      <BackButton onClick={() => openMeeting(meeting.key)}>{meetingName(meeting)}</BackButton>
      <h1 className="page__title" tabIndex={-1}>
        What changed
      </h1>
      {work ? (
        <>
          <VersionChoice
            papers={papers}
            pair={work.pair}
            today={today}
            onChoose={pair => openChanges(meeting.key, pair)}
          />
          <p className="changes-page__keys">
            By keyboard: <KeyboardKey keys="F8" /> goes to the next change, <KeyboardKey keys="Shift+F8" /> to the one
            before, here and side by side.
          </p>
          {two.some(paper => paper.stage !== 'indexed') ? (
            <EmptyState title="These papers are still being read in">
              <p>They are compared as soon as all their words are known.</p>
            </EmptyState>
          ) : two.some(paper => textState(paper) === 'none') ? (
            <EmptyState title="Scans cannot be compared">
              <p>One of these papers is a scan without text. Open both side by side to compare them yourself.</p>
            </EmptyState>
          ) : (
            <ComparedChanges {...work} states={states} />
          )}
        </>
      ) : (
        <EmptyState title="There is one version only">
          <p>Once a paper of this meeting is published again, you find here what changed in it.</p>
        </EmptyState>
      )}
    </>
  );
}
