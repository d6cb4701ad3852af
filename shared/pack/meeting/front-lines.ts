import type { AgendaReading } from '../agenda/read-agenda.ts';
import type { Cell, Line } from '../page-lines.ts';
import type { PaperContent } from '../paper-content.ts';
import { namesOfficers, type ItemLine } from './item-officers.ts';
import { linesBelowBusiness, unnumberedBusiness } from './unnumbered-business.ts';

/** A line of the front: the words of one column. */
export type FrontLine = {
  readonly text: string;
  /** Parts of it that stand apart. */
  readonly cells: readonly string[];
  /** Left edges of the cells, in points. */
  readonly lefts: readonly number[];
  readonly pageIndex: number;
  readonly y: number;
  readonly height: number;
};

/** What a paper says before its business begins, and after it. */
export type FrontWords = {
  /** From the top of the first page to the first item of the agenda, or to where a report's own text is well under way. */
  readonly head: readonly FrontLine[];
  /** A column beside it that says whom to ask. */
  readonly aside: readonly FrontLine[];
  /** What stands below the last item on the agenda's own pages. */
  readonly tail: readonly FrontLine[];
  /** Whether items name officers of their own, so that one named behind the last may be that item's. */
  readonly hasItemOfficers: boolean;
};

const PAGES = 5;
const LINES = 90;
/** A page with fewer lines is a cover: the next one belongs to the front too. */
const COVER_LINES = 14;
const TAIL_LINES = 40;
/** A page behind the agenda with no more lines than this bears the rest of it: a signature, a date. */
const REST_LINES = 12;
/** Longer lines are no part of a front; searching them would cost time. */
const LINE_LENGTH = 400;

const ASIDE_LABEL =
  /(?:\b(?:ask for|contact(?: officer| name)?|telephone|tel(?: no)?|phone|direct dial(?:\/ext)?|e-?mail|enquiries to)|ffôn|e-bost)\s?:/i;
/** Without an agenda the front ends where numbered text begins; `6.00 pm` is none. */
const NUMBERED =
  /^(?!\d{1,2}[.:]\d{2}\s?(?:[ap]\.?\s?m|y\.?\s?[bhp]|hours|hrs|noon)\b)\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s\p{L}/u;
const FILLER = /^(?:public document pack|this page is intentionally left blank|page \d{1,4}|\.|`)$/i;

/** The lines of a paper that tell what it is. */
export function frontLines(content: PaperContent, agenda: AgendaReading): FrontWords {
  const first = agenda.items.find(item => item.line !== null)?.line ?? null;
  const last = agenda.items.findLast(item => item.line !== null)?.line ?? null;
  const split = columnsOf(headLines(content, first));
  const { pageIndex, down } = last ?? { pageIndex: split.head.at(-1)?.pageIndex ?? 0, down: 0 };
  const page = content
    .lines(pageIndex)
    .filter(line => line.y > down)
    .map(line => frontLine(line, pageIndex));
  const tail = last ? page : linesBelowBusiness(split.head, page);
  const next = last ? content.lines(last.pageIndex + 1) : [];
  const rest = last && next.length <= REST_LINES ? next.map(line => frontLine(line, last.pageIndex + 1)) : [];
  return {
    ...split,
    tail: [...tail, ...rest].filter(isWorthReading).slice(-TAIL_LINES),
    hasItemOfficers: first !== null && last !== null && namesOfficers(content, first, last),
  };
}

function headLines(content: PaperContent, first: ItemLine | null): readonly FrontLine[] {
  const head: FrontLine[] = [];
  for (let pageIndex = 0; pageIndex < Math.min(PAGES, content.pageCount); pageIndex += 1) {
    const reaches = first && first.pageIndex === pageIndex ? first.down : Number.POSITIVE_INFINITY;
    const lines = content
      .lines(pageIndex)
      .filter(line => line.y < reaches - 1)
      .map(line => frontLine(line, pageIndex))
      .filter(isWorthReading);
    const begins = first
      ? -1
      : lines.findIndex(
          ({ text, cells }) => NUMBERED.test(text) || (cells.length > 1 && /^\d{1,2}$/.test(cells[0] ?? '')),
        );
    const business = first ? -1 : unnumberedBusiness(head, lines);
    const end = [begins, business].filter(at => at >= 0).toSorted((a, b) => a - b)[0];
    head.push(...lines.slice(0, end));
    if (end !== undefined) break;
    if (head.length >= LINES || (first ? pageIndex >= first.pageIndex : head.length >= COVER_LINES)) break;
  }
  return head.slice(0, LINES);
}

function isWorthReading({ text }: FrontLine): boolean {
  return text !== '' && text.length <= LINE_LENGTH && !FILLER.test(text);
}

function frontLine({ text, cells, y, height }: Line, pageIndex: number): FrontLine {
  const parts = cells.flatMap(splitAtLabel);
  return {
    text,
    cells: parts.map(part => part.text),
    lefts: parts.map(part => part.left),
    pageIndex,
    y,
    height,
  };
}

/** Columns that nearly touch come as one cell; a label in the midst of it tells where the second begins. */
function splitAtLabel({ text, left, right }: Cell): readonly { readonly text: string; readonly left: number }[] {
  const at = text.length <= LINE_LENGTH ? (ASIDE_LABEL.exec(text)?.index ?? 0) : 0;
  const isSentence = /\b(?:please|or|and|to|officer|committee)[\s,]*$/i.test(text.slice(0, at));
  if (at === 0 || isSentence) return [{ text, left }];
  const across = left + ((right - left) * at) / text.length;
  return [
    { text: text.slice(0, at).trim(), left },
    { text: text.slice(at).trim(), left: across },
  ];
}

/** Parts a column of labels (`Ask for:`, `Email:`) at the right from the text at the left of it. */
function columnsOf(lines: readonly FrontLine[]): Pick<FrontWords, 'head' | 'aside'> {
  const head: FrontLine[] = [];
  const aside: FrontLine[] = [];
  let edge = Number.POSITIVE_INFINITY;
  let edgePage = -1;
  let edgeY = 0;
  for (const line of lines) {
    const at = line.cells.findIndex((text, index) => index > 0 && ASIDE_LABEL.exec(text)?.index === 0);
    if (at > 0) {
      edge = (edgePage === line.pageIndex ? Math.min(edge, line.lefts[at] ?? edge) : (line.lefts[at] ?? edge)) - 4;
      edgePage = line.pageIndex;
    }
    const isNear = line.pageIndex === edgePage && (at > 0 || line.y - edgeY <= line.height * 3);
    const cut = isNear ? line.lefts.findIndex(left => left >= edge) : -1;
    if (cut < 0) {
      head.push(line);
      continue;
    }
    edgeY = line.y;
    if (cut > 0) head.push(partOf(line, 0, cut));
    aside.push(partOf(line, cut, line.cells.length));
  }
  return { head, aside };
}

function partOf(line: FrontLine, from: number, to: number): FrontLine {
  const cells = line.cells.slice(from, to);
  return { ...line, cells, lefts: line.lefts.slice(from, to), text: cells.join(' ') };
}
