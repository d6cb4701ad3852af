import type { FrontLine } from './front-lines.ts';
import { PARTY } from './member-heading.ts';
import { isListOfNames, isPersonName, isUnfinished, namesInCell, namesInList, partedNames } from './member-name.ts';

/** A name in a list, and where it begins. */
export type Named = {
  readonly name: string;
  readonly isSubstitute: boolean;
  readonly left: number;
  readonly y: number;
};

/** Names begin as near as this to the left edge of their column, in points. */
const NEAR = 8;

/** A part of a line and its left edge. */
export type Placed = { readonly text: string; readonly left: number };

export function cellsOf({ cells, lefts }: FrontLine): readonly Placed[] {
  return cells.map((text, at) => ({ text: text.replace(PARTY, ''), left: lefts[at] ?? 0 }));
}

/** Adds the names of a line's cells; a surname that had no room goes to the name above it. False where there were none. */
export function addCells(
  named: Named[],
  cells: readonly Placed[],
  line: FrontLine,
  pairs: FrontLine | undefined,
  isSubstitute: boolean,
): boolean {
  const above = named.at(-1)?.y;
  let isAny = false;
  let count = 0;
  for (const { text, left } of cells) {
    for (const name of isListOfNames(text) ? namesInList(text) : namesInCell(text)) {
      const open = isRest(name) ? openAbove(named, above, left, name) : -1;
      const own = named[open];
      if (own) {
        named[open] = { ...own, name: `${own.name} ${name}`, y: line.y };
        isAny = true;
      } else if (isPersonName(name, false)) {
        const edge = pairs?.lefts[1];
        const isSecond = edge === undefined ? count % 2 === 1 : left >= edge - NEAR;
        const isOther = pairs ? isSecond : isSubstitute;
        const parts = pairs && pairs.cells.length === 1 ? partedNames(name) : [name];
        named.push(...parts.map(part => ({ name: part, isSubstitute: isOther, left, y: line.y })));
        isAny = true;
        count += 1;
      }
    }
  }
  return isAny;
}

/** What can be the rest of a name: a surname by itself, with its brackets or without, or brackets by themselves. */
function isRest(name: string): boolean {
  return /^(?:\(|\p{Lu}[\p{L}'’-]+(?:\s\([^()]{1,30}\))?$)/u.test(name);
}

/** The name that such a rest belongs to: in the same column of the line above, else the last; -1 where there is none. */
function openAbove(named: readonly Named[], y: number | undefined, left: number, rest: string): number {
  const inColumn = named.findLastIndex(one => one.y === y && Math.abs(one.left - left) < NEAR);
  const isTaken = (at: number): boolean => {
    const own = named[at];
    return own !== undefined && (rest.startsWith('(') ? !own.name.endsWith(')') : isUnfinished(own.name));
  };
  return [inColumn, named.length - 1].find(isTaken) ?? -1;
}
