import { HttpBreak } from './http-client.ts';

/**
 * Reads a body to its end.
 *
 * @throws HttpBreak `too-large` as soon as it is longer than `mostBytes`
 */
export async function readWhole(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > mostBytes) throw new HttpBreak('too-large');
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
