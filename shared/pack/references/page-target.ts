import { isWithin, pagesIn } from '../page-span.ts';
import { plainName, type Known, type Places, type Whereabouts } from './known-places.ts';
import type { Mention } from './mentions.ts';
import { isOfSomethingElse, type WordsAround } from './words-around.ts';

/** `page 12 of the agenda`: the number that the pack gives it. */
const OF_PACK =
  /^[’'")\]]{0,2} ?(?:of|in|o|yn) (?:the|this|these|yr?|y) (?:\w+ )?(?:agenda|pack|papers|bundle|pecyn|papurau)\b/i;
/** `Page 3 of 12` counts the pages of a report. */
const COUNT = /^ ?(?:of|o) \d/;
/** What says that words are not a page of a paper. */
const NOT_PAPER = /\b(?:web|home|front|landing|face\s?book|yellow) ?$/i;

/**
 * The page that bears the number. An agenda names printed pages; so does a paper without an agenda. A report in a pack
 * was written before it had them: its `page 3` is its own third page, whatever is printed there now, and leads nowhere.
 */
export function pageTarget(
  { word, name }: Mention,
  around: WordsAround,
  where: Whereabouts,
  { byLabel, byRange }: Places,
  { kind, agenda }: Known,
): number | undefined {
  const pages = byLabel.get(plainName(name)) ?? [];
  if (pages.length === 0 || where.isInMinutes) return undefined;
  if (around.isWholeLine && !(where.isFront && word !== 'page' && word !== 'tudalen')) return undefined;
  if (COUNT.test(around.after) || NOT_PAPER.test(around.before)) return undefined;
  if (OF_PACK.test(around.after)) return kind === 'supplement' ? undefined : only(pages);
  if (isOfSomethingElse(around, OF_PACK)) return undefined;
  if (where.isFront) {
    const starts = new Set(byRange.get(plainName(name)));
    return only(pages.filter(page => starts.has(page))) ?? only(pages);
  }
  const page = only(pages.filter(within => isWithin(within, where.scope)));
  if (page === undefined) return undefined;
  const isOwnCount = agenda.length === 0 && Number(name) <= page + 1;
  return isOwnCount || Number(name) > pagesIn(where.document) ? page : undefined;
}

function only(pages: readonly number[]): number | undefined {
  return pages.length === 1 ? pages[0] : undefined;
}
