import { useId, useMemo } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { flagsByItem } from '../../shared/interests/flags-by-item.ts';
import { flagsSeenFrom } from '../../shared/interests/flags-of-meeting.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { restrictedAmong } from '../../shared/pack/meeting/announced-items.ts';
import { newsOf } from '../../shared/reading/news.ts';
import type { Reading } from '../../shared/reading/place.ts';
import { sectionsOf } from '../../shared/reading/sections.ts';
import { Card } from '../components/Card.tsx';
import type { MeetingSummary } from '../library/meeting-summary.ts';
import { agendaNote } from './agenda-note.ts';
import { AnnouncedItems } from './AnnouncedItems.tsx';
import './living-agenda.css';
import { LivingItemRow } from './LivingItemRow.tsx';

type LivingAgendaProps = {
  readonly summary: MeetingSummary;
  readonly contents: readonly ContentsItem[];
  readonly readings: ReadonlyMap<Sha256, Reading>;
  readonly labelsOf: (paper: Sha256) => readonly (string | null)[];
};

/** The agenda of the meeting, each item with its papers in whatever file they came. */
export function LivingAgenda({ summary, contents, readings, labelsOf }: LivingAgendaProps) {
  const titleId = useId();
  const { living, flags, told } = summary;
  const note = agendaNote(summary.papers, contents.length);
  const flagged = flaggedItems(flags, living, contents);
  const restricted = useMemo(() => restrictedAmong(contents, told?.items ?? []), [contents, told]);
  return (
    <section className="living" aria-labelledby={titleId}>
      <h2 id={titleId}>Agenda</h2>
      {note && <p className="living__note">{note}</p>}
      {contents.length === 0 && told && told.items.length > 0 && (
        <Card>
          <AnnouncedItems items={told.items} />
        </Card>
      )}
      {sectionsOf(contents).map(({ section, first, items }) => (
        <div key={first} className="living__section">
          {section !== null && <h3>{section}</h3>}
          <Card>
            <ol>
              {items.map((item, at) => (
                <LivingItemRow
                  key={`${first + at} ${item.number}`}
                  item={item}
                  papers={living.papers}
                  readings={readings}
                  news={newsOf(item, living.papers, readings)}
                  flags={flagged.get(item) ?? []}
                  isRestricted={restricted.has(first + at)}
                  labelsOf={labelsOf}
                />
              ))}
            </ol>
          </Card>
        </div>
      ))}
    </section>
  );
}

function flaggedItems(
  flags: MeetingSummary['flags'],
  living: MeetingSummary['living'],
  contents: readonly ContentsItem[],
): ReadonlyMap<ContentsItem, readonly CarriedFlag[]> {
  const lead = living.papers[0]?.paper;
  if (!lead || flags.length === 0) return new Map();
  const made = flags.map(({ flag }) => flag);
  return flagsByItem(flagsSeenFrom(made, living, lead.sha256, contents));
}
