import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../build/script.ts';
import { writeLongPack } from '../fixtures/long-pack.ts';
import { PACKS, PACKS_VARIABLE } from '../support/real-packs.ts';

const PACK = 'kent-cabinet-2025-01-30-v1.pdf';

/** A pack of {@link BENCH_PAGES} pages. */
export type BenchPaper = { readonly path: string; readonly words: string };

export const BENCH_PAGES = 476;

/**
 * Kent County Council's pack of January 2025 where the real papers lie beside the project or in the folder that
 * LECTERN_PACKS names; else a generated pack of as many pages, written to `folder`.
 * @throws Refusal when LECTERN_PACKS names a folder without it
 */
export async function findPaper(folder: string): Promise<BenchPaper> {
  const real = path.join(PACKS, PACK);
  if (existsSync(real)) return { path: real, words: `the Kent pack of ${BENCH_PAGES} pages` };
  if (process.env[PACKS_VARIABLE] !== undefined) throw new Refusal(`${PACKS_VARIABLE} names a folder without ${PACK}.`);
  const written = path.join(folder, 'long-pack.pdf');
  await writeLongPack(written, { pages: BENCH_PAGES });
  return { path: written, words: `a generated pack of ${BENCH_PAGES} pages (the real papers are not here)` };
}
