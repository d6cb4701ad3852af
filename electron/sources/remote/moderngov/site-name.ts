import type { HtmlPage } from './html-page.ts';

const COUNCIL = /\b(?:council|borough|county|authority|parish|corporation|senedd|assembly|cyngor)\b/i;
/** The council as a body that meets, or a page about it. */
const NOT_A_NAME =
  /^(?:(?:full |extraordinary )?council(?: meeting)?s?|(?:agenda|minutes|browse|committees?|meetings?)\b.*)$/i;

/** What a site is called, as far as one of its pages tells; its host where none does. */
export function siteName(page: HtmlPage | undefined, base: string): string {
  const parts = page ? [page.siteName, ...page.title.split(/\s+[-–—]\s+|\s*\|\s*/).toReversed()] : [];
  const names = parts.map(part => part.replace(/^welcome to\s+/i, '').trim());
  const name = names.find(part => COUNCIL.test(part) && !NOT_A_NAME.test(part)) ?? names[0];
  return (name || new URL(base).host).slice(0, 300);
}
