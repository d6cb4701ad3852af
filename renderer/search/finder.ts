import type { Sha256 } from '../../shared/ids.ts';
import { findPages, type FoundSource } from '../../shared/search/find-pages.ts';
import { parseQuery, type Query } from '../../shared/search/query.ts';
import { openSegment, type Segment } from '../../shared/search/segment.ts';
import type { Store } from '../db/store.ts';
import type { FindAnswer, FindQuestion } from './find-messages.ts';
import { HitTeller, type FoundPaper } from './hit-teller.ts';
import { INDEX_RULES } from './index-rules.ts';
import { KeptLevel } from './kept-level.ts';
import { ownSegments, type OwnSegment } from './own-segments.ts';
import { ownWordsIn } from './own-words.ts';

/** What the member wrote themselves counts for more than what they were sent. */
const OWN_BOOST = 1.4;

/** Answers questions from segments that are held in memory; of the text of papers it reads only what it tells. */
export class Finder {
  readonly #store: Store;
  readonly #segments = new Map<Sha256, Segment>();
  #own: ReadonlyMap<Sha256, OwnSegment> = new Map();
  readonly #teller: HitTeller;
  readonly #library = new KeptLevel(() => this.#loadLibrary());
  readonly #work = new KeptLevel(() => this.#loadWork());

  constructor(store: Store) {
    this.#store = store;
    this.#teller = new HitTeller(store);
  }

  /** Papers were indexed or removed. */
  libraryChanged(): void {
    this.#library.changed();
  }

  /** The member changed a note or an interest. */
  workChanged(): void {
    this.#work.changed();
  }

  /** @returns undefined when the question has become moot meanwhile */
  async answer(question: FindQuestion, isMoot: () => boolean): Promise<FindAnswer | undefined> {
    const query = parseQuery(question.typed, true);
    if (!query) return { id: question.id, pageCount: 0, ownCount: 0, paperCount: 0, papers: [] };
    await Promise.all([this.#library.ready(), this.#work.ready()]);
    if (isMoot()) return undefined;
    const { papers, ...counts } = this.#find(question, query);
    const told = await this.#teller.tell(papers, query);
    return isMoot() ? undefined : { id: question.id, ...counts, papers: told };
  }

  async #loadLibrary(): Promise<void> {
    this.#teller.forget();
    const searchable = await this.#store.searchable(INDEX_RULES);
    for (const sha256 of this.#segments.keys()) if (!searchable.has(sha256)) this.#segments.delete(sha256);
    for (const sha256 of searchable) {
      if (this.#segments.has(sha256)) continue;
      const row = await this.#store.segment(sha256);
      const segment = row && openSegment(row.segment);
      if (segment) this.#segments.set(sha256, segment);
      // A spoilt one is made again from the paper's text.
      else await this.#store.removeSegment(sha256);
    }
  }

  async #loadWork(): Promise<void> {
    const [annotations, flags] = await Promise.all([
      this.#store.recordsOfKind('annotation'),
      this.#store.recordsOfKind('flag'),
    ]);
    this.#own = ownSegments(ownWordsIn([...annotations, ...flags]), this.#own);
  }

  #find(
    { papers, mostPapers, hitsEach }: FindQuestion,
    query: Query,
  ): Omit<FindAnswer, 'id' | 'papers'> & { readonly papers: readonly FoundPaper[] } {
    const searched = papers.flatMap(paper => {
      const segment = this.#segments.get(paper);
      return segment ? [{ paper, source: { segment, boost: 1 } }] : [];
    });
    const noted = papers.flatMap(paper => {
      const own = this.#own.get(paper);
      return own ? [{ paper, words: own.words, source: { segment: own.segment, boost: OWN_BOOST } }] : [];
    });
    const pages = findPages(
      searched.map(({ source }) => source),
      query,
      { mostSources: mostPapers, pagesEach: hitsEach },
    );
    const own = findPages(
      noted.map(({ source }) => source),
      query,
      { mostSources: noted.length, pagesEach: hitsEach },
    );

    const found = new Map<Sha256, FoundPaper>();
    for (const one of pages.best) {
      const paper = searched[one.source]?.paper;
      if (paper) found.set(paper, { paper, pages: one, own: undefined, words: [] });
    }
    let alsoInPages = 0;
    for (const one of own.best) {
      const { paper, words } = noted[one.source] ?? {};
      if (!paper || !words) continue;
      const inPages = found.get(paper)?.pages ?? this.#findIn(paper, query, hitsEach);
      if (inPages) alsoInPages += 1;
      found.set(paper, { paper, pages: inPages, own: one, words });
    }
    return {
      pageCount: pages.pageCount,
      ownCount: own.pageCount,
      paperCount: pages.sourceCount + own.sourceCount - alsoInPages,
      papers: [...found.values()].toSorted((a, b) => bestScore(b) - bestScore(a)).slice(0, mostPapers),
    };
  }

  #findIn(paper: Sha256, query: Query, pagesEach: number): FoundSource | undefined {
    const segment = this.#segments.get(paper);
    return segment && findPages([{ segment, boost: 1 }], query, { mostSources: 1, pagesEach }).best[0];
  }
}

function bestScore({ pages, own }: FoundPaper): number {
  return Math.max(pages?.pages[0]?.score ?? 0, own?.pages[0]?.score ?? 0);
}
