import { readFront, type Front } from '../../shared/pack/meeting/read-front.ts';
import type { AgendaReading } from '../../shared/pack/agenda/read-agenda.ts';
import { NO_METADATA, paperContent, type PaperContent, type PaperInput } from '../../shared/pack/paper-content.ts';
import { pageOfRuns, type SetRun } from './page-of-runs.ts';

const LEADING = 16;
const LEFT = 60;
const COLUMN = 320;

/**
 * A paper whose pages are given as text, a line each: an empty line is a gap, ` | ` parts two columns, `# ` in front sets a
 * line as a heading.
 */
function paperOfLines(pages: readonly string[], rest: Partial<PaperInput> = {}): PaperContent {
  return paperContent({
    fileName: 'paper.pdf',
    pageCount: pages.length,
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    pages: pages.map(page => pageOfRuns(page.split('\n').flatMap(runsOf))),
    ...rest,
  });
}

function runsOf(line: string, index: number): readonly SetRun[] {
  const y = 60 + index * LEADING;
  const height = line.startsWith('# ') ? 15 : 11;
  return line
    .replace(/^# /, '')
    .split(' | ')
    .flatMap((text, column): SetRun[] =>
      text.trim() === '' ? [] : [[text, column === 0 ? LEFT : COLUMN + (column - 1) * 200, y, { height }]],
    );
}

/** What is read of the front of such a paper. Lines `1. Title` are the items of its agenda where it has one. */
export function frontOf(
  pages: readonly string[],
  rest: Partial<PaperInput> & { readonly hasAgenda?: boolean; readonly itemPages?: readonly number[] } = {},
): Front {
  const { hasAgenda = false, itemPages = [], ...input } = rest;
  const content = paperOfLines(pages, input);
  return readFront(content, hasAgenda ? agendaOf(content, itemPages) : { items: [], agendaPages: [], warnings: [] });
}

function agendaOf(content: PaperContent, itemPages: readonly number[]): AgendaReading {
  const items = [0, 1, 2].flatMap(pageIndex =>
    content.lines(pageIndex).flatMap(({ text, y }) => {
      const [, number, title] = /^(\d{1,2}[a-z]?)\. (.+)$/.exec(text) ?? [];
      return number === undefined || title === undefined ? [] : [{ number, title, line: { pageIndex, down: y } }];
    }),
  );
  return {
    items: items.map((item, index) => {
      const page = itemPages[index];
      return {
        ...item,
        printed: null,
        pages: page === undefined ? null : { first: page, last: page },
        section: null,
        toFollow: false,
        exempt: false,
        note: '',
        subItems: [],
        documents: [],
      };
    }),
    agendaPages: [...new Set(items.map(({ line }) => line.pageIndex))],
    warnings: [],
  };
}
