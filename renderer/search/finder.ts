import type { Sha256 } from '../../shared/ids.ts';
import { flagOf } from '../../shared/interests/flag.ts';
import { flagsInMeetings } from '../../shared/interests/flags-in-meetings.ts';
import { findPages, type Source } from '../../shared/search/find-pages.ts';
import { parseQuery, type Query } from '../../shared/search/query.ts';
import { openSegment, type Segment } from '../../shared/search/segment.ts';
import type { Store } from '../db/store.ts';
import type { FindAnswer, FindQuestion } from './find-messages.ts';
import { HitTeller, type FoundPaper } from './hit-teller.ts';
import { INDEX_RULES } from './index-rules.ts';
import { KeptLevel } from './kept-level.ts';
import { ownSegments, type OwnSegment } from './own-segments.ts';
import { ownWordsIn, type OwnWords } from './own-words.ts';

/** What the member wrote themselves counts for more than what they were sent, however often that says it. */
const OWN_BOOST = 1.6;

/** Answers questions from segments that are held in memory; of the text of papers it reads only what it tells. */
export class Finder {
  readonly #store: Store;
  readonly #segments = new Map<Sha256, Segment>();
  #own: ReadonlyMap<Sha256, OwnSegment> = new Map();
  readonly #teller: HitTeller;
  readonly #library = new KeptLevel(() => this.#loadLibrary());
  readonly #work = new KeptLevel(() => this.#loadWork());

  readonly #onTrouble: (reason: unknown) => void;

  /** @param onTrouble told why a paper cannot be searched; the others are */
  constructor(store: Store, onTrouble: (reason: unknown) => void) {
    this.#store = store;
    this.#onTrouble = onTrouble;
    this.#teller = new HitTeller(store);
  }

  /** Papers were indexed or removed: a version may have come to which interests are carried over. */
  libraryChanged(): void {
    this.#library.changed();
    this.#work.changed();
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
      const segment = await this.#readSegment(sha256);
      if (segment) this.#segments.set(sha256, segment);
      // A spoilt one is made again from the paper's text. One that cannot be removed either does not stand in the way.
      else await this.#store.removeSegment(sha256).catch(this.#onTrouble);
    }
  }

  async #readSegment(sha256: Sha256): Promise<Segment | undefined> {
    try {
      const row = await this.#store.segment(sha256);
      return row && openSegment(row.segment);
    } catch (reason) {
      this.#onTrouble(reason);
      return undefined;
    }
  }

  async #loadWork(): Promise<void> {
    const [annotations, flags, carried] = await Promise.all([
      this.#store.recordsOfKind('annotation'),
      this.#store.recordsOfKind('flag'),
      this.#store.carried.inForce(),
    ]);
    const made = flags.flatMap(record => flagOf(record) ?? []);
    const papers = made.length > 0 ? await this.#store.papers() : [];
    const inMeetings = flagsInMeetings(
      made,
      papers.filter(({ stage }) => stage !== 'stored'),
    );
    this.#own = ownSegments(ownWordsIn([...annotations, ...flags], carried, inMeetings), this.#own);
  }

  #find(
    { papers, mostPapers, hitsEach }: FindQuestion,
    query: Query,
  ): Omit<FindAnswer, 'id' | 'papers'> & { readonly papers: readonly FoundPaper[] } {
    const [sources, notes]: [Source[], (readonly OwnWords[] | undefined)[]] = [[], []];
    papers.forEach((sha256, paper) => {
      const [segment, own] = [this.#segments.get(sha256), this.#own.get(sha256)];
      if (segment) notes[sources.push({ segment, boost: 1, paper }) - 1] = undefined;
      if (own) notes[sources.push({ segment: own.segment, boost: OWN_BOOST, paper }) - 1] = own.words;
    });
    const found = findPages(sources, query, { mostPapers, pagesEach: hitsEach });
    const counts = { pages: 0, own: 0 };
    found.pageCounts.forEach((count, source) => (counts[notes[source] ? 'own' : 'pages'] += count));
    return {
      pageCount: counts.pages,
      ownCount: counts.own,
      paperCount: found.paperCount,
      papers: found.best.flatMap(({ paper: at, sources: parts }): readonly FoundPaper[] => {
        const paper = papers[at];
        const own = parts.find(({ source }) => notes[source]);
        const pages = parts.find(part => part !== own);
        return paper ? [{ paper, pages, own, words: (own && notes[own.source]) ?? [] }] : [];
      }),
    };
  }
}
