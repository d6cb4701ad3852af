import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { errorCode } from '../files/error-code.ts';
import { HttpBreak } from './http-client.ts';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** Whether a body with this `Content-Encoding` can be decoded. */
export function isDecodable(encoding: string): boolean {
  return DECODERS.has(encoding.trim().toLowerCase());
}

/**
 * Decodes a body piece by piece, as fast as it is read and no faster. One without a byte, as of an answer to HEAD, stays so.
 *
 * @throws HttpBreak `cut-off` out of the body when it ends before its encoding does, or is none
 */
export async function* decodeBody(encoded: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = DECODERS.get(encoding.trim().toLowerCase())?.();
  if (!decoder) throw new TypeError(`No decoder for ${encoding}`);
  const pieces = encoded[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;

  const source = Readable.from(startingWith(first.value, pieces), { objectMode: false });
  source.once('error', error => decoder.destroy(error));
  source.pipe(decoder);
  try {
    for await (const piece of decoder as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    throw errorCode(error)?.startsWith('Z_') || errorCode(error)?.startsWith('ERR_BROTLI')
      ? new HttpBreak('cut-off')
      : error;
  } finally {
    source.destroy();
    decoder.destroy();
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece: IteratorResult<Uint8Array> = { done: false, value: first };
  while (!piece.done) {
    yield piece.value;
    piece = await rest.next();
  }
}
