import { useId } from 'react';
import type { MeetingFacts } from '../../shared/pack/meeting/meeting-facts.ts';
import type { Contact } from '../../shared/pack/report/report.ts';
import { counted } from '../../shared/counted.ts';

/** More names than this are folded away until they are asked for. */
const SHOWN_AT_ONCE = 4;

/** Who sits on the body, and whom to ask, as far as the papers say; nothing where they do not. */
export function MeetingPeople({ facts }: { readonly facts: MeetingFacts }) {
  const { members, substitutes, contact } = facts;
  const titleId = useId();
  if (members.length === 0 && substitutes.length === 0 && !contact) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>People</h2>
      {contact && <ContactLines contact={contact} />}
      <Names one="member" names={members} />
      <Names one="substitute" names={substitutes} />
    </section>
  );
}

function ContactLines({ contact: { name, role, phone, email } }: { readonly contact: Contact }) {
  const ways = [phone, email].filter(way => way !== null);
  return (
    <div className="people__contact">
      <h3>Who to ask</h3>
      <p>{[name, role].filter(Boolean).join(', ')}</p>
      {ways.length > 0 && <p className="people__ways figures">{ways.join(' · ')}</p>}
    </div>
  );
}

function Names({ one, names }: { readonly one: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details className="people__names" open={names.length <= SHOWN_AT_ONCE}>
      <summary>{counted(names.length, one)}</summary>
      <ul>
        {names.map((name, index) => (
          <li key={`${index} ${name}`}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
