import type { Sha256 } from '../../../shared/ids.ts';
import { placesOfCharacters } from '../../../shared/pack/page-runs.ts';
import type { PageText } from '../../../shared/pack/paper.ts';
import { shiftBreaks } from '../../../shared/pack/run-shift.ts';
import { findInText, foldNeedle, type Span } from '../../../shared/search/find-in-text.ts';
import { foldText, type FoldedText } from '../../../shared/search/fold-text.ts';
import { foldPageBreak, placesOver, type PageBreak, type PlaceOver } from '../../../shared/search/page-break.ts';
import { queryPlaces } from '../../../shared/search/query-places.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { tellingUnits } from '../../../shared/search/telling-units.ts';
import type { Store } from '../../db/store.ts';
import type { PaperQuestion } from './find-messages.ts';
import { HitWriter } from './hits.ts';

/** A page, folded; and its end with the beginning of the next one, once that is read too. */
type FoldedPage = { readonly page: PageText; readonly folded: FoldedText; pageBreak?: PageBreak | undefined };

/** Finds in one paper after the other; the text of the last one is held, folded. */
export class PaperFinder {
  readonly #store: Store;
  #paper: Sha256 | undefined;
  #pages: readonly (FoldedPage | undefined)[] = [];
  #isWhole = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @returns where the paper holds what is looked for, packed, and how many of its pages were looked at */
  async find(
    question: PaperQuestion,
  ): Promise<{ readonly packed: Int32Array<ArrayBuffer>; readonly pagesRead: number }> {
    await this.#take(question.paper);
    const { placesIn, placesOver } = finderFor(question);
    const hits = new HitWriter();
    let pagesRead = 0;
    this.#pages.forEach((read, at) => {
      if (!read) return;
      pagesRead += 1;
      const { page, folded } = read;
      const next = this.#pages[at + 1];
      read.pageBreak ??= next && foldPageBreak(page.text, next.page.text);
      const own: readonly (Span & Partial<PlaceOver>)[] = placesIn(folded);
      const over = read.pageBreak ? placesOver(read.pageBreak) : [];
      const spans = over.length > 0 ? apart([...own, ...over].toSorted((a, b) => a.start - b.start)) : own;
      const places = placesOfCharacters(
        page,
        spans.map(({ start }) => start),
      );
      spans.forEach((span, index) => {
        const { across = 0, down = 0 } = places[index] ?? {};
        hits.add({ ...span, pageIndex: page.pageIndex, across, down });
      });
    });
    return { packed: hits.packed(), pagesRead };
  }

  async #take(paper: Sha256): Promise<void> {
    if (paper === this.#paper && this.#isWhole) return;
    const known = paper === this.#paper ? this.#pages : [];
    const row = await this.#store.paper(paper);
    const texts = await this.#store.pageTexts(paper);
    this.#paper = paper;
    this.#isWhole = row?.stage === 'indexed';
    this.#pages = Array.from(
      texts,
      (page, at) => page && (known[at] ?? { page, folded: foldText(page.text, shiftBreaks(page)) }),
    );
  }
}

/** Finds on a page, and over the break behind it. */
type FindersOnPage = {
  readonly placesIn: (folded: FoldedText) => readonly Span[];
  readonly placesOver: (pageBreak: PageBreak) => readonly PlaceOver[];
};

function finderFor({ typed, as, wholeWords }: PaperQuestion): FindersOnPage {
  if (as === 'letters') {
    const needle = foldNeedle(typed);
    const placesIn = (folded: FoldedText): readonly Span[] => findInText(folded, needle, wholeWords);
    return { placesIn, placesOver: pageBreak => placesOver(pageBreak, placesIn) };
  }
  const query = parseQuery(typed, true);
  const telling = query ? tellingUnits(query) : [];
  return {
    placesIn: folded => apart(queryPlaces(folded, telling)),
    placesOver: pageBreak => placesOver(pageBreak, folded => telling.flatMap(unit => queryPlaces(folded, [unit]))),
  };
}

/** Places that do not overlap: a phrase goes before its words, a word before its parts. */
function apart<Place extends Span>(places: readonly Place[]): readonly Place[] {
  let end = 0;
  return places.filter(place => {
    if (place.start < end) return false;
    ({ end } = place);
    return true;
  });
}
