import { nameWithoutEnding } from '../file-name.ts';
import { MOST_KEPT, sharedWords } from '../word-sample.ts';
import { namesSay, type NamesSay } from './file-stem.ts';
import { isSameTitle, matchItems } from './match-items.ts';
import { byAge, type PaperToJoin } from './paper-to-join.ts';

/** How much of their phrases two papers share at least that are one, by what else speaks for it. */
const WRITTEN_OVER = 0.2;
const SAME_NAME = 0.3;
const BY_WORDS = 0.6;
/** Forms that are filled in for one applicant and for another share most of their phrases. */
const IN_SPITE_OF_FIGURES = 0.9;
/** Scans are one paper only if the one has at least this part of the other's pages. */
const PAGES = 0.5;

/**
 * Tells which papers that hold no agenda are one paper published again: a supplement for the same items, a report of the same
 * title, a scan under the same name. Papers that are only for the same item, or made from one form, are each their own.
 *
 * @returns every paper once, each with its later and earlier editions, the first edition first
 */
export function editionsOf<P extends PaperToJoin>(papers: readonly P[]): readonly (readonly P[])[] {
  const found: P[][] = [];
  for (const paper of papers.toSorted(byAge)) {
    const own = found.find(editions => editions.some(other => areEditions(other, paper)));
    if (own) own.push(paper);
    else found.push([paper]);
  }
  return found;
}

function areEditions(a: PaperToJoin, b: PaperToJoin): boolean {
  if (a.pageCount === 0 || b.pageCount === 0) return false;
  const isOver = a.writtenOver === b.sha256 || b.writtenOver === a.sha256;
  if (isScan(a) && isScan(b)) return areScansOfOne(a, b, isOver, namesSay(a.fileName, b.fileName));
  if (a.kind !== b.kind || (a.kind === 'supplement' ? !areForSameItems(a, b) : haveOtherTitles(a, b))) return false;
  const shared = sharedWords(a.wordSample, b.wordSample) ?? 0;
  if (shared < WRITTEN_OVER) return false;
  const isNumberedOtherwise = (a.supplement?.ordinal ?? null) !== (b.supplement?.ordinal ?? null);
  return shared >= leastShared(isOver, namesSay(a.fileName, b.fileName), isNumberedOtherwise);
}

/** Nothing can be read of what they hold, so that their kinds and titles are guesses from their names. */
function areScansOfOne(a: PaperToJoin, b: PaperToJoin, isOver: boolean, names: NamesSay): boolean {
  const [few, many] = [Math.min(a.pageCount, b.pageCount), Math.max(a.pageCount, b.pageCount)];
  const isNamed = names === 'same' && a.date !== null && a.date === b.date;
  return (isOver || isNamed) && few >= many * PAGES;
}

function leastShared(isOver: boolean, names: NamesSay, isNumberedOtherwise: boolean): number {
  if (isNumberedOtherwise) return IN_SPITE_OF_FIGURES;
  if (isOver) return WRITTEN_OVER;
  if (names === 'same') return SAME_NAME;
  return names === 'other-figures' ? IN_SPITE_OF_FIGURES : BY_WORDS;
}

/** Whether a paper has fewer phrases than pages: a letter may lie in front of a scan, or a stamp on it. */
function isScan({ wordSample, pageCount, agenda }: PaperToJoin): boolean {
  return wordSample !== undefined && agenda.length === 0 && wordSample.length < Math.min(MOST_KEPT, pageCount);
}

/** Whether both bear titles on their pages, and not the same. One that is called by its file has none. */
function haveOtherTitles(a: PaperToJoin, b: PaperToJoin): boolean {
  const isTitled = ({ title, fileName }: PaperToJoin): boolean => !isSameTitle(title, nameWithoutEnding(fileName));
  return isTitled(a) && isTitled(b) && !isSameTitle(a.title, b.title);
}

function areForSameItems(a: PaperToJoin, b: PaperToJoin): boolean {
  const [own, others] = [a.agenda, b.agenda];
  const areItemsSame =
    own.length === others.length && matchItems(own, others, { trustsNumbers: true }).size === own.length;
  return areItemsSame && itemsNamed(a) === itemsNamed(b);
}

function itemsNamed({ supplement }: PaperToJoin): string {
  return [...new Set(supplement?.items.map(number => number.toLowerCase()))].toSorted().join();
}
