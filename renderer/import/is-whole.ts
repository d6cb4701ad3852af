import { CHUNK_BYTES } from '../../shared/sources/source.ts';
import type { ReadChunk } from '../pdf/stored-bytes.ts';

/** Bytes searched for the trailer: more than any signature or padding that is seen behind it. */
const TAIL = 64 * 1024;
const HEAD = 1024;

/**
 * Whether a PDF reaches its end: a trailer stands near the end of the file, and a linearised file is as long as it says
 * (ISO 32000-1, 7.5.5 and annex F). pdf.js would rebuild a cut-off file and show the pages that are left, as if they
 * were all.
 */
export async function isWhole(size: number, readChunk: ReadChunk): Promise<boolean> {
  const first = await readChunk(0);
  if (!first) return false;
  const declared = /\/Linearized[^>]{0,200}?\/L\s+(\d+)/.exec(latin1(first.subarray(0, HEAD)))?.[1];
  if (declared !== undefined && Number(declared) > size) return false;
  const tail = latin1(await readTail(size, readChunk));
  return tail.includes('%%EOF') || tail.includes('startxref');
}

async function readTail(size: number, readChunk: ReadChunk): Promise<Uint8Array> {
  const start = Math.max(0, size - TAIL);
  const tail = new Uint8Array(size - start);
  for (let index = Math.floor(start / CHUNK_BYTES); index * CHUNK_BYTES < size; index += 1) {
    const chunk = (await readChunk(index)) ?? new Uint8Array();
    const offset = index * CHUNK_BYTES;
    const from = Math.max(start, offset);
    tail.set(chunk.subarray(from - offset), from - start);
  }
  return tail;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
