import type { Sha256 } from '../../shared/ids.ts';
import { pageWords } from '../../shared/pack/labels/page-words.ts';
import { placesOfCharacters } from '../../shared/pack/page-runs.ts';
import { excerptOf } from '../../shared/search/excerpt.ts';
import { findPages, type FoundSource } from '../../shared/search/find-pages.ts';
import { parseQuery, type Query } from '../../shared/search/query.ts';
import { openSegment, type Segment } from '../../shared/search/segment.ts';
import type { Store } from '../db/store.ts';
import type { FindAnswer, FindQuestion, Hit, OwnHit, PageHit, PaperHits } from './find-messages.ts';
import { INDEX_RULES } from './index-rules.ts';
import { ownSegments, type OwnSegment } from './own-segments.ts';
import { ownWordsIn, type OwnWords } from './own-words.ts';

/** What the member wrote themselves counts for more than what they were sent. */
const OWN_BOOST = 1.4;

/** Answers questions from segments that are held in memory; of the text of papers it reads only what it tells. */
export class Finder {
  readonly #store: Store;
  readonly #segments = new Map<Sha256, Segment>();
  #own: ReadonlyMap<Sha256, OwnSegment> = new Map();
  /** What is printed on the pages of papers that were told of. */
  readonly #labels = new Map<Sha256, readonly (string | null)[]>();
  #isLibraryKnown = false;
  #isWorkKnown = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Papers were indexed or removed. */
  libraryChanged(): void {
    this.#isLibraryKnown = false;
  }

  /** The member changed a note or an interest. */
  workChanged(): void {
    this.#isWorkKnown = false;
  }

  /** @returns undefined when the question has become moot meanwhile */
  async answer(question: FindQuestion, isMoot: () => boolean): Promise<FindAnswer | undefined> {
    const query = parseQuery(question.typed, true);
    if (!query) return { id: question.id, pageCount: 0, ownCount: 0, paperCount: 0, papers: [] };
    await this.#followLibrary();
    await this.#followWork();
    if (isMoot()) return undefined;
    const { papers, ...counts } = this.#find(question, query);
    const told = await Promise.all(papers.map(paper => this.#told(paper, query)));
    return isMoot() ? undefined : { id: question.id, ...counts, papers: told };
  }

  async #followLibrary(): Promise<void> {
    if (this.#isLibraryKnown) return;
    this.#isLibraryKnown = true;
    this.#labels.clear();
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

  async #followWork(): Promise<void> {
    if (this.#isWorkKnown) return;
    this.#isWorkKnown = true;
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
      if (paper) found.set(paper, { paper, pages: one, own: undefined });
    }
    let alsoInPages = 0;
    for (const one of own.best) {
      const { paper } = noted[one.source] ?? {};
      if (!paper) continue;
      const inPages = found.get(paper)?.pages ?? this.#findIn(paper, query, hitsEach);
      if (inPages) alsoInPages += 1;
      found.set(paper, { paper, pages: inPages, own: one });
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

  async #told({ paper, pages, own }: FoundPaper, query: Query): Promise<PaperHits> {
    const words = this.#own.get(paper)?.words ?? [];
    const labels = await this.#labelsOf(paper);
    const ownHits = (own?.pages ?? []).flatMap(({ pageIndex: at, score }) => {
      const one = words[at];
      return one ? [{ score, hit: ownHit(one, labels, query) }] : [];
    });
    const pageHits = await Promise.all(
      (pages?.pages ?? []).map(async ({ pageIndex, score }) => ({
        score,
        hit: await this.#pageHit(paper, pageIndex, labels, query),
      })),
    );
    const ranked: readonly { readonly score: number; readonly hit: Hit }[] = [...ownHits, ...pageHits];
    return {
      paper,
      pageCount: pages?.pageCount ?? 0,
      ownCount: own?.pageCount ?? 0,
      hits: ranked.toSorted((a, b) => b.score - a.score).map(({ hit }) => hit),
    };
  }

  async #pageHit(paper: Sha256, pageIndex: number, labels: Labels, query: Query): Promise<PageHit> {
    const page = await this.#store.page(paper, pageIndex);
    const { parts, hitStart } = excerptOf(page?.text ?? '', query);
    const down = page && placesOfCharacters(page, [hitStart])[0]?.down;
    return { is: 'page', pageIndex, page: pageWords(labels, pageIndex), excerpt: parts, start: hitStart, down };
  }

  async #labelsOf(paper: Sha256): Promise<Labels> {
    const known = this.#labels.get(paper);
    if (known) return known;
    const labels = (await this.#store.detail(paper))?.labels ?? [];
    this.#labels.set(paper, labels);
    return labels;
  }
}

type Labels = readonly (string | null)[];

/** What was found of a paper: on its pages, and in the member's words on it. */
type FoundPaper = {
  readonly paper: Sha256;
  readonly pages: FoundSource | undefined;
  readonly own: FoundSource | undefined;
};

function bestScore({ pages, own }: FoundPaper): number {
  return Math.max(pages?.pages[0]?.score ?? 0, own?.pages[0]?.score ?? 0);
}

function ownHit({ is, record, pageIndex, text }: OwnWords, labels: Labels, query: Query): OwnHit {
  return { is, record, pageIndex, page: pageWords(labels, pageIndex), excerpt: excerptOf(text, query).parts };
}
