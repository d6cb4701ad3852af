import type { Sha256 } from '../../shared/ids.ts';
import type { ArgsOf, ResultOf } from '../../shared/ipc.ts';
import type { ImportProblem } from '../../shared/pack/import-problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { CHUNK_BYTES, type SourceFile } from '../../shared/sources/source.ts';
import { isDiskFull } from '../db/disk-full.ts';
import type { Store } from '../db/store.ts';
import { unread } from '../db/unread.ts';

/** Left free on the disk whatever happens: IndexedDB loses its data when a disk runs full. */
const RESERVE_BYTES = 256 * 1024 * 1024;

/** The part of the contract that files come through. */
export type FileAccess = {
  readonly fingerprint: (...args: ArgsOf<'files.fingerprint'>) => Promise<ResultOf<'files.fingerprint'>>;
  readonly read: (...args: ArgsOf<'files.read'>) => Promise<ResultOf<'files.read'>>;
  readonly freeBytes: () => Promise<number>;
};

/** The paper a file holds, and whether it was in the library before. */
export type Taken = { readonly sha256: Sha256; readonly isNew: boolean };

/**
 * Takes the bytes of a file into the store. The same bytes are taken once, under whatever names they come; what was
 * copied before an interruption is not copied again.
 *
 * @param onStep told what is being done and how far it is, from 0 to 1
 * @param before the paper that the file held before
 * @returns undefined when it was aborted
 */
export async function takeFile(
  file: SourceFile,
  store: Store,
  access: FileAccess,
  signal: AbortSignal,
  onStep: (phase: 'checking' | 'copying', progress: number) => void,
  before: Sha256 | null = null,
): Promise<Result<Taken, ImportProblem> | undefined> {
  onStep('checking', 0);
  const fingerprint = await access.fingerprint(file.ref);
  if (!fingerprint.ok) return fingerprint;
  const { sha256, size } = fingerprint.value;
  if (await store.paper(sha256)) return ok({ sha256, isNew: false });
  if (signal.aborted) return undefined;

  const kept = await store.chunkIndexes(sha256);
  const count = Math.ceil(size / CHUNK_BYTES);
  if ((await access.freeBytes()) < (count - kept.size) * CHUNK_BYTES + RESERVE_BYTES) return err('disk-full');
  try {
    for (let index = 0; index < count; index += 1) {
      if (signal.aborted) return undefined;
      if (kept.has(index)) continue;
      const chunk = await access.read(file.ref, sha256, index);
      if (!chunk.ok) {
        // The rest of these bytes will not come any more.
        await store.removePaper(sha256);
        return chunk;
      }
      await store.putChunk(sha256, index, new Uint8Array(chunk.value));
      onStep('copying', (index + 1) / count);
    }
    const { fileName, committee, modifiedMs } = file;
    const over = before === null || before === sha256 ? {} : { writtenOver: before };
    await store.addPaper({ ...unread(fileName, committee), ...over, sha256, size, modifiedMs, addedAtMs: Date.now() });
  } catch (reason) {
    if (!isDiskFull(reason)) throw reason;
    // Half a paper helps nobody, and takes up the room that is lacking.
    await store.removePaper(sha256);
    return err('disk-full');
  }
  return ok({ sha256, isNew: true });
}
