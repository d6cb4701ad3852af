import type { CommitteeChoice } from '../../../../shared/sources/source.ts';
import type { Body } from './bodies.ts';
import type { Connection } from './connection.ts';
import { readList } from './lists.ts';
import { readThings, textOf, type Thing } from './things.ts';

const LONGEST_TITLE = 300;
const MOST_COMMITTEES = 5000;
/** Organizations that hold no meetings of the council. */
const NO_COMMITTEES = /^(?:fraktion|partei|verwaltungsbereich)$/i;

/** The organizations of bodies that meet today, in the order of their titles. */
export async function readCommittees(
  connection: Connection,
  bodies: readonly Body[],
  today: string,
): Promise<readonly CommitteeChoice[]> {
  const committees = new Map<string, CommitteeChoice>();
  for (const body of bodies) {
    await readList(connection, body.lists.organization, {}, ({ value, base }) => {
      const [organization] = readThings(value, base);
      if (!organization || !isCommittee(organization, today)) return;
      const title = committeeTitle(organization);
      const shown = bodies.length > 1 && body.name !== undefined ? `${body.name}: ${title}` : title;
      committees.set(organization.id, { id: organization.id, title: shown.slice(0, LONGEST_TITLE) });
    });
  }
  return [...committees.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'de')).slice(0, MOST_COMMITTEES);
}

/** What an organization is called. */
export function committeeTitle(organization: Thing | undefined): string {
  const title = textOf(organization, 'name') ?? textOf(organization, 'shortName') ?? 'Gremium';
  return title.replaceAll(/\s+/g, ' ').slice(0, LONGEST_TITLE);
}

function isCommittee(organization: Thing, today: string): boolean {
  if (organization.deleted || NO_COMMITTEES.test(textOf(organization, 'organizationType') ?? '')) return false;
  const end = textOf(organization, 'endDate');
  return end === undefined || end.slice(0, 10) >= today;
}
