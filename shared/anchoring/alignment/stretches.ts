/** Letters that are the same in two texts: `length` of them from `source` in the one and from `target` in the other. */
export type Stretch = { readonly source: number; readonly target: number; readonly length: number };

/** A part of each of two texts, from the first letter to the one behind the last. */
export type Window = {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly targetFrom: number;
  readonly targetTo: number;
};

const BASE = 0x01000193;
const EMPTY = -1;
const SEVERAL = -2;

/**
 * The longest stretches that are the same in two texts and hold some `size` letters that stand only once in either: what
 * is certain of how they belong together, in whatever order. They may overlap.
 *
 * @param thinning looks only at one in so many of these, a power of two: enough where the texts are long
 */
export function uniqueStretches(
  source: Uint16Array,
  target: Uint16Array,
  window: Window,
  size: number,
  thinning: number,
): readonly Stretch[] {
  const { sourceFrom, sourceTo, targetFrom, targetTo } = window;
  const table = new SeedTable(((sourceTo - sourceFrom) / thinning) * 1.5 + 64);
  const stays = thinning - 1;
  forEachSeed(source, sourceFrom, sourceTo, size, stays, (hash, at) => table.addSource(hash, at));
  forEachSeed(target, targetFrom, targetTo, size, stays, (hash, at) => table.addTarget(hash, at));
  const found: Stretch[] = [];
  /** By diagonal (how far the target is ahead of the source), how far in the source it is told. */
  const told = new Map<number, number>();
  table.forEachPair((at, other) => {
    if (at < (told.get(other - at) ?? 0)) return;
    for (let letter = 0; letter < size; letter += 1) if (source[at + letter] !== target[other + letter]) return;
    let [start, end] = [at, at + size];
    let [startThere, endThere] = [other, other + size];
    while (start > sourceFrom && startThere > targetFrom && source[start - 1] === target[startThere - 1]) {
      start -= 1;
      startThere -= 1;
    }
    while (end < sourceTo && endThere < targetTo && source[end] === target[endThere]) {
      end += 1;
      endThere += 1;
    }
    told.set(other - at, end);
    found.push({ source: start, target: startThere, length: end - start });
  });
  return found;
}

function forEachSeed(
  codes: Uint16Array,
  from: number,
  to: number,
  size: number,
  stays: number,
  visit: (hash: number, at: number) => void,
): void {
  if (to - from < size) return;
  let leaving = 1;
  for (let step = 1; step < size; step += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    if (at - from >= size) hash = (hash - Math.imul(codes[at - size] ?? 0, leaving)) | 0;
    hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
    if (at - from < size - 1) continue;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    if (((mixed >>> 8) & stays) === 0) visit(mixed, at - size + 1);
  }
}

/** Where each seed of the source stands in both texts, in the order of the source. */
class SeedTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #sources: Int32Array;
  readonly #targets: Int32Array;
  readonly #order: number[] = [];

  constructor(expected: number) {
    let size = 64;
    while (size < expected * 2) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#sources = new Int32Array(size).fill(EMPTY);
    this.#targets = new Int32Array(size).fill(EMPTY);
  }

  addSource(hash: number, at: number): void {
    const slot = this.#slotOf(hash);
    if (this.#sources[slot] === EMPTY) {
      // Never full, or a look-up would not end.
      if (this.#order.length * 4 > this.#mask * 3) return;
      this.#hashes[slot] = hash;
      this.#sources[slot] = at;
      this.#order.push(slot);
    } else this.#sources[slot] = SEVERAL;
  }

  addTarget(hash: number, at: number): void {
    const slot = this.#slotOf(hash);
    if (this.#sources[slot] === EMPTY) return;
    this.#targets[slot] = this.#targets[slot] === EMPTY ? at : SEVERAL;
  }

  forEachPair(visit: (source: number, target: number) => void): void {
    for (const slot of this.#order) {
      const [source = EMPTY, target = EMPTY] = [this.#sources[slot], this.#targets[slot]];
      if (source >= 0 && target >= 0) visit(source, target);
    }
  }

  #slotOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#sources[slot] !== EMPTY && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
