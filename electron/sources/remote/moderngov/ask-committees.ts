import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { ToldCommittee } from '../../../../shared/sources/moderngov/told.ts';
import type { Asker } from './asker.ts';
import { readCommittees } from './read-answers.ts';
import { committeesOn } from './read-pages.ts';
import { baseOf } from './site-address.ts';
import { askPage, askService, isClosed, type FromSite } from './site-questions.ts';

export type Committees = FromSite<readonly ToldCommittee[]> & {
  /** Whether the web service answered; the site's pages did where not. */
  readonly isService: boolean;
};

/**
 * The committees of the site that begins at `base`, by its service or by its pages where that is off or closed;
 * `not-a-source` where there is none.
 */
export async function askCommittees(asker: Asker, base: string): Promise<Result<Committees, SourceProblem>> {
  const told = await askService(asker, base, 'GetCommittees', readCommittees);
  if (told.ok) return ok({ value: told.value.value, base: told.value.base, isService: true });
  if (isClosed(told.error)) {
    const onPage = await askCommitteesPage(asker, base);
    return onPage.ok ? onPage : err(told.error);
  }
  if (told.error !== 'off' && told.error !== 'not-understood') return err(told.error);
  return askCommitteesPage(asker, base);
}

export async function askCommitteesPage(asker: Asker, base: string): Promise<Result<Committees, SourceProblem>> {
  const read = await askPage(asker, `${base}mgListCommittees.aspx?bcr=1`);
  if (!read.ok) return err(read.error === 'missing' ? 'not-a-source' : read.error);
  const value = committeesOn(read.value);
  if (value.length === 0) return err('not-a-source');
  return ok({ value, base: baseOf(new URL(read.value.url)) ?? base, isService: false });
}
