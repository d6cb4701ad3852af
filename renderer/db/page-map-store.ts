import type { Sha256 } from '../../shared/ids.ts';
import type { LecternDatabase, PageMapRow } from './database.ts';

/** Where the pages of one version of a paper went on in a later one: derived, and made anew at any time. */
export class PageMapStore {
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  between(source: Sha256, target: Sha256): Promise<PageMapRow | undefined> {
    return this.#db.pageMaps.get([source, target]);
  }

  /** From which versions pages go on in a paper, and where. */
  to(target: Sha256): Promise<PageMapRow[]> {
    return this.#db.pageMaps.where('target').equals(target).toArray();
  }

  all(): Promise<PageMapRow[]> {
    return this.#db.pageMaps.toArray();
  }

  async put(row: PageMapRow): Promise<void> {
    await this.#db.pageMaps.put(row);
  }
}
