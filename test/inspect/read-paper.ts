import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../build/script.ts';
import { takeImprint } from '../../electron/sources/file-reader.ts';
import { isWhole } from '../../renderer/import/is-whole.ts';
import { readPageOrNothing } from '../../renderer/import/page-reading.ts';
import { MOST_PAGES, readFacts } from '../../renderer/import/paper-facts.ts';
import { importProblemWords, type ImportProblem } from '../../shared/pack/import-problem.ts';
import type { PaperInput } from '../../shared/pack/paper-content.ts';
import type { PageContent } from '../../shared/pack/page-runs.ts';
import { CHUNK_BYTES } from '../../shared/sources/source.ts';
import { openWithPdfjs } from '../fixtures/pdfjs-in-node.ts';

/**
 * Reads a paper as import reads it, without a window.
 *
 * @throws Refusal, with cause and cure, for a file that the app would not take in
 */
export async function readPaper(file: string): Promise<PaperInput> {
  const bytes = await bytesOf(file);
  const readChunk = (index: number): Promise<Uint8Array<ArrayBuffer>> =>
    Promise.resolve(bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES));
  if (!(await isWhole(bytes.length, readChunk))) throw refusal(file, 'damaged');
  const pdf = await openWithPdfjs(bytes).catch((reason: unknown) => {
    const isLocked = reason instanceof Error && reason.name === 'PasswordException';
    throw refusal(file, isLocked ? 'password' : 'damaged');
  });
  try {
    if (pdf.numPages < 1) throw refusal(file, 'no-pages');
    if (pdf.numPages > MOST_PAGES) throw refusal(file, 'unmanageable');
    const facts = await readFacts(pdf);
    const pages: PageContent[] = [];
    for (let pageIndex = 0; pageIndex < pdf.numPages; pageIndex += 1) {
      pages.push(await readPageOrNothing(pdf, pageIndex));
    }
    return { fileName: path.basename(file), ...facts, pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = await stat(file).catch(() => undefined);
  if (!known) throw new Refusal(`There is no file “${file}”. Check its name and folder.`);
  if (known.isDirectory()) throw new Refusal(`“${file}” is a folder. Name the PDFs in it.`);
  if (known.size === 0) throw new Refusal(`“${file}” is empty. Download it again.`);
  const imprint = await takeImprint(file);
  if (!imprint.ok) throw refusal(file, imprint.error);
  return new Uint8Array(await readFile(file));
}

function refusal(file: string, problem: ImportProblem): Refusal {
  return new Refusal(`“${file}” could not be read. ${importProblemWords(problem)}`);
}
