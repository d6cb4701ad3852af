import { isWithin, type PageSpan } from '../page-span.ts';
import type { AppendixHeading, AppendixHeadings } from './appendix-headings.ts';
import { appendixKey, titleKey } from './appendix-names.ts';
import { headedAppendices, titledAppendices, type AppendixPlace } from './appendix-places.ts';
import type { Known, Whereabouts } from './known-places.ts';
import type { Mention } from './mentions.ts';
import { isOfSomethingElse, type WordsAround } from './words-around.ts';

/** `of this report`, `to the attached paper`: the report's own appendices. */
const OWN =
  /^[’'")\]]{0,2} ?(?:of|to|in|from|within|o|i|yn) (?:this|the(?: (?:attached|accompanying|covering|main|cover|agenda|officer[’']?s?))?|yr) (?:report|paper|agenda|pack|document|item|adroddiad)\b/i;

type Resolve = (mention: Mention, around: WordsAround, where: Whereabouts) => number | undefined;

/**
 * Finds the first page of an appendix: one of the same document, which may have its own, else one of the same item. Never
 * one of another item, for each report has an Appendix A; and none from minutes, which speak of the papers of the meeting
 * they record.
 */
export function appendixTargets({ atTop, furtherDown }: AppendixHeadings, known: Known): Resolve {
  const headedAtTop = headedBy(atTop);
  const headedBelow = headedBy(furtherDown);
  const titled = new Map<Whereabouts['item'], ReadonlyMap<string, AppendixPlace>>();
  const titledIn = ({ item, scope }: Whereabouts, key: string): AppendixPlace => {
    const places = titled.get(item) ?? titledAppendices(item, item ? item.report : known.report);
    titled.set(item, places);
    const place = places.get(key);
    return typeof place === 'number' && !isWithin(place, scope) ? undefined : place;
  };
  const isHeading = new Set([...atTop, ...furtherDown].map(({ pageIndex, key }) => `${pageIndex} ${key}`));

  return ({ word, name }, around, where) => {
    if (where.isFront || where.isInMinutes) return undefined;
    const key = appendixKey(word, name);
    const ofItem = isOfItem(key, where);
    const target =
      headedAtTop(where.document, key) ??
      (ofItem ? titledIn(where, key) : undefined) ??
      headedBelow(where.document, key) ??
      (ofItem ? (headedAtTop(where.scope, key) ?? headedBelow(where.scope, key)) : undefined);
    if (target === undefined || target === 'several' || isOfSomethingElse(around, OWN)) return undefined;
    const isRunning = around.isWholeLine || (around.beginsLine && isHeading.has(`${where.pageIndex} ${key}`));
    // A heading that runs through the appendix itself leads nowhere.
    return isRunning && where.pageIndex > target ? undefined : target;
  };
}

/** Where appendices begin within stretches of pages by some headings, worked out once for each stretch. */
function headedBy(headings: readonly AppendixHeading[]): (span: PageSpan, key: string) => AppendixPlace {
  const known = new Map<string, ReadonlyMap<string, AppendixPlace>>();
  return (span, key) => {
    const name = `${span.first} ${span.last}`;
    const places = known.get(name) ?? headedAppendices(headings, span);
    known.set(name, places);
    return places.get(key);
  };
}

/**
 * Whether an appendix named on a page may be one of the item. A strategy that is `Appendix A` of a report may have appendices 1 and 2: those of the report are lettered as it is.
 */
function isOfItem(key: string, { scope, document, documentTitle }: Whereabouts): boolean {
  const self = documentTitle === null ? undefined : titleKey(documentTitle);
  return self === undefined || document.first === scope.first || wayOfCounting(self) === wayOfCounting(key);
}

/** `appendix 1` for those in figures, `appendix a` for those in letters. */
function wayOfCounting(key: string): string {
  return key.replace(/ \d.*$/, ' 1').replace(/ [a-z].*$/, ' a');
}
