import { paragraphOn } from '../../fixtures/papers/prose/council-prose.ts';
import { TOPICS, type Topic } from '../../fixtures/papers/prose/topics.ts';
import { seededRandom, type SeededRandom } from '../../fixtures/papers/seeded-random.ts';

/** A word as it was written, whatever becomes of its spelling and place: `id` stays. */
export type Word = { readonly id: number; readonly text: string };

/** What is set as a whole: a paragraph with lines of its own, or a row of a table, whose cells stand on one line. */
export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'entry' | 'row';
  readonly words: readonly Word[];
};

/** An item of an agenda, which begins on a page of its own. */
export type Item = { readonly number: number; readonly title: string; readonly blocks: readonly Block[] };

/** A pack of a council that does not exist, as its text was written. */
export type MadeUpPack = { readonly items: readonly Item[]; readonly nextId: number };

/** The words of a text as a block, with ids from `firstId` on. */
export function blockOf(kind: Block['kind'], text: string, firstId: number): Block {
  return { kind, words: text.split(' ').map((word, at) => ({ id: firstId + at, text: word })) };
}

/** A paragraph that every report has, word for word, at one place or another. */
const STANDING =
  'Legal implications: There are no legal implications arising from this report, and none of the Equality Act 2010.';
const CELLS = ['Yes', 'No', 'Yes', 'n/a', '£000', '0', '4.2', '-1.5', '12', '2025-26'];
const BULLET = '•';

/**
 * A pack of so many items, of a page or two each: headings, numbered paragraphs, lists, tables whose cells say "Yes" and
 * "£000" over and over, a paragraph that all items have, and reports that differ from the one before in a few figures. The
 * same seed gives the same pack.
 */
export function madeUpPack(seed: string, itemCount: number): MadeUpPack {
  const random = seededRandom(`pack ${seed}`);
  const items: Item[] = [];
  let nextId = 0;
  for (let at = 0; at < itemCount; at += 1) {
    const topic = TOPICS[at % TOPICS.length] ?? TOPICS[0];
    const twin = at > 0 && random.next() < 0.25 ? items[at - 1] : undefined;
    const own = twin ? almostAlike(twin, random) : textsOf(topic, at + 1, random);
    const texts: readonly Text[] = [['heading', topic.title], ...own];
    const blocks = texts.map(([kind, text]) => {
      const block = blockOf(kind, text, nextId);
      nextId += block.words.length;
      return block;
    });
    items.push({ number: at + 1, title: topic.title, blocks });
  }
  return { items, nextId };
}

type Text = readonly [kind: Block['kind'], text: string];

function textsOf(topic: Topic, number: number, random: SeededRandom): readonly Text[] {
  const paragraphs = Array.from({ length: random.whole(2, 5) }, (_, at): Text => [
    'paragraph',
    `${number}.${at + 1} ${paragraphOn(random, topic)}`,
  ]);
  const rows = Array.from({ length: random.whole(0, 6) }, (): Text => [
    'row',
    [random.pick(topic.measures), ...Array.from({ length: 4 }, () => random.pick(CELLS))].join(' '),
  ]);
  const entries = Array.from({ length: random.whole(0, 4) }, (): Text => [
    'entry',
    `${BULLET} ${random.pick(topic.actions)}`,
  ]);
  const body: readonly Text[] = [
    ...paragraphs,
    ...entries,
    ...(rows.length > 0 ? ([['row', 'Measure £000 £000 Met Trend'], ...rows] satisfies Text[]) : []),
  ];
  return body.toSpliced(random.whole(0, body.length), 0, ['paragraph', STANDING]);
}

/** The report of another item without its heading, with a few figures that differ. */
function almostAlike(item: Item, random: SeededRandom): readonly Text[] {
  return item.blocks
    .slice(1)
    .map(({ kind, words }) => [
      kind,
      words.map(({ text }) => (/^\d/.test(text) && random.next() < 0.2 ? otherFigure(text) : text)).join(' '),
    ]);
}

/** A text with another figure for its last one. */
export function otherFigure(text: string): string {
  return text.replace(/\d(?=\D*$)/, figure => String((Number(figure) + 3) % 10));
}
