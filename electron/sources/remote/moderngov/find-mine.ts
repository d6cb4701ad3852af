import type { Asker } from './asker.ts';
import { readUsersCommittees } from './read-answers.ts';
import { committeeOn, committeesOn, type ReadPage } from './read-pages.ts';
import type { PageSubject } from './site-address.ts';
import { askPage, askService } from './site-questions.ts';

const NONE: ReadonlySet<string> = new Set();

/** The page that a member pasted: what it is about, and itself where it was read. */
export type PastedPage = { readonly subject: PageSubject; readonly read: ReadPage | undefined };

/** The ids of the committees that the pasted page is about: a councillor's, a committee's own, or that of a meeting. */
export async function findMine(
  asker: Asker,
  site: { readonly base: string; readonly isService: boolean },
  { subject, read }: PastedPage,
): Promise<ReadonlySet<string>> {
  if (subject.user !== null) return ofUser(asker, site, subject.user, read);
  if (subject.committee !== null) return new Set([subject.committee]);
  if (subject.meeting === null) return NONE;
  const page = read ?? (await pageAt(asker, `${site.base}ieListDocuments.aspx?MId=${subject.meeting}&Ver=4`));
  const committee = page && committeeOn(page);
  return committee ? new Set([committee]) : NONE;
}

async function ofUser(
  asker: Asker,
  { base, isService }: { readonly base: string; readonly isService: boolean },
  user: string,
  read: ReadPage | undefined,
): Promise<ReadonlySet<string>> {
  if (isService) {
    const told = await askService(asker, base, `GetCommitteesByUser?lUserId=${user}`, readUsersCommittees);
    if (told.ok && told.value.value.size > 0) return told.value.value;
  }
  const page = read ?? (await pageAt(asker, `${base}mgUserInfo.aspx?UID=${user}`));
  return page ? new Set(committeesOn(page).flatMap(({ id, isCurrent }) => (isCurrent ? [id] : []))) : NONE;
}

async function pageAt(asker: Asker, url: string): Promise<ReadPage | undefined> {
  const read = await askPage(asker, url);
  return read.ok ? read.value : undefined;
}
