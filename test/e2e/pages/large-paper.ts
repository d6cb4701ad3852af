import { open, readFile, truncate } from 'node:fs/promises';

/**
 * Writes a paper of the given size that opens as the small one does: a hole follows the small one's bytes, and then its
 * end once more. Taking it in lasts seconds, time enough to do something to it meanwhile.
 *
 * @param size bytes
 */
export async function writeLargePaper(file: string, smallPdf: string, size: number): Promise<void> {
  const small = await readFile(smallPdf);
  const tail = endOf(small);
  const handle = await open(file, 'w');
  try {
    await handle.write(small, 0, small.length, 0);
    await handle.write(tail, 0, tail.length, size - tail.length);
  } finally {
    await handle.close();
  }
}

/** Cuts a file off in its middle. */
export function cutInHalf(file: string, size: number): Promise<void> {
  return truncate(file, Math.floor(size / 2));
}

/** The lines that say where the table of a PDF's objects lies. */
function endOf(pdf: Buffer): Buffer {
  const at = pdf.lastIndexOf('startxref');
  if (at < 0) throw new Error('No startxref in this PDF.');
  return Buffer.concat([Buffer.from('\n'), pdf.subarray(at)]);
}
