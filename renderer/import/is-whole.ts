import { readStretch, type ReadChunk } from '../pdf/stored-bytes.ts';

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
  // No trailer stands in what is not kept.
  const readKept: ReadChunk = async index => (await readChunk(index)) ?? new Uint8Array();
  const tail = latin1(await readStretch(readKept, Math.max(0, size - TAIL), size));
  return tail.includes('%%EOF') || tail.includes('startxref');
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
