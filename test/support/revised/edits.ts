import fc from 'fast-check';
import { blockOf, otherFigure, type Block, type Item, type MadeUpPack, type Word } from './made-up-pack.ts';

/** What officers do to a pack before it is published again. */
export const EDIT_KINDS = [
  'insert words',
  'delete words',
  'replace a word',
  'change a figure',
  'insert a paragraph',
  'delete a paragraph',
  'move a paragraph',
  'insert an item',
  'delete an item',
  'move an item',
  'renumber items',
] as const;

/** An edit; `at` and `to` say where, whatever the size of the pack. */
export type Edit = { readonly kind: (typeof EDIT_KINDS)[number]; readonly at: number; readonly to: number };

export const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...EDIT_KINDS),
  at: fc.nat(100_000),
  to: fc.nat(100_000),
});

const NEW_WORDS = ['(as amended)', 'subject to approval', 'in the current year', 'not', 'and 3 others'];
const NEW_PARAGRAPHS = [
  'Note of the officer: further matters were received after the papers went out and are told at the meeting.',
  'The Monitoring Officer was asked and has nothing to add to what stands in section 2 of these papers.',
];

/** The pack after some edits, one behind the other. Words that are not touched keep their ids. */
export function revised(pack: MadeUpPack, edits: readonly Edit[]): MadeUpPack {
  return edits.reduce(afterEdit, pack);
}

function afterEdit(pack: MadeUpPack, { kind, at, to }: Edit): MadeUpPack {
  const { items, nextId } = pack;
  if (items.length === 0) return pack;
  switch (kind) {
    case 'insert words': {
      const added = blockOf('paragraph', NEW_WORDS[to % NEW_WORDS.length] ?? '', nextId).words;
      const edited = withWords(items, at, words => words.toSpliced(to % (words.length + 1), 0, ...added));
      return { items: edited, nextId: nextId + added.length };
    }
    case 'delete words':
      return { ...pack, items: withWords(items, at, words => words.toSpliced(to % words.length, 1 + (to % 3))) };
    case 'replace a word':
      return { ...pack, items: withWord(items, at, to, text => `re${text}`) };
    case 'change a figure':
      return { ...pack, items: withFigure(items, at, to) };
    case 'insert a paragraph': {
      const block = blockOf('paragraph', NEW_PARAGRAPHS[to % NEW_PARAGRAPHS.length] ?? '', nextId);
      const edited = withBlocks(items, at, blocks => blocks.toSpliced(to % (blocks.length + 1), 0, block));
      return { items: edited, nextId: nextId + block.words.length };
    }
    case 'delete a paragraph':
      return { ...pack, items: withBlocks(items, at, blocks => blocks.toSpliced(to % blocks.length, 1)) };
    case 'move a paragraph':
      return { ...pack, items: withBlocks(items, at, blocks => withMoved(blocks, to, Math.floor(to / 7))) };
    case 'insert an item':
      return withNewItem(pack, at);
    case 'delete an item':
      return { ...pack, items: items.toSpliced(at % items.length, 1) };
    case 'move an item':
      return { ...pack, items: withMoved(items, at, to) };
    case 'renumber items':
      return { ...pack, items: items.map((item, index) => renumbered(item, index + 1 + (at % 3))) };
  }
}

function withMoved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [moved] = list.slice(from % list.length);
  if (moved === undefined) return list;
  const rest = list.toSpliced(from % list.length, 1);
  return rest.toSpliced(to % (rest.length + 1), 0, moved);
}

function withBlocks(
  items: readonly Item[],
  at: number,
  edit: (blocks: readonly Block[]) => readonly Block[],
): readonly Item[] {
  const index = at % items.length;
  return items.map((item, position) =>
    position === index && item.blocks.length > 0 ? { ...item, blocks: edit(item.blocks) } : item,
  );
}

function withWords(
  items: readonly Item[],
  at: number,
  edit: (words: readonly Word[]) => readonly Word[],
): readonly Item[] {
  return withBlocks(items, at, blocks => {
    const index = Math.floor(at / 31) % blocks.length;
    return blocks
      .map((block, position) =>
        position === index && block.words.length > 0 ? { ...block, words: edit(block.words) } : block,
      )
      .filter(({ words }) => words.length > 0);
  });
}

function withWord(items: readonly Item[], at: number, to: number, edit: (text: string) => string): readonly Item[] {
  return withWords(items, at, words =>
    words.map((word, position) => (position === to % words.length ? { ...word, text: edit(word.text) } : word)),
  );
}

function withFigure(items: readonly Item[], at: number, to: number): readonly Item[] {
  return withWords(items, at, words => {
    const figures = words.filter(({ text }) => /\d/.test(text));
    const chosen = figures[to % Math.max(1, figures.length)];
    return words.map(word => (word === chosen ? { ...word, text: otherFigure(word.text) } : word));
  });
}

function withNewItem({ items, nextId }: MadeUpPack, at: number): MadeUpPack {
  const title = 'Urgent business of the day';
  const heading = blockOf('heading', title, nextId);
  const behind = nextId + heading.words.length;
  const text = Array.from({ length: 1 + (at % 40) }, (_, line) => `Urgent note ${line + 1} on bins and kerbs.`).join(
    ' ',
  );
  const paragraph = blockOf('paragraph', text, behind);
  const item = { number: items.length + 1, title, blocks: [heading, paragraph] };
  return { items: items.toSpliced(at % (items.length + 1), 0, item), nextId: behind + paragraph.words.length };
}

/** An item under another number, which its paragraphs bear as well. */
function renumbered(item: Item, number: number): Item {
  const blocks = item.blocks.map(block => ({
    ...block,
    words: block.words.map((word, at) =>
      at === 0 ? { ...word, text: word.text.replace(/^\d+(?=\.\d+$)/, String(number)) } : word,
    ),
  }));
  return { ...item, number, blocks };
}
