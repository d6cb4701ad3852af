import { wordDifference } from '../text/difference.ts';
import type { PassageChange } from './change.ts';
import type { ComparedItem } from './compared-version.ts';

/** What the agenda's own pages say with every republication: words that tell where papers are, but nothing of them. */
const OF_PAGES = /^(?:to|follow|pages?|tudalen|tudalennau|i|ddilyn)$/i;
const WORD = /[\p{L}\p{N}.]*[\p{L}\p{N}]/gu;

/** Tells the changes of the agenda's own pages that only follow from what is told of items. */
export class AgendaLines {
  readonly #known: ReadonlySet<string>;

  /**
   * @param items of both versions
   * @param changed those of them that were put in, taken out, or have another number, of both versions
   */
  constructor(items: readonly ComparedItem[], changed: readonly ComparedItem[]) {
    this.#known = new Set([
      ...items.flatMap(({ number, printed }) => wordsOf([number, printed?.first, printed?.last].join(' '))),
      ...changed.flatMap(({ title, note, subItems }) =>
        wordsOf([title, note, ...subItems.flatMap(sub => [sub.number, sub.title])].join(' ')),
      ),
    ]);
  }

  /** Whether the words that differ are numbers of items and pages, or those of items that are told of anyway. */
  areTold({ was, now }: PassageChange): boolean {
    return wordDifference(was?.words ?? '', now?.words ?? '')
      .filter(({ kind }) => kind !== 'same')
      .every(({ text }) => wordsOf(text).every(word => OF_PAGES.test(word) || this.#known.has(word)));
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
