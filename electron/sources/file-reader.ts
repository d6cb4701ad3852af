import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { sha256Schema, type Sha256 } from '../../shared/ids.ts';
import { LARGEST_PAPER, type ImportProblem } from '../../shared/pack/import-problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { CHUNK_BYTES } from '../../shared/sources/source.ts';
import { systemPath } from './raw-path.ts';
import { readProblem } from './resolve-ref.ts';

/** What a file was when it was read through: its name, and the SHA-256 of each of its chunks. */
export type Imprint = { readonly sha256: Sha256; readonly size: number; readonly chunks: readonly Buffer[] };

/** A PDF's mark stands within this many bytes of its start. */
const MARK_WITHIN = 1024;
const MARK = '%PDF-';

/** Reads a file once, in order. It is refused as `changed` when it is not the same at the end as at the start. */
export async function takeImprint(file: string): Promise<Result<Imprint, ImportProblem>> {
  return withFile(file, async (handle, before) => {
    if (before.size === 0) return err('empty');
    if (before.size > LARGEST_PAPER) return err('too-large');
    const whole = createHash('sha256');
    const chunks: Buffer[] = [];
    let size = 0;
    for (;;) {
      const chunk = await readChunk(handle, chunks.length);
      if (chunk.length === 0) break;
      if (chunks.length === 0 && !hasMark(chunk)) return err('not-a-pdf');
      whole.update(chunk);
      chunks.push(digest(chunk));
      size += chunk.length;
      if (chunk.length < CHUNK_BYTES || size > before.size) break;
    }
    const after = await handle.stat();
    if (size !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) return err('changed');
    return ok({ sha256: sha256Schema.parse(whole.digest('hex')), size, chunks });
  });
}

/** One chunk of a file, if it still is what the imprint says. */
export async function readProvenChunk(
  file: string,
  imprint: Imprint,
  index: number,
): Promise<Result<Uint8Array<ArrayBuffer>, ImportProblem>> {
  const expected = imprint.chunks[index];
  if (!expected) return err('changed');
  return withFile(file, async handle => {
    const chunk = await readChunk(handle, index);
    return digest(chunk).equals(expected) ? ok(chunk) : err('changed');
  });
}

async function withFile<T>(
  file: string,
  read: (handle: FileHandle, stats: Stats) => Promise<Result<T, ImportProblem>>,
): Promise<Result<T, ImportProblem>> {
  let handle: FileHandle | undefined;
  try {
    // Looked at before it is opened: opening a pipe would wait for somebody to write to it.
    if (!(await stat(systemPath(file))).isFile()) return err('unreadable');
    handle = await open(systemPath(file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    return stats.isFile() ? await read(handle, stats) : err('unreadable');
  } catch (error) {
    return err(readProblem(error));
  } finally {
    await handle?.close();
  }
}

/** The chunk with this index in an array of exactly its own length: what goes to the renderer takes nothing else along. */
async function readChunk(handle: FileHandle, index: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  while (filled < CHUNK_BYTES) {
    const { bytesRead } = await handle.read(bytes, filled, CHUNK_BYTES - filled, index * CHUNK_BYTES + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === CHUNK_BYTES ? bytes : bytes.slice(0, filled);
}

function hasMark(chunk: Uint8Array): boolean {
  return Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, MARK_WITHIN)).includes(MARK);
}

function digest(chunk: Uint8Array): Buffer {
  return createHash('sha256').update(chunk).digest();
}
