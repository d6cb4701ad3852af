import fc from 'fast-check';
import type { TypesetPack } from './typeset.ts';

/** What may be done to the pages of a file, their words and stamps as they are; `at` and `to` say where. */
export type PageEdit = { readonly kind: 'insert' | 'delete' | 'move'; readonly at: number; readonly to: number };

export const pageEditArbitrary: fc.Arbitrary<PageEdit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move'),
  at: fc.nat(1000),
  to: fc.nat(1000),
});

const LEAF = 'This page is left\nblank for the plan of the depot, which is handed out at the meeting.';

/** The pack after its pages were put in, taken out and moved, one edit behind the other. */
export function withPagesEdited(pack: TypesetPack, edits: readonly PageEdit[]): TypesetPack {
  return edits.reduce(afterEdit, pack);
}

function afterEdit(pack: TypesetPack, { kind, at, to }: PageEdit): TypesetPack {
  const order = pack.pages.map((_, pageIndex) => pageIndex);
  const index = at % Math.max(1, order.length);
  switch (kind) {
    case 'insert':
      return inOrder(pack, order.toSpliced(index, 0, -1));
    case 'delete':
      return inOrder(pack, order.toSpliced(index, 1));
    case 'move': {
      const rest = order.toSpliced(index, 1);
      return inOrder(pack, rest.toSpliced(to % (rest.length + 1), 0, ...order.slice(index, index + 1)));
    }
  }
}

/** The pages in another order, by their old indices; -1 stands for a new one. */
function inOrder({ pages, words }: TypesetPack, order: readonly number[]): TypesetPack {
  const places = new Map(order.map((old, pageIndex) => [old, pageIndex]));
  return {
    pages: order.map(old => pages[old] ?? LEAF),
    words: words
      .flatMap(word => {
        const pageIndex = places.get(word.pageIndex);
        return pageIndex === undefined ? [] : [{ ...word, pageIndex }];
      })
      .toSorted((a, b) => a.pageIndex - b.pageIndex || a.start - b.start),
  };
}
