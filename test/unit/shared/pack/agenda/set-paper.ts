import { readAgenda, type AgendaReading } from '../../../../../shared/pack/agenda/read-agenda.ts';
import type { PageLabels, Stamp } from '../../../../../shared/pack/labels/read-labels.ts';
import type { OutlineEntry } from '../../../../../shared/pack/outline.ts';
import { packRuns, type PageContent, type TextRun } from '../../../../../shared/pack/page-runs.ts';
import { NO_METADATA, paperContent } from '../../../../../shared/pack/paper-content.ts';

const LETTER = 5.5;
const CLOSE = 14;
const APART = 24;
const HEIGHT = 11;
const SMALLER = 10;

/**
 * Sets lines on a page: cells are parted by `|`, each with its place in front (`57:1.|87:Apologies`); a line that begins with
 * `+` stands close below the one above, others stand apart; `+~` is close and set a little smaller.
 */
function setPage(lines: readonly string[]): PageContent {
  const runs: TextRun[] = [];
  let [text, y] = ['', 60];
  for (const line of lines) {
    y += line.startsWith('+') ? CLOSE : APART;
    for (const cell of line.replace(/^\+~?/, '').split('|')) {
      const [, x = '57', words = cell] = /^(\d+):(.*)$/.exec(cell) ?? [];
      runs.push({
        text: words,
        x: Number(x),
        y,
        width: words.length * LETTER,
        height: line.startsWith('+~') ? SMALLER : HEIGHT,
        angle: 0,
        start: text.length,
      });
      text += `${words}\n`;
    }
  }
  return { text, places: packRuns(runs) };
}

type Paper = {
  readonly pages: readonly (readonly string[] | null)[];
  readonly outline?: readonly OutlineEntry[];
  readonly labels?: readonly (string | null)[];
  readonly stamps?: Readonly<Record<number, string>>;
  readonly pageCount?: number;
};

/** Reads the agenda of a paper that is set so; null stands for a page that was not read. */
export function agendaOf({ pages, outline = [], labels, stamps = {}, pageCount = pages.length }: Paper): AgendaReading {
  const content = paperContent({
    fileName: 'paper.pdf',
    pageCount,
    outline,
    fileLabels: null,
    metadata: NO_METADATA,
    pages: pages.map(lines => (lines ? setPage(lines) : undefined)),
  });
  const numbers = Array.from({ length: pageCount }, (_, at) => labels?.[at] ?? null);
  const read: PageLabels = {
    labels: numbers,
    stamps: numbers.map((label, at): Stamp => ({ label, item: stamps[at] ?? null })),
    blank: [],
    scanned: [],
    warnings: [],
  };
  return readAgenda(content, read);
}

/** `pages` pages of a report that say nothing of themselves. */
export const report = (pages: number, title = 'Report'): readonly (readonly string[])[] =>
  Array.from({ length: pages }, (_, at) =>
    at === 0 ? [title, 'Subject: this', 'Report of: the Clerk'] : ['More words.'],
  );

/** An entry of an outline. */
export const entry = (
  title: string,
  pageIndex: number | null,
  children: readonly OutlineEntry[] = [],
): OutlineEntry => ({
  title,
  pageIndex,
  children,
});

/** Number and title of every item, one a line. */
export const listed = ({ items }: AgendaReading): readonly string[] =>
  items.map(({ number, title }) => `${number} ${title}`.trim());

/** The pages of every item counted from 1, null where it has none. */
export const placed = ({ items }: AgendaReading): readonly (string | null)[] =>
  items.map(({ pages }) => pages && `${pages.first + 1}-${pages.last + 1}`);
