import type { PDFDocument } from '@cantoo/pdf-lib';
import { alignVersions, type Alignment } from '../../shared/anchoring/alignment/align.ts';
import type { PagesOfVersion } from '../../shared/anchoring/carrying/place-on-words.ts';
import { versionText, type VersionText } from '../../shared/anchoring/text/version-text.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import type { Store } from '../db/store.ts';
import { openStored } from './open-stored.ts';
import { pictureKey } from './page-pictures.ts';
import { Recent } from './recent.ts';

/** A paper whose words are known, ready to be compared. */
export type Version = { readonly paper: Sha256; readonly text: VersionText; readonly pages: PagesOfVersion };

/** Papers, comparisons and files that are kept in memory: a pack of 500 pages takes some ten megabytes as a text. */
const [TEXTS, ALIGNMENTS, FILES] = [6, 4, 2];

/** The versions of papers and how they compare, those that were asked for last in memory. */
export class Versions {
  readonly #store: Store;
  readonly #versions = new Recent<Version | undefined>(TEXTS);
  readonly #alignments = new Recent<Alignment | undefined>(ALIGNMENTS);
  readonly #files = new Recent<PDFDocument | undefined>(FILES);
  readonly #pictures = new Map<string, Promise<string | undefined>>();
  #papers: ReadonlyMap<Sha256, Paper> = new Map();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Takes note of the papers as they are now. */
  papersAre(papers: readonly Paper[]): void {
    this.#papers = new Map(papers.map(paper => [paper.sha256, paper]));
  }

  /** Whether a paper's words are all known, and understood by the rules of this release. */
  isReady(paper: Sha256): boolean {
    const known = this.#papers.get(paper);
    return known?.stage === 'indexed' && known.rules >= READING_RULES;
  }

  /** A paper's words; undefined while it is not ready. */
  async version(paper: Sha256): Promise<Version | undefined> {
    const known = this.#papers.get(paper);
    return known && this.isReady(paper) ? this.#versions.get(paper, () => this.#load(known)) : undefined;
  }

  /** How two papers compare; undefined while the words of one are not known. */
  async alignment(source: Sha256, target: Sha256): Promise<Alignment | undefined> {
    const [own, other] = await Promise.all([this.version(source), this.version(target)]);
    if (!own || !other) return undefined;
    return this.#alignments.get(`${source} ${target}`, () => Promise.resolve(alignVersions(own.text, other.text)));
  }

  /** {@link pictureKey} of a page; undefined where its file cannot be taken apart. */
  picture(paper: Sha256, pageIndex: number): Promise<string | undefined> {
    const key = `${paper} ${pageIndex}`;
    const known = this.#pictures.get(key) ?? this.#readPicture(paper, pageIndex);
    this.#pictures.set(key, known);
    return known;
  }

  async #load({ sha256: paper, pageCount }: Paper): Promise<Version | undefined> {
    const [texts, detail] = await Promise.all([this.#store.pageTexts(paper), this.#store.detail(paper)]);
    if (!detail) return undefined;
    const text = versionText(Array.from({ length: pageCount }, (_, pageIndex) => texts[pageIndex]?.text ?? ''));
    const pages: PagesOfVersion = pageIndex => {
      const [content, geometry] = [texts[pageIndex], detail.pages[pageIndex]];
      return content && geometry && { content, geometry };
    };
    return { paper, text, pages };
  }

  async #readPicture(paper: Sha256, pageIndex: number): Promise<string | undefined> {
    try {
      const pdf = await this.#files.get(paper, () => this.#openFile(paper));
      return pdf && (await pictureKey(pdf, pageIndex));
    } catch {
      // A file that cannot be taken apart shows no picture that could be the same.
      return undefined;
    }
  }

  async #openFile(paper: Sha256): Promise<PDFDocument | undefined> {
    const known = this.#papers.get(paper);
    return known && openStored(this.#store, known);
  }
}

/** What carrying one annotation over needs of {@link Versions}. */
export type ComparedVersions = Pick<Versions, 'version' | 'alignment' | 'picture'>;
