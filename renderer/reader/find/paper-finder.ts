import type { Sha256 } from '../../../shared/ids.ts';
import { placesOfCharacters } from '../../../shared/pack/page-runs.ts';
import type { PageText } from '../../../shared/pack/paper.ts';
import { findInText, foldNeedle, type Span } from '../../../shared/search/find-in-text.ts';
import { foldText, type FoldedText } from '../../../shared/search/fold-text.ts';
import { queryPlaces } from '../../../shared/search/query-places.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { tellingUnits } from '../../../shared/search/telling-units.ts';
import type { Store } from '../../db/store.ts';
import type { PaperQuestion } from './find-messages.ts';
import { HitWriter } from './hits.ts';

type FoldedPage = { readonly page: PageText; readonly folded: FoldedText };

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
    const placesIn = finderFor(question);
    const hits = new HitWriter();
    let pagesRead = 0;
    this.#pages.forEach(read => {
      if (!read) return;
      pagesRead += 1;
      const { page, folded } = read;
      const spans = placesIn(folded);
      const places = placesOfCharacters(
        page,
        spans.map(({ start }) => start),
      );
      spans.forEach(({ start, end }, at) => {
        const { across = 0, down = 0 } = places[at] ?? {};
        hits.add({ pageIndex: page.pageIndex, start, end, across, down });
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
    this.#pages = Array.from(texts, (page, at) => page && (known[at] ?? { page, folded: foldText(page.text) }));
  }
}

function finderFor({ typed, as, wholeWords }: PaperQuestion): (folded: FoldedText) => readonly Span[] {
  if (as === 'letters') {
    const needle = foldNeedle(typed);
    return folded => findInText(folded, needle, wholeWords);
  }
  const query = parseQuery(typed, true);
  const telling = query && tellingUnits(query);
  return folded => (telling ? apart(queryPlaces(folded, telling)) : []);
}

/** Places that do not overlap: a phrase goes before its words, a word before its parts. */
function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0;
  return spans.filter(span => {
    if (span.start < end) return false;
    ({ end } = span);
    return true;
  });
}
