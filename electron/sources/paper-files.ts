import type { Sha256 } from '../../shared/ids.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileRef, Fingerprint, Source } from '../../shared/sources/source.ts';
import { readProvenChunk, takeImprint, type Imprint } from './file-reader.ts';
import { resolveRef, type FetchedFile } from './resolve-ref.ts';

/** Imprints kept, so that a file is not hashed again for each of its chunks. One of a large pack takes 4 KiB. */
const MOST_IMPRINTS = 64;

/** Hands out the bytes of papers, piece by piece, each proven to belong to the file that was fingerprinted. */
export type PaperFiles = {
  readonly fingerprint: (ref: FileRef) => Promise<Result<Fingerprint, ImportProblem>>;
  readonly read: (
    ref: FileRef,
    sha256: Sha256,
    index: number,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, ImportProblem>>;
};

export function openPaperFiles(sources: () => readonly Source[], fetchedFile?: FetchedFile): PaperFiles {
  const imprints = new Map<string, Imprint>();

  async function imprintOf(ref: FileRef, file: string): Promise<Result<Imprint, ImportProblem>> {
    const taken = await takeImprint(file);
    if (!taken.ok) return taken;
    const key = keyOf(ref, taken.value.sha256);
    imprints.delete(key);
    imprints.set(key, taken.value);
    const oldest = imprints.size > MOST_IMPRINTS ? imprints.keys().next().value : undefined;
    if (oldest !== undefined) imprints.delete(oldest);
    return taken;
  }

  return {
    async fingerprint(ref) {
      const file = await resolveRef(sources(), ref, fetchedFile);
      if (!file.ok) return file;
      const imprint = await imprintOf(ref, file.value);
      return imprint.ok ? ok({ sha256: imprint.value.sha256, size: imprint.value.size }) : imprint;
    },
    async read(ref, sha256, index) {
      const file = await resolveRef(sources(), ref, fetchedFile);
      if (!file.ok) return file;
      const known = imprints.get(keyOf(ref, sha256));
      if (known) return readProvenChunk(file.value, known, index);
      const fresh = await imprintOf(ref, file.value);
      if (!fresh.ok) return fresh;
      return fresh.value.sha256 === sha256 ? readProvenChunk(file.value, fresh.value, index) : err('changed');
    },
  };
}

function keyOf(ref: FileRef, sha256: Sha256): string {
  return `${ref.source}\n${sha256}\n${ref.path}`;
}
