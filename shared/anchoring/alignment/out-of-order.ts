type Run = { readonly from: number; readonly to: number; readonly first: number; readonly length: number };

/**
 * Which letters have changed places: all but those of the heaviest sequence that stands in one order in both texts.
 *
 * @param letters of the source, ascending
 * @param to by letter of the source that of the target; -1 for none; `from` the other way round
 * @returns by letter of the source 1 for those that have
 */
export function outOfOrder(letters: Int32Array, to: Int32Array, from: Int32Array): Uint8Array {
  const runs = runsOf(letters, to, from);
  const isMoved = new Uint8Array(to.length);
  const inOrder = heaviestInOrder(runs);
  runs.forEach(({ from, to: end }, at) => {
    if (inOrder.has(at)) return;
    for (let rank = from; rank < end; rank += 1) isMoved[letters[rank] ?? 0] = 1;
  });
  return isMoved;
}

/** Runs of letters that ascend in the target as well, as ranks among the letters. */
function runsOf(letters: Int32Array, to: Int32Array, from: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  let [begun, first, last, count] = [0, -1, -1, 0];
  const end = (rank: number): void => {
    if (count > 0) runs.push({ from: begun, to: rank, first, length: count });
  };
  for (let rank = 0; rank < letters.length; rank += 1) {
    const there = to[letters[rank] ?? 0] ?? -1;
    if (there === -1) continue;
    // What was put in does not part a run; what stood elsewhere does.
    if (count > 0 && there > last && isNew(from, last + 1, there)) {
      last = there;
      count += 1;
      continue;
    }
    end(rank);
    [begun, first, last, count] = [rank, there, there, 1];
  }
  end(letters.length);
  return runs;
}

/** Letters that are looked at between two of a run. */
const FAR = 2000;

function isNew(from: Int32Array, first: number, end: number): boolean {
  if (end - first > FAR) return false;
  for (let at = first; at < end; at += 1) if (from[at] !== -1) return false;
  return true;
}

/** The weight of a sequence, and the index of its last run. */
type Heaviest = { readonly weight: number; readonly at: number };

/** The runs, by index, of the ascending sequence with the most letters. */
function heaviestInOrder(runs: readonly Run[]): ReadonlySet<number> {
  const places = new Map(
    runs
      .map(({ first }) => first)
      .toSorted((a, b) => a - b)
      .map((first, place) => [first, place]),
  );
  /** A Fenwick tree of the heaviest sequence that ends at a place or before. */
  const heaviest: (Heaviest | undefined)[] = Array.from({ length: places.size + 1 });
  const before: (number | undefined)[] = [];
  let best: Heaviest | undefined;
  runs.forEach(({ first, length }, at) => {
    const place = (places.get(first) ?? 0) + 1;
    let ahead: Heaviest | undefined;
    for (let node = place - 1; node > 0; node -= node & -node) {
      const known = heaviest[node];
      if (known && known.weight > (ahead?.weight ?? 0)) ahead = known;
    }
    before[at] = ahead?.at;
    const own = { weight: (ahead?.weight ?? 0) + length, at };
    for (let node = place; node < heaviest.length; node += node & -node) {
      if (own.weight > (heaviest[node]?.weight ?? 0)) heaviest[node] = own;
    }
    if (own.weight > (best?.weight ?? 0)) best = own;
  });
  const kept = new Set<number>();
  for (let at = best?.at; at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
