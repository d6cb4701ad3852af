import type { AgendaReading } from '../agenda/read-agenda.ts';
import type { PaperContent } from '../paper-content.ts';
import { isSupplementHeading, reasonOf, replacesReport, sentencesOf, type PlacedLine } from './supplement-words.ts';
import type { Supplement } from './supplement.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const ORDINAL = new RegExp(
  `\\b(?:supplement(?:ary)?|addendum|late papers?)(?:\\s(?:agenda|pack|papers?|reports?|despatch|items?))?\\s?\\(?(?:no\\.?|number|pack)?\\s?\\(?(\\d{1,2})\\b(?!\\s?(?:st|nd|rd|th)?\\s${MONTH}|[/.:]\\d)`,
  'i',
);
const WORDED = /\b(first|second|third|fourth|fifth|sixth)\s(?:supplement|addendum|set of late papers)/i;
const WORDS: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const NUMBER = '\\d{1,3}(?:\\.\\d{1,2})?[a-z]?';
const NAMED = new RegExp(
  `\\b(?:agenda\\s)?(?:items?|eitem(?:au)?)(?:\\s(?:no|number|rhif)s?\\.?)?\\s?(${NUMBER}(?:(?:\\s?,\\s?|\\s?(?:&|and|a)\\s)${NUMBER}){0,12})\\b(?!\\s?[/%])`,
  'gi',
);
const STAMP = new RegExp(`^Agenda Item (${NUMBER})$`, 'gim');
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
  const sentences = sentencesOf(head);
  const items = itemsOf(content, agenda, [...sentences, about ?? '']);
  return {
    ordinal: ordinalOf(headings),
    items,
    replaces: replacedOf(items, sentences, agenda, about),
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
  if (own.length > 0) return unique(own);
  const named = words.flatMap(numbersIn);
  if (named.length > 0) return unique(named);
  const listed = content.outline.slice(0, 50).flatMap(({ title }) => {
    const number = new RegExp(`^(?:agenda\\s)?(?:item\\s)?(${NUMBER})[.:)]?\\s+\\p{L}`, 'iu').exec(
      title.slice(0, 80),
    )?.[1];
    return number === undefined ? [] : [number];
  });
  return unique(listed.length > 0 ? listed : stampedItems(content));
}

function stampedItems(content: PaperContent): readonly string[] {
  const found: string[] = [];
  for (let pageIndex = 0; pageIndex < Math.min(STAMPED_PAGES, content.pageCount); pageIndex += 1) {
    const text = content.text(pageIndex);
    if (text.includes('Agenda Item ')) found.push(...[...text.matchAll(STAMP)].map(match => match[1] ?? ''));
  }
  return found;
}

function replacedOf(
  items: readonly string[],
  sentences: readonly string[],
  agenda: AgendaReading,
  about: string | null,
): readonly string[] {
  const [only] = items;
  const replacing = [...sentences, about ?? ''].filter(replacesReport);
  if (replacing.length > 0 && items.length === 1 && only !== undefined) return [only];
  const named = replacing.flatMap(numbersIn).filter(number => items.includes(number));
  const titled = agenda.items
    .filter(({ title, note }) => REVISED_TITLE.test(title) || replacesReport(note))
    .map(({ number }) => number);
  return unique([...named, ...titled.filter(number => items.includes(number))]);
}

/** `items 7 and 9`, `Item No. 3` */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(match => (match[1] ?? '').match(new RegExp(NUMBER, 'gi')) ?? []);
}

function unique(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)];
}
