import { expect, type Page } from '@playwright/test';

/** A paper as it lies in the store. */
export type StoredPaper = {
  readonly sha256: string;
  readonly fileName: string;
  readonly stage: string;
  readonly pageCount: number;
  readonly textPages: number;
  readonly hasText: boolean;
};

/** A file as the store remembers it. */
export type StoredArrival = {
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string | null;
  readonly problem: string | null;
};

/** What the library holds, read past the app. */
export type Stored = {
  readonly papers: readonly StoredPaper[];
  readonly arrivals: readonly StoredArrival[];
  /** The papers that pieces of bytes are kept of. */
  readonly chunksOf: readonly string[];
  /** The papers that texts of pages are kept of, and of how many. */
  readonly pagesOf: Readonly<Record<string, number>>;
};

/** Reads the store as it is now. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const database = await done(indexedDB.open('lectern'));
    try {
      const tables = database.transaction(['papers', 'arrivals', 'chunks', 'pages']);
      const [papers, arrivals, chunks, pages] = await Promise.all([
        done(tables.objectStore('papers').getAll()),
        done(tables.objectStore('arrivals').getAll()),
        done(tables.objectStore('chunks').getAllKeys()),
        done(tables.objectStore('pages').getAllKeys()),
      ]);
      const pagesOf: Record<string, number> = {};
      for (const [sha256] of pages as [string, number][]) pagesOf[sha256] = (pagesOf[sha256] ?? 0) + 1;
      return {
        papers: papers as StoredPaper[],
        arrivals: arrivals as StoredArrival[],
        chunksOf: [...new Set((chunks as [string, number][]).map(([sha256]) => sha256))],
        pagesOf,
      };
    } finally {
      database.close();
    }
  });
}

/** All rows of a table of the library, read past the app. */
export function rowsOf(page: Page, table: string): Promise<unknown> {
  return page.evaluate(
    name =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB failed')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const request = database.transaction(name).objectStore(name).getAll();
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
          database.close();
        });
      }),
    table,
  );
}

/** What is in the store that should not be: papers that are not read to the end, and bytes or texts of no paper. */
function loose({ papers, chunksOf, pagesOf }: Stored): readonly string[] {
  const known = new Set(papers.map(({ sha256 }) => sha256));
  return [
    ...papers
      .filter(
        ({ stage, pageCount, textPages, sha256 }) =>
          stage !== 'indexed' || textPages !== pageCount || pagesOf[sha256] !== pageCount,
      )
      .map(({ fileName, stage, textPages, pageCount }) => `${fileName}: ${stage}, ${textPages} of ${pageCount} pages`),
    ...chunksOf.filter(sha256 => !known.has(sha256)).map(sha256 => `bytes of ${sha256}`),
    ...Object.keys(pagesOf)
      .filter(sha256 => !known.has(sha256))
      .map(sha256 => `texts of ${sha256}`),
  ];
}

/** Waits until this many papers are in the store, all of them read to the end, with nothing besides. */
export async function settled(page: Page, papers: number, timeout = 60_000): Promise<Stored> {
  let latest: Stored | undefined;
  await expect(async () => {
    latest = await stored(page);
    expect(loose(latest)).toEqual([]);
    expect(latest.papers).toHaveLength(papers);
  }).toPass({ timeout });
  if (!latest) throw new Error('The store was never read.');
  return latest;
}
