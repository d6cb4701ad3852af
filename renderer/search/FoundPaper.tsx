import { useId, useMemo } from 'react';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Chip } from '../components/Chip.tsx';
import { counted } from '../../shared/counted.ts';
import { dayWords } from '../time/day.ts';
import { findAllIn, hitKey } from './find-everything.ts';
import type { PaperHits } from './find-messages.ts';
import { foundInWords } from './found-words.ts';
import { HitRow } from './HitRow.tsx';

type FoundPaperProps = {
  readonly hits: PaperHits;
  readonly paper: Paper;
  /** The meeting it is of. */
  readonly meeting: Meeting;
  readonly typed: string;
  readonly today: string;
};

/** What was found in a paper, under the body that meets and its day. */
export function FoundPaper({ hits, paper, meeting, typed, today }: FoundPaperProps) {
  const titleId = useId();
  const { committee, date } = meeting;
  const { name = paper.title, replacedBy } = useMemo(
    () => livingMeeting(meeting.papers).papers.find(one => one.paper.sha256 === paper.sha256) ?? NOT_JOINED,
    [meeting, paper],
  );
  const left = hits.pageCount + hits.ownCount - hits.hits.length;
  return (
    <section className="found" aria-labelledby={titleId}>
      <h2 id={titleId} className="found__title">
        {committee === '' ? paper.title : committee}
        <span className="found__about figures">
          {[date && dayWords(date, today), committee !== '' && name, foundInWords(hits)].filter(Boolean).join(' · ')}
        </span>
        {replacedBy && <Chip tone="amber">Replaced by a later version</Chip>}
      </h2>
      <Card>
        <ul className="found__hits">
          {hits.hits.map(hit => (
            <HitRow key={hitKey(paper.sha256, hit)} hit={hit} paper={paper} typed={typed} />
          ))}
        </ul>
        {left > 0 && (
          <div className="found__more">
            <Button look="quiet" data-hit data-more onClick={() => findAllIn(paper.sha256)}>
              {hits.hits.length > 3
                ? `${counted(left, 'more place')}: narrow down what you look for`
                : `Show ${left} more in this paper`}
            </Button>
          </div>
        )}
      </Card>
    </section>
  );
}

const NOT_JOINED = { name: undefined, replacedBy: null } as const;
