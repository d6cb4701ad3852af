import { useId } from 'react';
import type { AnnouncedMeeting } from '../../shared/sources/published.ts';
import { Card } from '../components/Card.tsx';
import { AnnouncedItems } from './AnnouncedItems.tsx';
import { announcedNote } from './announced-note.ts';
import './living-agenda.css';

/** The agenda of a meeting that has no papers here yet, as its source announces it. */
export function AnnouncedAgenda({ told }: { readonly told: AnnouncedMeeting }) {
  const titleId = useId();
  return (
    <section className="living" aria-labelledby={titleId}>
      <h2 id={titleId}>Agenda</h2>
      <p className="living__note">{announcedNote(told)}</p>
      {told.items.length > 0 && (
        <Card>
          <AnnouncedItems items={told.items} />
        </Card>
      )}
    </section>
  );
}
