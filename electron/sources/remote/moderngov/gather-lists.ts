import { err, ok, type Result } from '../../../../shared/result.ts';
import type { ListedMeeting } from '../../../../shared/sources/moderngov/told.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { CommitteeChoice } from '../../../../shared/sources/source.ts';
import type { ServiceProblem } from './site-questions.ts';

/** The list of one committee, and where the site begins. */
export type Part = { readonly base: string; readonly meetings: readonly ListedMeeting[] };

export type Gathered = Part & {
  /** The ids of the committees whose lists could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Why not: the first reason that was met at a committee that the site still has. */
  readonly problem: ServiceProblem | null;
  /** `missing` where the site has some of the committees no more. */
  readonly leftOut: SourceProblem | null;
};

/** Where lists come from. */
export type Lists = {
  readonly ask: (committee: CommitteeChoice, base: string) => Promise<Result<Part, ServiceProblem>>;
  /** The ids of the committees that the site has now; null where it tells nothing at all. */
  readonly existing: () => Promise<ReadonlySet<string> | null>;
};

/** Lists that are asked for in one look, so that a server is not pressed. */
const MOST_LISTS = 200;

/**
 * The lists of committees, one after the other. Those that cannot be read are noted.
 *
 * @returns an error when not one could be read
 */
export async function gatherLists(
  committees: readonly CommitteeChoice[],
  base: string,
  { ask, existing }: Lists,
): Promise<Result<Gathered, ServiceProblem>> {
  const meetings: ListedMeeting[] = [];
  const unread = new Set(committees.slice(MOST_LISTS).map(({ id }) => id));
  let problem: ServiceProblem | null = unread.size > 0 ? 'too-many' : null;
  let leftOut: SourceProblem | null = null;
  let there: ReadonlySet<string> | null | undefined;
  let at = base;
  let read = 0;
  for (const committee of committees.slice(0, MOST_LISTS)) {
    const part = await ask(committee, at);
    if (part.ok) {
      at = part.value.base;
      meetings.push(...part.value.meetings);
      read += 1;
      continue;
    }
    unread.add(committee.id);
    // One list fails where its committee was deleted, and all of them where nothing is there to be asked.
    if (part.error === 'off' && there === undefined) there = await existing();
    if (part.error === 'off' && there === null && read === 0) return err('off');
    if (part.error === 'missing' || (part.error === 'off' && there && !there.has(committee.id))) leftOut = 'missing';
    else problem ??= part.error;
  }
  const worst = problem ?? leftOut;
  return worst !== null && read === 0 ? err(worst) : ok({ base: at, meetings, unread, problem, leftOut });
}
