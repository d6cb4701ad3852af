import { describe, expect, it } from 'vitest';
import { readStretch } from '../../../../renderer/pdf/stored-bytes.ts';
import { CHUNK_BYTES } from '../../../../shared/sources/source.ts';

/** Two chunks and a half, each byte telling its place. */
const PAPER = Uint8Array.from({ length: 2.5 * CHUNK_BYTES }, (_, at) => (at * 31 + (at >> 16)) % 256);

function chunkOf(index: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const start = index * CHUNK_BYTES;
  return Promise.resolve(start < PAPER.length ? PAPER.slice(start, start + CHUNK_BYTES) : undefined);
}

describe('readStretch', () => {
  it.each([
    ['all of a paper', 0, PAPER.length],
    ['one chunk', CHUNK_BYTES, 2 * CHUNK_BYTES],
    ['a piece over the edge of two chunks', CHUNK_BYTES - 3, CHUNK_BYTES + 5],
    ['a piece inside a chunk', 100, 1100],
    ['the end', PAPER.length - 7, PAPER.length],
    ['nothing', 42, 42],
  ])('puts together %s', async (_what, begin, end) => {
    const bytes = await readStretch(chunkOf, begin, end);
    expect(Buffer.compare(bytes, PAPER.subarray(begin, end))).toBe(0);
  });

  it('reads only the chunks it needs', async () => {
    const asked: number[] = [];
    const noting = (index: number): ReturnType<typeof chunkOf> => {
      asked.push(index);
      return chunkOf(index);
    };
    await readStretch(noting, CHUNK_BYTES - 1, CHUNK_BYTES + 1);
    await readStretch(noting, CHUNK_BYTES, 2 * CHUNK_BYTES);
    expect(asked).toEqual([0, 1, 1]);
  });

  it('fails when a chunk is not kept', async () => {
    await expect(
      readStretch(index => (index === 1 ? Promise.resolve(undefined) : chunkOf(index)), 0, PAPER.length),
    ).rejects.toThrow('Chunk 1 is not kept');
  });
});
