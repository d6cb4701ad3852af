import type { AgendaReading } from '../agenda/read-agenda.ts';
import { plainTitle } from '../agenda/same-title.ts';
import type { PaperContent } from '../paper-content.ts';
import { numbersNamed } from './named-items.ts';
import { introducesItems, paragraphsOf, sentencesIn, type PlacedLine } from './supplement-words.ts';

type Item = AgendaReading['items'][number];

/** For an item of a letter the sentences it stands under, and how many items stand under the same. */
export type WordsOver = ReadonlyMap<Item, { readonly sentences: readonly string[]; readonly items: number }>;

const MOST_ITEMS = 200;
const MOST_PAGES = 10;
const SEVERAL = /\b(?:following|these|both|reports|papers|versions|documents|items)\b/i;

/** Finds the words over each item of a supplement's letter; they hold for the items below until others introduce more. */
export function wordsOver(content: PaperContent, items: readonly Item[]): WordsOver {
  const listed = items.filter(({ line }) => line !== null && line.pageIndex < MOST_PAGES).slice(0, MOST_ITEMS);
  const groups: { readonly sentences: readonly string[]; readonly items: Item[] }[] = [];
  listed.forEach((item, index) => {
    const between = paragraphsOf(linesBetween(content, listed[index - 1], item));
    // The first holds the row above, and what stands close below it.
    const words = (index === 0 ? between : between.slice(1)).filter(introducesItems);
    const group = groups.at(-1);
    if (group && words.length === 0) group.items.push(item);
    else groups.push({ sentences: words.flatMap(sentencesIn), items: [item] });
  });
  return new Map(
    groups.flatMap(group =>
      group.items.map(item => [item, { sentences: group.sentences, items: group.items.length }] as const),
    ),
  );
}

function linesBetween(content: PaperContent, above: Item | undefined, below: Item): readonly PlacedLine[] {
  const [from, to] = [above?.line, below.line];
  if (!to) return [];
  const lines: PlacedLine[] = [];
  for (let pageIndex = from?.pageIndex ?? 0; pageIndex <= to.pageIndex; pageIndex += 1) {
    const top = from && from.pageIndex === pageIndex ? from.down : -1;
    const bottom = pageIndex === to.pageIndex ? to.down : Number.POSITIVE_INFINITY;
    lines.push(
      ...content
        .lines(pageIndex)
        .filter(({ y }) => y > top + 1 && y <= bottom + 1)
        .map(({ text, y, height }) => ({ text, y, height, pageIndex })),
    );
  }
  return lines;
}

/** Whether the words over an item say something of it: they name it, or mean all that stand under them. */
export function isUnder(item: Item, over: WordsOver, says: (sentence: string) => boolean): boolean {
  const found = over.get(item);
  return (found?.sentences ?? []).some(sentence => {
    if (!says(sentence)) return false;
    const named = numbersNamed(sentence);
    if (named.length > 0) return named.includes(item.number);
    const title = plainTitle(item.title);
    return found?.items === 1 || SEVERAL.test(sentence) || (title !== '' && plainTitle(sentence).includes(title));
  });
}
