import { assertNever } from '../../exhaustive.ts';
import type { PaperContent } from '../paper-content.ts';
import { appendixHeadings, standsAsHeading, type AppendixHeadings, type NamingPage } from './appendix-headings.ts';
import { appendixKey } from './appendix-names.ts';
import { appendixTargets } from './appendix-target.ts';
import { itemTarget } from './item-target.ts';
import { placesOf, whereaboutsOf, type Known, type Whereabouts } from './known-places.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { minuteTarget } from './minute-target.ts';
import { pageTarget } from './page-target.ts';
import type { Reference } from './reference.ts';
import { wordsAround, type WordsAround } from './words-around.ts';

/** More on a page is a table or an attack, and more in a paper nobody follows. */
const MOST = { mentionsOnPage: 200, mentions: 25_000, onPage: 50, inPaper: 5000 } as const;

/**
 * The words of a paper that name another place of it, where that place can be told: in the order of pages and words.
 * What names a place of another paper, the page it stands on, or one of several places, is left out.
 */
export function readReferences(content: PaperContent, known: Known): readonly Reference[] {
  const mentions = new Map<number, readonly Mention[]>();
  let count = 0;
  for (let pageIndex = 0; pageIndex < content.pageCount && count < MOST.mentions; pageIndex += 1) {
    const found = mentionsIn(content.text(pageIndex), MOST.mentionsOnPage);
    if (found.length > 0) mentions.set(pageIndex, found);
    count += found.length;
  }
  const naming = [...mentions].flatMap(([pageIndex, found]) => namingPage(content.text(pageIndex), pageIndex, found));
  const resolve = targetsOf(known, appendixHeadings(content, naming));
  const references: Reference[] = [];
  for (const [pageIndex, found] of mentions) {
    if (references.length >= MOST.inPaper) break;
    references.push(...referencesOn(content.text(pageIndex), found, whereaboutsOf(known, pageIndex), resolve));
  }
  return references.slice(0, MOST.inPaper);
}

function namingPage(text: string, pageIndex: number, mentions: readonly Mention[]): readonly NamingPage[] {
  const appendices = mentions.filter(({ kind }) => kind === 'appendix');
  const [first] = appendices;
  if (!first) return [];
  const key = appendixKey(first.word, first.name);
  const isHeadingAlone = appendices.every(
    ({ word, name, start }) => appendixKey(word, name) === key && standsAsHeading(text, start),
  );
  return [{ pageIndex, only: isHeadingAlone ? key : undefined }];
}

/** The page that a mention leads to; undefined where that cannot be told. */
type Resolve = (mention: Mention, around: WordsAround, where: Whereabouts) => number | undefined;

function targetsOf(known: Known, headings: AppendixHeadings): Resolve {
  const places = placesOf(known);
  const appendixTarget = appendixTargets(headings, known);
  return (mention, around, where) => {
    switch (mention.kind) {
      case 'appendix':
        return appendixTarget(mention, around, where);
      case 'page':
        return pageTarget(mention, around, where, places, known);
      case 'item':
        return itemTarget(mention, around, where, places);
      case 'minute':
        return minuteTarget(mention, around, places);
      default:
        return assertNever(mention.kind);
    }
  };
}

function referencesOn(
  text: string,
  mentions: readonly Mention[],
  where: Whereabouts,
  resolve: Resolve,
): readonly Reference[] {
  const references: Reference[] = [];
  for (const mention of mentions) {
    if (references.length >= MOST.onPage) break;
    const { kind, start, end } = mention;
    const target = resolve(mention, wordsAround(text, mention), where);
    if (target === undefined || target === where.pageIndex) continue;
    references.push({ kind, pageIndex: where.pageIndex, start, end, target });
  }
  return references;
}
