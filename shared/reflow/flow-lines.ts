import { readLines, type BodyLine } from '../pack/body-lines.ts';
import type { Cell } from '../pack/page-lines.ts';
import type { PaperContent } from '../pack/paper-content.ts';
import { readMarker } from '../pack/list-marker.ts';
import type { Flow } from './flow.ts';
import { joined, piecesOf, upTo } from './pieces.ts';

/** A line of a page with its words and where they stand. A mark of a list stands with the words behind it. */
export type FlowLine = BodyLine & { readonly parts: readonly Part[]; readonly flow: Flow };

/** What stands together on a line: a cell, with the mark of a list before it. */
export type Part = { readonly left: number; readonly right: number; readonly cells: readonly Cell[] };

/** Letter heights: words further from the mark of a list are not its own. */
const FARTHEST = 6;

/** The lines of each page of a span, from its first to its last, without stamps and what runs on from page to page. */
export function flowLines(content: PaperContent, first: number, last: number): readonly (readonly FlowLine[])[] {
  const pages: FlowLine[][] = Array.from({ length: Math.max(0, last - first + 1) }, () => []);
  for (const line of readLines(content, first, last)) pages[line.pageIndex - first]?.push(asFlowLine(line));
  return pages;
}

/** A line made of some cells of another. */
export function lineOfCells(line: BodyLine, cells: readonly Cell[]): FlowLine {
  const text = cells.map(cell => cell.text).join(' ');
  const right = cells.reduce((most, cell) => Math.max(most, cell.right), 0);
  return asFlowLine({ ...line, cells, text, left: cells[0]?.left ?? line.left, right });
}

/** The words of cells, without what is stamped right behind them. */
export function flowOfCells(cells: readonly Cell[], pageIndex: number): Flow {
  return joined(cells.map(({ text, runs }) => upTo(piecesOf(runs, pageIndex), text.replace(/\s/g, '').length)));
}

function asFlowLine(line: BodyLine): FlowLine {
  return { ...line, parts: partsOf(line), flow: flowOfCells(line.cells, line.pageIndex) };
}

function partsOf({ cells, height }: BodyLine): readonly Part[] {
  const parts: { left: number; right: number; cells: Cell[] }[] = [];
  for (const cell of cells) {
    const before = parts.at(-1);
    const [marker] = before?.cells ?? [];
    const stands = before?.cells.length === 1 && marker && isMarker(marker.text);
    if (stands && cell.left - marker.right < FARTHEST * height) {
      before.cells.push(cell);
      before.right = cell.right;
    } else parts.push({ left: cell.left, right: cell.right, cells: [cell] });
  }
  return parts;
}

/** Whether it is the mark of an entry and no more; a number alone may be a figure of a table. */
function isMarker(text: string): boolean {
  return text.length <= 8 && readMarker(text)?.text === '';
}
