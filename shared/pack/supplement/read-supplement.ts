import type { AgendaReading } from '../agenda/read-agenda.ts';
import type { PaperContent } from '../paper-content.ts';
import { numberEntered, numbersNamed, numbersStamped } from './named-items.ts';
import { papersFrom } from './papers-from.ts';
import {
  addsItem,
  isSupplementHeading,
  reasonOf,
  replacesReport,
  sentencesOf,
  type PlacedLine,
} from './supplement-words.ts';
import type { Supplement } from './supplement.ts';
import { isUnder, wordsOver, type WordsOver } from './words-over.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const ORDINAL = new RegExp(
  `\\b(?:supplement(?:ary)?|addendum|late papers?)(?:\\s(?:agenda|pack|papers?|reports?|despatch|items?))?\\s?\\(?(?:no\\.?|number|pack)?\\s?\\(?(\\d{1,2})\\b(?!\\s?(?:st|nd|rd|th)?\\s${MONTH}|[/.:]\\d)`,
  'i',
);
const WORDED = /\b(first|second|third|fourth|fifth|sixth)\s(?:supplement|addendum|set of late papers)/i;
const WORDS: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const REVISED_TITLE =
  /\b(?:revised|amended|updated|corrected|replacement)\s(?:report|version|papers?)\b|\((?:revised|amended|updated|corrected|replacement)\)/i;
/** A supplement is short; of a long one the stamps of the first pages tell enough. */
const STAMPED_PAGES = 200;

/** What a supplement says of its place: which of several, for which items, in whose stead, and why. */
export function readSupplement(
  content: PaperContent,
  agenda: AgendaReading,
  head: readonly PlacedLine[],
  about: string | null,
): Supplement {
  const headings = [...head.map(({ text }) => text).filter(isSupplementHeading), about ?? ''];
  const behind = papersFrom(content, head);
  // Behind a letter its papers speak, which may name items of other meetings.
  const sentences = sentencesOf(behind > 0 ? head.filter(({ pageIndex }) => pageIndex < behind) : head);
  const items = itemsOf(content, agenda, [...sentences, about ?? '']);
  const over = wordsOver(content, agenda.items);
  return {
    ordinal: ordinalOf(headings),
    items,
    replaces: replacedOf(items, sentences, agenda, about, over),
    adds: addedOf(items, sentences, agenda, over),
    papersFrom: behind,
    says: reasonOf(sentences),
  };
}

function ordinalOf(headings: readonly string[]): string | null {
  for (const heading of headings) {
    const figure = ORDINAL.exec(heading)?.[1];
    if (figure !== undefined) return figure;
    const word = WORDED.exec(heading)?.[1]?.toLowerCase();
    if (word !== undefined) return String(WORDS.indexOf(word) + 1);
  }
  return null;
}

/** By its own table of items; where it has none, by its letter, its outline or the stamps on its pages. */
function itemsOf(content: PaperContent, agenda: AgendaReading, words: readonly string[]): readonly string[] {
  const own = agenda.items.map(({ number }) => number).filter(Boolean);
  const named = words.flatMap(numbersNamed);
  // Its stamps may name fewer items than its letter.
  const isListed = agenda.items.some(({ line }) => line !== null);
  if (own.length > 0) return unique(isListed ? own : [...named, ...own]);
  if (named.length > 0) return unique(named);
  const listed = content.outline.slice(0, 50).flatMap(({ title }) => numberEntered(title) ?? []);
  return unique(listed.length > 0 ? listed : stampedItems(content));
}

function stampedItems(content: PaperContent): readonly string[] {
  const found: string[] = [];
  for (let pageIndex = 0; pageIndex < Math.min(STAMPED_PAGES, content.pageCount); pageIndex += 1) {
    const text = content.text(pageIndex);
    if (text.includes('Agenda Item ')) found.push(...numbersStamped(text));
  }
  return found;
}

function replacedOf(
  items: readonly string[],
  sentences: readonly string[],
  agenda: AgendaReading,
  about: string | null,
  over: WordsOver,
): readonly string[] {
  const [only] = items;
  const replacing = [...sentences, about ?? ''].filter(replacesReport);
  if (replacing.length > 0 && items.length === 1 && only !== undefined) return [only];
  const named = replacing.flatMap(numbersNamed).filter(number => items.includes(number));
  const titled = agenda.items
    .filter(item => REVISED_TITLE.test(item.title) || replacesReport(item.note) || isUnder(item, over, replacesReport))
    .map(({ number }) => number);
  return unique([...named, ...titled.filter(number => items.includes(number))]);
}

function addedOf(
  items: readonly string[],
  sentences: readonly string[],
  agenda: AgendaReading,
  over: WordsOver,
): readonly string[] {
  if (items.length === 1) return sentences.some(addsItem) ? items : [];
  const added = agenda.items.filter(item => addsItem(item.title) || isUnder(item, over, addsItem));
  return unique(added.map(({ number }) => number).filter(number => items.includes(number)));
}

function unique(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)];
}
