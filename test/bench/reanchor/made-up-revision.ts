import type { WordSpan } from '../../../shared/anchoring/outcome.ts';
import type { PlacedPassage } from '../../corpus/passages/place-truth.ts';
import { seededRandom } from '../../fixtures/papers/seeded-random.ts';
import { EDIT_KINDS, revised } from '../../support/revised/edits.ts';
import { madeUpPack } from '../../support/revised/made-up-pack.ts';
import { markedPassage, type MarkedPassage } from '../../support/revised/passage-fate.ts';
import { PLAIN, typeset } from '../../support/revised/typeset.ts';
import { BENCH_PAGES } from '../bench-paper.ts';

/** Two versions of a paper and passages of the first with their fate. */
export type BenchRevision = {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly passages: readonly PlacedPassage[];
};

/** Items enough to fill the pages; what is over is left off. */
const ITEMS = 500;
const EDITS = 120;
const PASSAGES = 600;
/** Words of a passage: some are a cell of a table, most are a line or a sentence. */
const LENGTHS = [1, 3, 8, 15, 25];

/** A made-up pack of as many pages as the real one, and what became of it by so many edits of all kinds. */
export function madeUpRevision(): BenchRevision {
  const random = seededRandom('bench revision');
  const all = madeUpPack('bench', ITEMS);
  const pack = { ...all, items: all.items.slice(0, itemsOf(all, BENCH_PAGES)) };
  const edits = Array.from({ length: EDITS }, () => ({
    kind: random.pick(EDIT_KINDS),
    at: random.whole(0, 100_000),
    to: random.whole(0, 100_000),
  }));
  const [before, after] = [typeset(pack, PLAIN), typeset(revised(pack, edits), PLAIN)];
  const passages: PlacedPassage[] = [];
  while (passages.length < PASSAGES) {
    const from = random.whole(0, before.words.length - 1);
    const passage = markedPassage(before, after, from, random.pick(LENGTHS));
    // The baseline knows no passages that go over a page break.
    const [stood, ...more] = passage.spans;
    if (stood && more.length === 0) passages.push(placed(passages.length + 1, passage, stood));
  }
  return { name: 'a made-up pack', before: before.pages, after: after.pages, passages };
}

function itemsOf(pack: ReturnType<typeof madeUpPack>, pages: number): number {
  let [count, set] = [0, 0];
  for (const item of pack.items) {
    set += typeset({ ...pack, items: [item] }, PLAIN).pages.length;
    if (set > pages) break;
    count += 1;
  }
  return count;
}

function placed(id: number, { quote, fate }: MarkedPassage, stood: WordSpan): PlacedPassage {
  const known = { id: String(id), quote, v1Pages: [stood.pageIndex + 1], stood };
  switch (fate.kind) {
    case 'kept': {
      const pages = [...new Set(fate.spans.map(({ pageIndex }) => pageIndex + 1))];
      return { ...known, fate: 'kept', v2Pages: pages, rightPages: pages };
    }
    case 'changed': {
      const pages = [fate.pageIndex + 1];
      return { ...known, fate: 'changed', now: fate.now, v2Pages: pages, rightPages: pages };
    }
    case 'deleted':
      return { ...known, fate: 'deleted', v2Pages: [], rightPages: [] };
    case 'torn':
      return { ...known, fate: 'untold', v2Pages: [], rightPages: [] };
  }
}
