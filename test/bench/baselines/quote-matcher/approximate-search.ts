/** Where a pattern stands in a text with some letters wrong: UTF-16 offsets, and how many are. */
type ApproximateMatch = { readonly start: number; readonly end: number; readonly errors: number };

/** Rows of the table of edit distances that are held in one machine word. */
const WORD = 32;

/**
 * All places of a text where a pattern stands with the fewest errors, at most so many: letters put in, left out or
 * changed. E. W. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
 * Journal of the ACM 46 (3), 1999, with his cut-off of blocks that cannot matter.
 *
 * Of matches that end at one letter the longest is given.
 */
export function approximateMatches(text: string, pattern: string, mostErrors: number): readonly ApproximateMatch[] {
  const backward = reversed(pattern);
  return matchEnds(text, pattern, mostErrors).map(({ end, errors }) => {
    const from = Math.max(0, end - pattern.length - errors);
    const lengths = matchEnds(reversed(text.slice(from, end)), backward, errors).map(match => match.end);
    return { start: end - Math.max(0, ...lengths), end, errors };
  });
}

/** The share of a pattern that stands somewhere in a text, from 0 to 1; 0 where either is empty. */
export function similarity(text: string, pattern: string): number {
  const [best] = pattern === '' || text === '' ? [] : matchEnds(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

type MatchEnd = { readonly end: number; readonly errors: number };

/** The columns of one block of rows: where the distance rises and falls from row to row, and what it is in the last. */
type Block = { rising: number; falling: number; distance: number };

function matchEnds(text: string, pattern: string, mostErrors: number): readonly MatchEnd[] {
  if (pattern === '') return [];
  const last = Math.ceil(pattern.length / WORD) - 1;
  const rowsOf = (block: number): number => (block === last ? pattern.length - last * WORD : WORD);
  const masks = masksOf(pattern, last + 1);
  const nowhere = new Int32Array(last + 1);
  const blocks = Array.from({ length: last + 1 }, (_, at): Block => {
    return { rising: -1, falling: 0, distance: Math.min((at + 1) * WORD, pattern.length) };
  });
  let ends: MatchEnd[] = [];
  let allowed = Math.min(mostErrors, pattern.length);
  let deepest = Math.min(last, Math.max(0, Math.ceil(allowed / WORD) - 1));
  for (let at = 0; at < text.length; at += 1) {
    const mask = masks.get(text.charCodeAt(at)) ?? nowhere;
    let carry = 0;
    for (let depth = 0; depth <= deepest; depth += 1)
      carry = advance(blocks[depth], mask[depth] ?? 0, carry, rowsOf(depth));
    const above = (blocks[deepest]?.distance ?? 0) - carry;
    if (deepest < last && above <= allowed && (((mask[deepest + 1] ?? 0) & 1) === 1 || carry < 0)) {
      deepest += 1;
      const block = { rising: -1, falling: 0, distance: above + rowsOf(deepest) };
      blocks[deepest] = block;
      advance(block, mask[deepest] ?? 0, carry, rowsOf(deepest));
    } else {
      while (deepest > 0 && (blocks[deepest]?.distance ?? 0) >= allowed + rowsOf(deepest)) deepest -= 1;
    }
    const errors = deepest === last ? (blocks[last]?.distance ?? Infinity) : Infinity;
    if (errors > allowed) continue;
    if (errors < allowed) ends = [];
    allowed = errors;
    ends.push({ end: at + 1, errors });
  }
  return ends;
}

/** For every letter of the pattern the rows it stands in, a word a block. */
function masksOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern.charCodeAt(at);
    const mask = masks.get(letter) ?? new Int32Array(blocks);
    const block = Math.floor(at / WORD);
    mask[block] = (mask[block] ?? 0) | (1 << (at % WORD));
    masks.set(letter, mask);
  }
  return masks;
}

/**
 * Takes a block to the next column of the table.
 *
 * @param carry how the distance changes from the last column to this one just above the block: -1, 0 or 1
 * @returns the same below it
 */
function advance(block: Block | undefined, mask: number, carry: number, rows: number): number {
  if (!block) return carry;
  const { rising, falling } = block;
  const below = carry < 0 ? 1 : 0;
  const equal = mask | below;
  const diagonal = mask | falling;
  const flat = ((((equal & rising) + rising) | 0) ^ rising) | equal;
  let up = falling | ~(flat | rising);
  let down = rising & flat;
  const lowest = 1 << (rows - 1);
  const out = (up & lowest) !== 0 ? 1 : (down & lowest) !== 0 ? -1 : 0;
  up = (up << 1) | (carry > 0 ? 1 : 0);
  down = (down << 1) | below;
  block.rising = down | ~(diagonal | up);
  block.falling = up & diagonal;
  block.distance += out;
  return out;
}

function reversed(text: string): string {
  let backward = '';
  for (let at = text.length - 1; at >= 0; at -= 1) backward += text.charAt(at);
  return backward;
}
