import type { PageLabels } from '../labels/read-labels.ts';
import type { OutlineEntry } from '../outline.ts';
import type { PaperContent } from '../paper-content.ts';
import { numbersNamed } from '../supplement/named-items.ts';
import { sentencesOf } from '../supplement/supplement-words.ts';
import { entryWithoutLine, type AgendaEntries, type AgendaEntry } from './agenda-entry.ts';
import { leadingNumber } from './item-number.ts';
import { areItems, readOutline } from './outline-items.ts';
import { plainTitle } from './same-title.ts';

const NOTHING: AgendaEntries = { entries: [], pages: [] };
const MOST_ITEMS = 200;
const TITLE_LINES = 6;
const SHORTEST_TITLE = 6;
const LETTER_PAGES = 5;
const COMPARED = 20_000;

/**
 * The items of a supplement without a list of them: those stamped on its pages, of which its letter may name some. Where an
 * outline lists them, that says more.
 */
export function stampedItems(content: PaperContent, labels: PageLabels): AgendaEntries {
  const { stamps, blank } = labels;
  const first = stamps.findIndex(({ item }) => item !== null);
  if (first < 0) return NOTHING;
  const outline = readOutline(content.outline, []);
  const isStamped = ({ number, start }: (typeof outline.others)[number]): boolean =>
    number !== null && start !== null && stamps[start]?.item?.toLowerCase() === number.printed.toLowerCase();
  if (areItems(outline.others, outline.namesAgenda, isStamped)) return NOTHING;

  const pages = Array.from({ length: Math.min(first, LETTER_PAGES) }, (_, pageIndex) => pageIndex).filter(
    pageIndex => !blank.includes(pageIndex),
  );
  const letter = pages.flatMap(pageIndex => content.lines(pageIndex).map(line => ({ ...line, pageIndex })));
  const named = new Set(sentencesOf(letter).flatMap(numbersNamed));
  const said = plainTitle(letter.map(({ text }) => text).join(' '), COMPARED);
  const entries = new Map<string, AgendaEntry>();
  stamps.forEach(({ item }, pageIndex) => {
    const number = leadingNumber(item ?? '')?.readings[0];
    const key = number?.printed.toLowerCase() ?? '';
    if (!number || entries.has(key) || entries.size >= MOST_ITEMS || (named.size > 0 && !named.has(key))) return;
    const title = titleInOutline(content.outline, key, pageIndex) ?? titleInLetter(content, said, pageIndex) ?? '';
    entries.set(key, entryWithoutLine(number, title));
  });
  return { entries: [...entries.values()], pages: entries.size > 0 ? pages : [] };
}

function titleInOutline(outline: readonly OutlineEntry[], number: string, pageIndex: number): string | undefined {
  for (const entry of outline.slice(0, MOST_ITEMS)) {
    const numbered = leadingNumber(entry.title.slice(0, 400));
    const isOne = numbered?.readings.some(({ printed }) => printed.toLowerCase() === number) ?? false;
    if (isOne && numbered && numbered.rest !== '' && entry.pageIndex === pageIndex) return numbered.rest;
  }
  return undefined;
}

/** The heading of the papers, where the letter has the same words: then they are a title. */
function titleInLetter(content: PaperContent, said: string, pageIndex: number): string | undefined {
  return content
    .lines(pageIndex)
    .slice(0, TITLE_LINES)
    .map(({ text }) => text)
    .find(text => {
      const title = plainTitle(text);
      return title.length >= SHORTEST_TITLE && !title.startsWith('agenda item') && ` ${said} `.includes(` ${title} `);
    });
}
