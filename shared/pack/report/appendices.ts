import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import type { TextBlock } from '../text-blocks.ts';
import type { Report } from './report.ts';
import { findSection, type ReportParts } from './section.ts';

type Appendix = Report['appendices'][number];

/** `Appendix`, `Annex`, and what tells it from others: `A`, `2`, `1a`, `B(i)`. */
const NAMED =
  /^(?:[•·▪*-]\s*)?((?:appendix|annex(?:e|ure)?|atodiad|enclosure|schedule)\s*(?:no\.?\s*)?)([a-z]{1,2}\b|\d{1,2}[a-z]?\b|[ivx]{1,5}\b)?(?:\s*[([]?[ivx\d]{1,3}[)\]])?\s*[:.–—-]?\s*/i;
const NONE = /^(?:none|n\/a|nil|not applicable|no appendices|there (?:are|is) no\b|dim|nid oes)/i;
const INTRODUCES =
  /(?:attached|appended|enclosed|appendices|documents?|report|follows|below)\b.{0,40}:-?$|^(?:the following|there are the following)/i;
/** A cheap look at a page's first words, before its lines are worked out. */
const BEGINS = /(?:^|\n)\s*((?:appendix|annex|atodiad)[^\n]{0,60})/i;
const MOST = 40;
const PAGES_SEARCHED = 400;

/** What is attached to a report: listed below a heading, else found as pages that begin with one. */
export function readAppendices(parts: ReportParts, starts: readonly AppendixStart[]): readonly Appendix[] {
  const listed = listedAppendices(parts).map(title => ({ title, pageIndex: pageOf(title, starts) }));
  const taken = new Set(listed.map(({ pageIndex }) => pageIndex));
  const unlisted = starts.filter(
    ({ pageIndex, key }) => !taken.has(pageIndex) && !listed.some(({ title }) => keyOf(title) === key),
  );
  return [...listed, ...unlisted.map(({ title, pageIndex }) => ({ title, pageIndex }))].slice(0, MOST);
}

/** A page that begins with the heading of an appendix. */
export type AppendixStart = { readonly key: string; readonly title: string; readonly pageIndex: number };

/** Pages that begin with the heading of an appendix, the first of each. */
export function appendixPages(content: PaperContent, headPage: number, span: PageSpan): readonly AppendixStart[] {
  const starts: AppendixStart[] = [];
  for (let pageIndex = headPage + 1; pageIndex <= Math.min(span.last, headPage + PAGES_SEARCHED); pageIndex++) {
    const named = BEGINS.exec(content.text(pageIndex).slice(0, 300))?.[1];
    if (named === undefined || starts.some(start => start.key === keyOf(named))) continue;
    const title = headingOfPage(content.lines(pageIndex));
    const key = title === null ? '' : keyOf(title);
    if (title !== null && key !== '' && !starts.some(start => start.key === key))
      starts.push({ key, title, pageIndex });
  }
  return starts;
}

function headingOfPage(
  lines: readonly { readonly text: string; readonly height: number; readonly y: number }[],
): string | null {
  for (const [at, { text }] of lines.slice(0, 4).entries()) {
    const match = NAMED.exec(text);
    if (!match?.[2] || /^(?:schedule|enclosure)/i.test(match[1] ?? '')) continue;
    const rest = text.slice(match[0].length);
    if (rest.length > 110 || /^(?:to|of|and|shows?|sets?|is|are|contains?|provides?|which|for|in)\b/.test(rest))
      continue;
    const next = lines[at + 1]?.text ?? '';
    const goesOn =
      rest === '' && next.length >= 4 && next.length <= 110 && !/[.;:]$/.test(next) && /^\p{Lu}/u.test(next);
    return goesOn ? `${text.trim()} ${next}` : text.trim();
  }
  return null;
}

function keyOf(title: string): string {
  const match = NAMED.exec(title);
  return match?.[2] === undefined
    ? ''
    : match[0]
        .toLowerCase()
        .replace(/[^a-z\d]/g, '')
        .replace(/^annex(?:e|ure)?|^atodiad|^appendix(?:no)?/, 'appendix');
}

function pageOf(title: string, starts: readonly AppendixStart[]): number | null {
  const key = keyOf(title);
  return starts.find(start => start.key === key && key !== '')?.pageIndex ?? null;
}

function listedAppendices(parts: ReportParts): readonly string[] {
  const section = findSection(parts, ['appendices']);
  const others = findSection(parts, ['background']);
  const own = section ? entriesOf(section.blocks, true) : [];
  return own.length > 0 || !others ? own : entriesOf(others.blocks, false);
}

/** The entries of a list of appendices; in a list of other papers only those that are called so. */
function entriesOf(blocks: readonly TextBlock[], isOwnList: boolean): readonly string[] {
  const titles: string[] = [];
  const height = blocks[0]?.lines[0]?.height ?? 0;
  for (const block of blocks) {
    if ((block.lines[0]?.height ?? 0) > height * 1.15) return titles;
    for (const text of linesThatBegin(block)) {
      const words = block.marker && text === block.text ? block.marker.text : text;
      const named = NAMED.exec(words)?.[2] !== undefined;
      if (NONE.test(words)) return titles;
      if (named || (isOwnList && isTitle(block, words)))
        titles.push(words.replace(/^[•·▪*-]\s*/, '').replace(/\s*[;.]$/, ''));
      else if (!INTRODUCES.test(words) && !/:-?$/.test(words)) return titles;
      if (titles.length >= MOST) return titles;
    }
  }
  return titles;
}

/** Each line that begins with an appendix's name begins an entry. */
function linesThatBegin(block: TextBlock): readonly string[] {
  const entries: string[] = [];
  for (const { text } of block.lines) {
    if (entries.length === 0 || NAMED.exec(text)?.[2] !== undefined) entries.push(text);
    else entries[entries.length - 1] += ` ${text}`;
  }
  return entries;
}

function isTitle(block: TextBlock, words: string): boolean {
  return (
    words.length >= 4 &&
    words.length <= 200 &&
    !/:-?$/.test(words) &&
    (block.marker !== null || (words.length <= 110 && !words.endsWith('.')))
  );
}
