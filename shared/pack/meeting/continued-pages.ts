import type { AgendaItem } from '../agenda/item.ts';
import { pagesIn, type PageSpan } from '../page-span.ts';
import { appendixNamed, papersOf, type PaperOfItem } from './papers-of-item.ts';
import { PhrasesByPage, type Continued } from './phrases-by-page.ts';

/** Share of its words by which a paper goes on in another one, or of the words of that one by which a part of it does. */
const GOES_ON = 0.5;
/** Phrases that must be found for a part of a paper to be told by them. */
const ENOUGH = 3;

/**
 * The pages of an item of which a later paper brings another version, as the words of both tell: of each of its papers
 * all pages where it is known where the paper ends, else from the first to the last that goes on. An appendix goes on in
 * one of the same name, whatever its words. Of two papers that say the same, the one goes on that does so in order.
 *
 * @returns in order; empty where nothing goes on, or where that cannot be told
 */
export function continuedPages(was: AgendaItem, now: AgendaItem): readonly PageSpan[] {
  if (!was.pages || !now.pages) return [];
  const phrases = new PhrasesByPage(was, now);
  const left = new Set(papersOf(was));
  const found: PageSpan[] = [];
  for (;;) {
    const best = bestOf([...left], phrases);
    if (!best) break;
    left.delete(best.paper);
    const pages = continuedIn(best, phrases);
    if (!pages) continue;
    found.push(pages);
    phrases.take(best.continued);
  }
  const brought = new Set(papersOf(now).flatMap(paper => appendixNamed(paper) ?? []));
  for (const paper of left) if (brought.has(appendixNamed(paper) ?? '')) found.push(paper.pages);
  return found.toSorted((a, b) => a.first - b.first);
}

/**
 * The report of an item, which stands before its other papers, where nothing of it is known again: a paper says that it
 * replaces that. Undefined where it is so long that more than the report must be in it.
 */
export function reportPages(was: AgendaItem, now: AgendaItem): PageSpan | undefined {
  const pages = papersOf(was)[0]?.pages;
  return pages && now.pages && pagesIn(pages) <= LONGER * pagesIn(now.pages) ? pages : undefined;
}

/** How much longer than its new version a report may have been. */
const LONGER = 2;

type Best = { readonly paper: PaperOfItem; readonly continued: Continued };

function bestOf(papers: readonly PaperOfItem[], phrases: PhrasesByPage): Best | undefined {
  let best: Best | undefined;
  for (const paper of papers) {
    const continued = phrases.continued(paper.pages);
    if (continued && (!best || continued.phrases > best.continued.phrases)) best = { paper, continued };
  }
  return best;
}

function continuedIn({ paper, continued }: Best, phrases: PhrasesByPage): PageSpan | undefined {
  const { was, now } = continued;
  const ofPaper = continued.phrases / phrases.inWas(paper.pages);
  const ofNew = continued.phrases / phrases.inNow(now);
  if (ofPaper < GOES_ON && (ofNew < GOES_ON || continued.phrases < ENOUGH)) return undefined;
  if (paper.endIsKnown && ofPaper >= GOES_ON) return paper.pages;
  // What stands before the first page that goes on was written anew, unless the new version has less before it.
  const isFromStart = was.first - paper.pages.first <= phrases.before(now.first);
  return { first: isFromStart ? paper.pages.first : was.first, last: phrases.withBlank(was.last, paper.pages.last) };
}
