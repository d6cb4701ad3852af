import { NO_METADATA, paperContent, type PaperContent } from '../../shared/pack/paper-content.ts';
import { flowText, type FlowBlock, type FlowPage } from '../../shared/reflow/flow.ts';
import { reflow } from '../../shared/reflow/reflow.ts';
import { pageOfRuns, type SetRun } from './page-of-runs.ts';

/** The text of pages whose runs are given, in one column. */
export function flowOf(pages: readonly (readonly SetRun[])[]): readonly FlowPage[] {
  return reflow(contentOf(pages), { first: 0, last: pages.length - 1 });
}

export function contentOf(pages: readonly (readonly SetRun[])[]): PaperContent {
  return paperContent({
    fileName: 'paper.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages: pages.map(pageOfRuns),
  });
}

/** Lines that stand one below the other, from a height on; an empty one is a gap. */
export function linesFrom(y: number, lines: readonly string[], x = 60, height = 11): readonly SetRun[] {
  return lines.flatMap((text, at): SetRun[] => (text === '' ? [] : [[text, x, y + at * 14, { height }]]));
}

/** The blocks of pages as a test reads them: `# heading`, `¶ words`, `- entry`, `| cell | cell |`. */
export function outlineOf(pages: readonly FlowPage[]): readonly string[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap(wordsOf));
}

function wordsOf(block: FlowBlock): readonly string[] {
  switch (block.is) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${numbered(block.number, flowText(block.flow))}`];
    case 'paragraph':
      return [`¶ ${numbered(block.number, flowText(block.flow))}`];
    case 'list':
      return block.entries.map(
        ({ depth, marker, flow }) => `${'  '.repeat(depth)}- ${numbered(marker, flowText(flow))}`,
      );
    case 'table':
      return block.rows.map(row => {
        const cells = Array.from({ length: block.columns }, (_, column) => {
          const cell = row.find(candidate => candidate.column === column);
          return cell ? flowText(cell.flow) : '';
        });
        return `| ${cells.join(' | ')} |`;
      });
  }
}

function numbered(number: string, words: string): string {
  return number === '' ? words : `${number} ${words}`;
}
