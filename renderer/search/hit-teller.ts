import type { Sha256 } from '../../shared/ids.ts';
import { pageWords } from '../../shared/pack/labels/page-words.ts';
import { placesOfCharacters } from '../../shared/pack/page-runs.ts';
import type { PageText } from '../../shared/pack/paper.ts';
import { shiftBreaks } from '../../shared/pack/run-shift.ts';
import { excerptOf, type Excerpt } from '../../shared/search/excerpt.ts';
import type { FoundSource } from '../../shared/search/find-pages.ts';
import { joinedText, pageJoint } from '../../shared/text/page-joint.ts';
import type { Query } from '../../shared/search/query.ts';
import type { Store } from '../db/store.ts';
import type { Hit, OwnHit, PageHit, PaperHits } from './find-messages.ts';
import type { OwnWords } from './own-words.ts';

/** What was found of a paper: on its pages, and in the member's words on it. */
export type FoundPaper = {
  readonly paper: Sha256;
  readonly pages: FoundSource | undefined;
  readonly own: FoundSource | undefined;
  /** The member's words that `own` counts as pages. */
  readonly words: readonly OwnWords[];
};

type Labels = readonly (string | null)[];

/** Pages that are held once they were told of: a letter more of a word finds most of them again. */
const MOST_HELD = 300;

/** Tells what was found, with the words around it. Of the text of papers it reads the pages that it tells of, together. */
export class HitTeller {
  readonly #store: Store;
  readonly #labels = new Map<Sha256, Labels>();
  readonly #pages = new Map<string, PageText>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Papers may have changed. */
  forget(): void {
    this.#labels.clear();
    this.#pages.clear();
  }

  async tell(found: readonly FoundPaper[], query: Query): Promise<readonly PaperHits[]> {
    const pages = found.flatMap(({ paper, pages: own }) =>
      (own?.pages ?? []).map(({ pageIndex }) => [paper, pageIndex] as const),
    );
    await Promise.all([this.#holdPages(pages), this.#holdLabels(found.map(({ paper }) => paper))]);
    if (query.some(unit => unit.some(phrase => phrase.length > 1))) await this.#holdPages(this.#goneOver(pages, query));
    const told = found.map(one => this.#told(one, query));
    for (const key of this.#pages.keys()) {
      if (this.#pages.size <= MOST_HELD) break;
      this.#pages.delete(key);
    }
    return told;
  }

  /** The pages behind those that do not hold all of the query by themselves: a phrase goes on over the page break. */
  #goneOver(places: readonly (readonly [Sha256, number])[], query: Query): readonly (readonly [Sha256, number])[] {
    return places.flatMap(([paper, pageIndex]) => {
      const page = this.#pages.get(keyOf(paper, pageIndex));
      return page && !holdsHits(excerptOf(page.text, query, shiftBreaks(page)))
        ? [[paper, pageIndex + 1] as const]
        : [];
    });
  }

  async #holdPages(places: readonly (readonly [Sha256, number])[]): Promise<void> {
    const missing = places.filter(([paper, pageIndex]) => !this.#pages.has(keyOf(paper, pageIndex)));
    if (missing.length === 0) return;
    for (const page of await this.#store.pagesAt(missing)) {
      if (page) this.#pages.set(keyOf(page.sha256, page.pageIndex), page);
    }
  }

  async #holdLabels(papers: readonly Sha256[]): Promise<void> {
    const missing = papers.filter(paper => !this.#labels.has(paper));
    if (missing.length === 0) return;
    const labels = await this.#store.labelsOf(missing);
    missing.forEach((paper, at) => this.#labels.set(paper, labels[at] ?? []));
  }

  #told({ paper, pages, own, words }: FoundPaper, query: Query): PaperHits {
    const labels = this.#labels.get(paper) ?? [];
    const ownHits = (own?.pages ?? []).flatMap(({ pageIndex: at, score }) => {
      const one = words[at];
      return one ? [{ score, hit: ownHit(one, labels, query) }] : [];
    });
    const pageHits = (pages?.pages ?? []).map(({ pageIndex, score }) => ({
      score,
      hit: this.#pageHit(paper, pageIndex, labels, query),
    }));
    const ranked: readonly { readonly score: number; readonly hit: Hit }[] = [...ownHits, ...pageHits];
    return {
      paper,
      pageCount: pages?.pageCount ?? 0,
      ownCount: own?.pageCount ?? 0,
      hits: ranked.toSorted((a, b) => b.score - a.score).map(({ hit }) => hit),
    };
  }

  #pageHit(paper: Sha256, pageIndex: number, labels: Labels, query: Query): PageHit {
    const page = this.#pages.get(keyOf(paper, pageIndex));
    const { parts, hitStart } = excerptOver(page, this.#pages.get(keyOf(paper, pageIndex + 1))?.text, query);
    const down = page && placesOfCharacters(page, [hitStart])[0]?.down;
    return { is: 'page', pageIndex, page: pageWords(labels, pageIndex), excerpt: parts, start: hitStart, down };
  }
}

/** The excerpt of a page, with the beginning of the next one where the page does not hold all by itself. */
function excerptOver(page: PageText | undefined, next: string | undefined, query: Query): Excerpt {
  const text = page?.text ?? '';
  const excerpt = excerptOf(text, query, page && shiftBreaks(page));
  if (next === undefined || holdsHits(excerpt)) return excerpt;
  return excerptOf(joinedText(text, next, pageJoint(text, next)), query);
}

function holdsHits({ parts }: Excerpt): boolean {
  return parts.some(({ isHit }) => isHit);
}

function keyOf(paper: Sha256, pageIndex: number): string {
  return `${paper} ${pageIndex}`;
}

function ownHit({ is, record, pageIndex, text }: OwnWords, labels: Labels, query: Query): OwnHit {
  return { is, record, pageIndex, page: pageWords(labels, pageIndex), excerpt: excerptOf(text, query).parts };
}
