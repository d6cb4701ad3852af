import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { CommitteeChoice } from '../../../../shared/sources/source.ts';
import { askCommitteesPage } from './ask-committees.ts';
import type { Asker } from './asker.ts';
import { gatherLists, type Gathered, type Lists, type Part } from './gather-lists.ts';
import { meetingsOn } from './read-pages.ts';
import { baseOf } from './site-address.ts';
import { askWholePage, type ServiceProblem } from './site-questions.ts';

/** The meetings of some committees, or of all that still meet (null), by the pages of the site. */
export async function listByPages(
  asker: Asker,
  base: string,
  committees: readonly CommitteeChoice[] | null,
): Promise<Result<Gathered, ServiceProblem>> {
  const lists: Lists = {
    ask: (committee, at) => listOnPage(asker, at, committee),
    existing: () => Promise.resolve(null),
  };
  if (committees) return gatherLists(committees, base, lists);
  const all = await askCommitteesPage(asker, base);
  if (!all.ok) return err(all.error);
  const current = all.value.value.filter(({ isCurrent }) => isCurrent);
  return gatherLists(current, all.value.base, lists);
}

async function listOnPage(
  asker: Asker,
  base: string,
  committee: CommitteeChoice,
): Promise<Result<Part, SourceProblem>> {
  const read = await askWholePage(asker, `${base}ieListMeetings.aspx?CId=${encodeURIComponent(committee.id)}&Year=0`);
  if (!read.ok) return read;
  const meetings = meetingsOn(read.value, committee);
  if (!meetings) return err('not-understood');
  return ok({ base: baseOf(new URL(read.value.url)) ?? base, meetings });
}
