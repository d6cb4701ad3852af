import { linesOf, mainAngle, type Line } from '../pack/page-lines.ts';
import type { PaperContent } from '../pack/paper-content.ts';
import type { TextRun } from '../pack/page-runs.ts';
import { withoutStamps } from '../pack/stamps.ts';
import type { Flow, FlowBlock } from './flow.ts';
import { flowOfCells } from './flow-lines.ts';
import { joined } from './pieces.ts';

const ANGLES = [0, 90, 180, 270];
/** Lines that follow each other within so many letter heights read on: the head of a column has two or three of them. */
const READS_ON = 1.6;

/**
 * What reads another way on a page than most of it: upright heads of columns, names of axes, words along the edge. It has
 * no place among the other lines, so it comes as paragraphs of its own.
 */
export function turnedWords(content: PaperContent, pageIndex: number): readonly FlowBlock[] {
  const runs = content.runs(pageIndex);
  const others = ANGLES.filter(angle => angle !== mainAngle(runs));
  return others.flatMap(angle => {
    const lines = linesOf(runs.filter(run => run.angle === angle)).filter(({ text }) => text !== '');
    return paragraphsOf(withoutStamps(lines)).flatMap((paragraph): FlowBlock | readonly [] => {
      const flow = joined(paragraph.map(line => flowAtTop(line, pageIndex)));
      return flow.length > 0 ? { is: 'paragraph', number: '', flow } : [];
    });
  });
}

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const last = before?.at(-1);
    const isNext = last && line.y - last.y <= READS_ON * Math.max(line.height, last.height);
    if (isNext && overlaps(line, last)) before?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function overlaps(line: Line, other: Line): boolean {
  return line.left < other.right && other.left < line.right;
}

/** The words of a line, as far down the page as it begins there as shown. */
function flowAtTop({ cells }: Line, pageIndex: number): Flow {
  const tops = cells.flatMap(({ runs }) => runs.map(topOf));
  const down = Math.max(0, Math.min(...tops));
  return flowOfCells(cells, pageIndex).map(piece => ({ ...piece, down }));
}

/** The upper edge of a run as shown, which lies turned back by its angle. */
function topOf({ x, y, width, height, angle }: TextRun): number {
  switch (angle) {
    case 90:
      return x;
    case 180:
      return -y;
    case 270:
      return -x - width;
    default:
      return y - height;
  }
}
