import { CHUNK_BYTES } from '../../shared/sources/source.ts';

/** Gives a piece of a paper's bytes; undefined when it is not there. */
export type ReadChunk = (index: number) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/**
 * The bytes of a paper from `begin` up to `end`, put together from the chunks that are kept.
 *
 * @throws Error when one of them is not there
 */
export async function readStretch(readChunk: ReadChunk, begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - begin);
  const first = Math.floor(begin / CHUNK_BYTES);
  const last = Math.ceil(end / CHUNK_BYTES) - 1;
  const copy = async (index: number): Promise<void> => {
    const chunk = await readChunk(index);
    if (!chunk) throw new Error(`Chunk ${index} is not kept`);
    const start = index * CHUNK_BYTES;
    const from = Math.max(begin, start);
    bytes.set(chunk.subarray(from - start, Math.min(end, start + chunk.length) - start), from - begin);
  };
  await Promise.all(Array.from({ length: last - first + 1 }, (_, offset) => copy(first + offset)));
  return bytes;
}
