import { readMarker } from '../pack/list-marker.ts';
import { joinWords, type TextBlock } from '../pack/text-blocks.ts';
import type { FlowLine } from './flow-lines.ts';
import { FULL_LINE, WANTS_MORE, type BodyLook } from './line-breaks.ts';
import { ALIGNED } from './table-stretch.ts';

type Block = TextBlock<FlowLine>;

/** Letter heights: lines further apart than this are not of one sentence. */
const FARTHEST = 2.5;

/** The end of what stands above or among entries: `the following:-`, `costs; and`. */
const ENDS_ENTRY = /-$|[;,] (?:and|or)$/;

/** Blocks that were parted within a sentence, put together again. */
export function mendedBlocks(blocks: readonly Block[], look: BodyLook): readonly Block[] {
  const whole: Block[] = [];
  for (const block of withStrayMarks(blocks)) {
    const before = whole.at(-1);
    if (before && goesOn(before, block, look)) whole[whole.length - 1] = both(before, block);
    else whole.push(block);
  }
  return whole;
}

/**
 * Whether a block goes on right below a full line that ends within a sentence, as where lines stand unevenly: one with
 * raised letters may be set lower.
 */
function goesOn(before: Block, block: Block, look: BodyLook): boolean {
  const [last, first] = [before.lines.at(-1), block.lines[0]];
  if (!last || !first || block.marker || last.pageIndex !== first.pageIndex) return false;
  const isWithin = /^\p{Ll}[\p{Ll} ]/u.test(block.text) && /[\p{L}\p{N},]$/u.test(before.text);
  if (!isWithin && (ENDS_ENTRY.test(before.text) || !WANTS_MORE.test(before.text))) return false;
  const isNear = first.y > last.y && first.y - last.y <= FARTHEST * last.height;
  const isFull = last.right >= look.left + FULL_LINE * (look.right - look.left);
  return isNear && isFull && last.height === first.height && Math.abs(last.left - first.left) < ALIGNED;
}

/**
 * What looks like the mark of an entry but has no words behind it is the end of a sentence ("… for 2025-" / "26."), or
 * stands on a line of its own above its words.
 */
function withStrayMarks(blocks: readonly Block[]): readonly Block[] {
  const whole: Block[] = [];
  let mark: Block | undefined;
  for (const block of blocks) {
    if (mark && !block.marker) {
      whole.push(both(mark, block));
      mark = undefined;
      continue;
    }
    if (mark) whole.push(plain(mark));
    mark = undefined;
    const before = whole.at(-1);
    if (block.marker?.text !== '') whole.push(block);
    else if (before && !/[.:;!?]$/.test(before.text)) whole[whole.length - 1] = both(before, block);
    else mark = block;
  }
  return mark ? [...whole, plain(mark)] : whole;
}

function plain(block: Block): Block {
  return { ...block, marker: null };
}

function both(first: Block, second: Block): Block {
  const text = joinWords(first.text, second.text);
  return { ...first, lines: [...first.lines, ...second.lines], text, marker: readMarker(text) };
}
