import { alignCells } from './row-cells.ts';
import { alignEdges, fillRest } from './align-edges.ts';
import { alignLetters } from './align-letters.ts';
import { bringHome } from './bring-home.ts';
import { bringColumns } from './columns-apart.ts';
import { alignColumns } from './read-across.ts';
import { outOfOrder } from './out-of-order.ts';
import type { Lettered } from './same-words.ts';
import { settlePages } from './settle-pages.ts';
import { settleRepeated } from './settle-repeated.ts';
import { JOINT } from '../text/letters.ts';
import { unitsOf } from '../text/units.ts';
import { firstFrom, withEdges, withoutFalseEdges, type VersionText } from '../text/version-text.ts';

/** Two versions of a paper as a whole: what has become of each letter. */
export type Alignment = {
  readonly source: VersionText;
  readonly target: VersionText;
  /** By letter of the source that of the target which continues it; -1 where none does. No two have the same. */
  readonly to: Int32Array;
  /** By letter of the target that of the source which it continues; -1 where it continues none. */
  readonly from: Int32Array;
  /** By letter of the source 1 where one of several equal neighbours is gone or new, and nothing tells which. */
  readonly isTied: Uint8Array;
  /** By letter of the source 1 where it comes in the target before or behind what it came behind or before. */
  readonly isOutOfOrder: Uint8Array;
  /** By letter of the source 1 where its column or its row tells which letter it has become, whatever stands around that. */
  readonly isTold: Uint8Array;
};

/** Compares two versions, whatever was inserted, deleted, edited and moved. Takes time in proportion to their length. */
export function alignVersions(one: VersionText, other: VersionText): Alignment {
  const [source, target] = [withEdgesOf(one, other), withEdgesOf(other, one)];
  const body = alignLetters(letteredBody(source), letteredBody(target), {
    source: unitsOf(source),
    target: unitsOf(target),
  });
  const to = new Int32Array(source.codes.length).fill(-1);
  const from = new Int32Array(target.codes.length).fill(-1);
  const isTied = new Uint8Array(source.codes.length);
  body.to.forEach((there, at) => {
    const letter = source.body[at];
    const other = there === -1 ? undefined : target.body[there];
    if (letter === undefined) return;
    if (body.isTied[at] === 1) isTied[letter] = 1;
    if (other === undefined) return;
    to[letter] = other;
    from[other] = letter;
  });
  const sides = { source, target, to, from, isTied };
  const fixed = settlePages(sides);
  settleRepeated(sides, fixed);
  fillRest(sides);
  bringHome(sides);
  settleRepeated(sides, fixed);
  alignEdges(sides);
  fillRest(sides);
  bringColumns(sides);
  bringColumns({ source: target, target: source, to: from, from: to });
  const isTold = new Uint8Array(source.codes.length);
  alignColumns({ ...sides, isTied, isTold });
  alignCells({ ...sides, isTied, isTold });
  const settled = withoutFalseEdges(source, to, target.isEdge);
  return {
    source: settled,
    target: withoutFalseEdges(target, from, source.isEdge),
    to,
    from,
    isTied,
    isOutOfOrder: outOfOrder(settled.body, to, from),
    isTold,
  };
}

function withEdgesOf(version: VersionText, other: VersionText): VersionText {
  const isKnown = other.edgeShapes.size === 0 || [...other.edgeShapes].every(shape => version.edgeShapes.has(shape));
  return isKnown ? version : withEdges(version, other.edgeShapes);
}

function letteredBody(version: VersionText): Lettered {
  const { codes, joints, body, pageStarts } = version;
  const own = { codes: new Uint16Array(body.length), joints: new Uint8Array(body.length) };
  body.forEach((letter, at) => {
    own.codes[at] = codes[letter] ?? 0;
    own.joints[at] = joints[letter] ?? 0;
  });
  for (const start of pageStarts.subarray(0, -1)) {
    const first = firstFrom(body, start);
    if (first < body.length) own.joints[first] = (own.joints[first] ?? 0) | JOINT.pageStart;
  }
  return own;
}
