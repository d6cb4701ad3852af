import { describe, expect, it } from 'vitest';
import { isWhole } from '../../../../renderer/import/is-whole.ts';
import { CHUNK_BYTES } from '../../../../shared/sources/source.ts';

const bytesFrom = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A file of this length that begins and ends with these words. */
function fileOf(length: number, head: string, tail: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length).fill(0x20);
  bytes.set(bytesFrom(head), 0);
  bytes.set(bytesFrom(tail), length - tail.length);
  return bytes;
}

const look = (bytes: Uint8Array<ArrayBuffer>) =>
  isWhole(bytes.length, index =>
    Promise.resolve(
      index * CHUNK_BYTES < bytes.length ? bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES) : undefined,
    ),
  );

const TRAILER = 'startxref\n1234\n%%EOF\n';

describe('isWhole', () => {
  it('takes a file with a trailer as whole', async () => {
    expect(await look(fileOf(500, '%PDF-1.7', TRAILER))).toBe(true);
    expect(await look(bytesFrom(`%PDF-1.4\n${TRAILER}`))).toBe(true);
  });

  it('finds the trailer over the end of a chunk', async () => {
    for (const length of [CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 4, CHUNK_BYTES + 15]) {
      expect(await look(fileOf(length, '%PDF-1.7', TRAILER))).toBe(true);
    }
  });

  it('finds the trailer before a signature’s padding', async () => {
    expect(await look(fileOf(200_000, '%PDF-1.7', TRAILER + '\0'.repeat(60_000)))).toBe(true);
    expect(await look(fileOf(200_000, '%PDF-1.7', TRAILER + '\0'.repeat(70_000)))).toBe(false);
  });

  it('does not take a file without a trailer as whole', async () => {
    expect(await look(fileOf(500, '%PDF-1.7', 'endobj\n'))).toBe(false);
    expect(await look(fileOf(3 * CHUNK_BYTES, '%PDF-1.7', 'endobj\n'))).toBe(false);
  });

  it('believes a linearised file about its length', async () => {
    const head = (length: number): string => `%PDF-1.7\n1 0 obj\n<< /Linearized 1 /H [ 10 20 ] /L ${length} /N 9 >>`;
    expect(await look(fileOf(5000, head(5000), TRAILER))).toBe(true);
    expect(await look(fileOf(5000, head(5001), TRAILER))).toBe(false);
  });

  it('does not take a file as whole whose bytes are not all kept', async () => {
    const bytes = fileOf(2 * CHUNK_BYTES, '%PDF-1.7', TRAILER);
    const readFirst = (index: number) => Promise.resolve(index === 0 ? bytes.slice(0, CHUNK_BYTES) : undefined);
    expect(await isWhole(bytes.length, readFirst)).toBe(false);
    expect(await isWhole(bytes.length, () => Promise.resolve(undefined))).toBe(false);
  });
});
