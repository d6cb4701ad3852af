import type { RunShift } from '../pack/run-shift.ts';

/**
 * Words that stand together in the text of a page: `text` is what stands there from `start` on, letter by letter, each
 * white space a space.
 */
export type Piece = {
  readonly text: string;
  readonly pageIndex: number;
  /** Where its first character stands in the kept text of the page, in UTF-16 units. */
  readonly start: number;
  /** The top of its line on the page as shown, in points; 0 where its line runs another way than across the page. */
  readonly down: number;
  /** Whether it goes on without a space: the word before it was broken at a hyphen. */
  readonly glued: boolean;
  /** How its small letters stand off the words they touch: the mark of a note, an ordinal, the figure of `CO₂`. */
  readonly shift: RunShift | null;
};

/** Words that read on, from wherever they stand. Between pieces there is a space, where a piece is not glued. */
export type Flow = readonly Piece[];

/** An entry of a list. */
export type ListEntry = {
  /** What is printed before it (`(a)`, `2.`); empty for a dot. */
  readonly marker: string;
  readonly flow: Flow;
  /** How far it stands in: 0 for the outermost. */
  readonly depth: number;
};

/** A cell of a table, in the column it begins in and over so many columns. */
export type TableCell = { readonly column: number; readonly span: number; readonly flow: Flow };
export type TableRow = readonly TableCell[];

/** A part of a text as it reads. */
export type FlowBlock =
  /** `level` is 1 for the greatest; no level is skipped on the way down. `number` is what is printed before it. */
  | { readonly is: 'heading'; readonly level: number; readonly number: string; readonly flow: Flow }
  /** `number` is that of a numbered paragraph (`4.2`); empty where it has none. */
  | { readonly is: 'paragraph'; readonly number: string; readonly flow: Flow }
  | { readonly is: 'list'; readonly isNumbered: boolean; readonly entries: readonly ListEntry[] }
  | {
      readonly is: 'table';
      readonly columns: number;
      /** How many of its rows, from the first, name the columns. */
      readonly heads: number;
      readonly rows: readonly TableRow[];
    };

/** Why nothing of a page can be read in a flow: it has no words, or they are not read yet. */
export type Wordless = 'picture' | 'not-read';

/**
 * What begins on a page. A block that goes on over the page's end stands whole with the page it begins on: its pieces
 * say where the next page starts.
 */
export type FlowPage = {
  readonly pageIndex: number;
  readonly wordless: Wordless | null;
  readonly blocks: readonly FlowBlock[];
};

export function flowText(flow: Flow): string {
  let text = '';
  for (const piece of flow) text += text === '' || piece.glued ? piece.text : ` ${piece.text}`;
  return text;
}

/**
 * Whether two pieces that touch would be read as one figure, or a mark as part of its word, where it is not seen that one
 * of them is raised or lowered: `12,400` and the `3` of a note.
 */
export function isToldApart(before: Piece | undefined, { text, glued, shift }: Piece): boolean {
  if (!before || !glued || before.shift === shift || !/^\p{N}/u.test(text)) return false;
  return shift === 'raised' || /\p{N}$/u.test(before.text);
}

/** The flows of a block in reading order. */
export function flowsOf(block: FlowBlock): readonly Flow[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return [block.flow];
    case 'list':
      return block.entries.map(({ flow }) => flow);
    case 'table':
      return block.rows.flatMap(row => row.map(({ flow }) => flow));
  }
}
