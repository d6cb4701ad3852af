import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { Asker } from './asker.ts';
import { readHtml } from './html-page.ts';
import type { ReadPage } from './read-pages.ts';
import type { XmlProblem } from './read-xml.ts';
import { baseOf } from './site-address.ts';

/** What a site answered, and where it begins by the address that the answer came from in the end. */
export type FromSite<T> = { readonly value: T; readonly base: string };

/** Why the web service gave nothing; `off` when the site has none to speak to, and its pages may serve. */
export type ServiceProblem = SourceProblem | 'off';

/** A page of the site, wherever it was in the end. */
export async function askPage(asker: Asker, url: string): Promise<Result<ReadPage, SourceProblem>> {
  const answer = await asker.ask(url);
  return answer.ok ? ok({ page: readHtml(answer.value.text), url: answer.value.url }) : answer;
}

/** A page of the site's own, to its end: of half a page one would take for withdrawn what stands in the other. */
export async function askWholePage(asker: Asker, url: string): Promise<Result<ReadPage, SourceProblem>> {
  const read = await askPage(asker, url);
  return read.ok && !read.value.page.isWhole ? err('cut-off') : read;
}

/** What an operation of the web service answers, as `read` understands it. */
export async function askService<T>(
  asker: Asker,
  base: string,
  operation: string,
  read: (xml: string, base: string) => Result<T, XmlProblem>,
): Promise<Result<FromSite<T> & { readonly xml: string }, ServiceProblem>> {
  const answer = await asker.ask(`${base}mgWebService.asmx/${operation}`);
  if (!answer.ok) return err(isOff(answer.error) ? 'off' : answer.error);
  const { text: xml, url } = answer.value;
  const from = baseOf(new URL(url)) ?? base;
  const value = read(xml, from);
  if (value.ok) return ok({ value: value.value, base: from, xml });
  return err(value.error === 'no-xml' ? 'off' : value.error);
}

/** Whether somebody stands before a way to the site and lets no question of this app through: another way may be open. */
export function isClosed(problem: ServiceProblem): problem is 'refused' | 'blocked' | 'sign-in' {
  return problem === 'refused' || problem === 'blocked' || problem === 'sign-in';
}

/** A service that is switched off is not found, or fails at every request of this form. */
function isOff(problem: SourceProblem): boolean {
  return problem === 'missing' || problem === 'server-failed';
}
