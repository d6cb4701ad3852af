import type { PaperContent } from '../paper-content.ts';
import { warning, type Warning } from '../warning.ts';
import { printedNumber, type AgendaEntry } from './agenda-entry.ts';
import { extendsNumber } from './own-items.ts';
import type { Place } from './place-entries.ts';
import { citesParagraph, closedItems, closesWhatFollows, isExclusion, reopens } from './wordings.ts';

const PART = /\b(?:part|section|rhan|adran)\b/i;
const LONGEST_PLACEHOLDER = 500;

/**
 * Which items are not for the public: by the section they stand in, their own words, an exclusion that names them or closes
 * the meeting for what follows, or the page that stands in a public pack for papers withheld.
 */
export function exemptItems(
  entries: readonly AgendaEntry[],
  placeOf: (entry: AgendaEntry) => Place,
  content: PaperContent,
): { readonly exempt: readonly boolean[]; readonly warnings: readonly Warning[] } {
  const warnings: Warning[] = [];
  const exclusion = entries.findIndex(({ title }) => isExclusion(title));
  // Behind the step that closes the meeting, a paragraph is the reason for it.
  const isClosedAt = (at: number, { title, note }: AgendaEntry): boolean =>
    exclusion >= 0 && at > exclusion && citesParagraph(`${title}\n${note}`);
  const own = entries.map((entry, at) => {
    const { pages } = placeOf(entry);
    return entry.exempt || isClosedAt(at, entry) || (pages !== null && isWithheld(content.text(pages.first)));
  });
  const named = new Set(
    entries.flatMap(entry => (isExclusion(entry.title) ? closedItems(`${entry.title} ${entry.note}`) : [])),
  );
  const namedWholes = entries.filter(entry => named.has(printedNumber(entry)));
  // An item named closes its parts too: `5a` with `5`.
  const isNamed = (entry: AgendaEntry): boolean =>
    named.has(printedNumber(entry)) || namedWholes.some(whole => extendsNumber(entry, whole));
  let isClosed = false;
  const exempt = entries.map((entry, at) => {
    if (isExclusion(entry.title)) {
      isClosed = closes(entry, entries.slice(at + 1), own.slice(at + 1), named.size > 0);
      return false;
    }
    if (reopens(entry.title) || startsOpenSection(entry, entries[at - 1])) isClosed = false;
    const bySection = entry.section?.exempt ?? (isPrivatePart(entry, entries) ? true : null);
    if (own[at] || bySection === true || isClosed || isNamed(entry)) return true;
    if (bySection === null && entry.section && PART.test(entry.section.words)) {
      warnings.push(
        warning('exempt-unclear', {
          item: printedNumber(entry) || entry.title.slice(0, 120),
          found: entry.section.words,
        }),
      );
    }
    // Of two parts that are named by number alone, the second is the private one as a rule; members had better be careful.
    return bySection === null && isSecondOfTwo(entry, entries);
  });
  return { exempt, warnings };
}

/** Whether an exclusion closes the meeting for all items behind it: not where they are marked one by one. */
function closes(
  exclusion: AgendaEntry,
  after: readonly AgendaEntry[],
  marked: readonly boolean[],
  namesItems: boolean,
): boolean {
  if (namesItems || after.length === 0) return false;
  if (!closesWhatFollows(`${exclusion.title} ${exclusion.note}`)) return false;
  return !marked.some(Boolean) || marked.every(Boolean);
}

function startsOpenSection(entry: AgendaEntry, before: AgendaEntry | undefined): boolean {
  return entry.section?.exempt === false && before?.section !== entry.section;
}

/** A second part that does not say what it is: private where the step that excludes the public stands before it or in it. */
function isPrivatePart({ section }: AgendaEntry, entries: readonly AgendaEntry[]): boolean {
  if (!section || !PART.test(section.words)) return false;
  const first = entries.findIndex(other => other.section === section);
  const before = entries[first - 1];
  const inIt = entries.filter(other => other.section === section);
  return (
    (before !== undefined && isExclusion(before.title)) || inIt.some(other => other.exempt || isExclusion(other.title))
  );
}

const SECOND = /^\W*(?:part|section|rhan|adran)\s*(?:2|b|ii|two|second|dau|ail)\W*$/i;
const THIRD = /^\W*(?:part|section|rhan|adran)\s*(?:3|c|iii|three|third|tri)\b/i;

function isSecondOfTwo({ section }: AgendaEntry, entries: readonly AgendaEntry[]): boolean {
  if (!section || !SECOND.test(section.words)) return false;
  return entries[0]?.section !== section && !entries.some(other => THIRD.test(other.section?.words ?? ''));
}

/** The page that software puts in the place of papers it withholds. */
function isWithheld(text: string): boolean {
  return (
    text.length < LONGEST_PLACEHOLDER &&
    /\bdocument is restricted\b|\bby virtue of paragraph|\bnot for publication\b|\bexempt (?:report|item|appendix)\b|\bmae['’]r ddogfen hon yn gyfyngedig\b|\byn rhinwedd paragraff/i.test(
      text,
    )
  );
}
