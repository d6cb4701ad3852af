import { leadingNumber } from '../agenda/item-number.ts';
import { readMetadata } from '../meeting/metadata-facts.ts';
import type { PaperContent } from '../paper-content.ts';
import type { Line } from '../page-lines.ts';
import { isSupplementHeading, isSupplementLetter, type PlacedLine } from './supplement-words.ts';

const PAGES = 2;
const LINES = 30;
const LONGEST = 400;

/** Whether a paper says that it is a supplement, before its items are known: by its heading, its letter or its file. */
export function saysSupplement(content: PaperContent): boolean {
  if (readMetadata(content.metadata).isSupplement) return true;
  const lines = frontOf(content);
  return aboveNumbers(lines).some(({ text }) => isSupplementHeading(text)) || isSupplementLetter(lines);
}

type FrontLine = PlacedLine & Pick<Line, 'cells'>;

function frontOf(content: PaperContent): readonly FrontLine[] {
  return Array.from({ length: Math.min(PAGES, content.pageCount) }, (_, pageIndex) => pageIndex)
    .filter(pageIndex => content.isRead(pageIndex))
    .flatMap(pageIndex => content.lines(pageIndex).map(line => ({ ...line, pageIndex })))
    .filter(({ text }) => text.length <= LONGEST)
    .slice(0, LINES);
}

/** The lines above the first that is numbered: what is numbered may be an item that only sounds like a heading. */
function aboveNumbers(lines: readonly FrontLine[]): readonly FrontLine[] {
  const numbered = lines.findIndex(({ cells }) => {
    const number = leadingNumber(cells[0]?.text ?? '');
    return number?.readings.some(({ style, marked }) => marked && style !== 'letter') ?? false;
  });
  return numbered < 0 ? lines : lines.slice(0, numbered);
}
