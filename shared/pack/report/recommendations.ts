import { follows, isFirst, readMarker, type Marked } from '../list-marker.ts';
import { joinLines, joinWords, type TextBlock } from '../text-blocks.ts';
import { asksAgain, bracketed, introduces, leadOf, leadWords } from './recommendation-leads.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';

/** `under`: the words between it and the entry above that lead into it. */
type Recommendation = { number: string; text: string; pageIndex: number; under?: string };
type Recommendations = Pick<Report, 'recommendationsLead' | 'recommendations'>;

const MOST = 60;
/** Blocks between two entries of one list. */
const MOST_BETWEEN = 2;

export const NO_RECOMMENDATIONS: Recommendations = { recommendationsLead: null, recommendations: [] };

/** The recommendations of a report, each with its number; one without a number where they are not listed. */
export function readRecommendations({ heading, headingLine, blocks }: Section): Recommendations {
  const start = listStart(blocks, heading.number);
  if (start === null) return paragraphs(blocks, headingLine.left);
  const { lead, under } = leadOf(blocks.slice(0, start));
  return {
    recommendationsLead: lead,
    recommendations: listed(blocks, { start, under }, heading.number, headingLine.left),
  };
}

/** Where the list begins: the first mark that may begin one. */
function listStart(blocks: readonly TextBlock[], section: string): number | null {
  for (let at = 0; at < Math.min(blocks.length, 6); at++) {
    const block = blocks[at];
    if (!block) break;
    const introduced = at === 0 || introduces(blocks[at - 1]?.text ?? '');
    const { marker } = block;
    if (marker?.shape === 'n.' && !introduced && block.lines.length === 1 && isShortTitle(marker.text)) return null;
    if (marker && (marker.shape === 'bullet' || startsList(marker, section)))
      return introducesParts(blocks, at) ? at + 1 : at;
    if (!introduced && isHeadingLike(block, blocks[at - 1]) && !introduces(block.text)) return null;
  }
  return null;
}

/** One numbered paragraph that only introduces its parts: `2.1 The Committee is asked to:`. */
function introducesParts(blocks: readonly TextBlock[], at: number): boolean {
  const marker = blocks[at]?.marker;
  const inner = blocks[at + 1]?.marker;
  if (!marker || !inner || inner.shape === marker.shape || !introduces(marker.text)) return false;
  const hasNext = blocks
    .slice(at + 2, at + 30)
    .some(
      block =>
        block.marker?.shape === marker.shape &&
        follows(block.marker.number, marker.number) &&
        Math.abs(block.left - (blocks[at]?.left ?? 0)) <= 6,
    );
  return !hasNext && (inner.shape === 'bullet' || isFirst(inner.number));
}

function startsList({ number, shape }: Marked, section: string): boolean {
  return isFirst(number) && (shape !== 'n.n' || sameSection(number, section));
}

function sameSection(number: string, section: string): boolean {
  const own = /^\d+/.exec(section)?.[0];
  return own === undefined || number.startsWith(`${own}.`) || !number.includes('.');
}

function listed(
  blocks: readonly TextBlock[],
  { start, under }: { readonly start: number; readonly under: string },
  section: string,
  headingLeft: number,
): Report['recommendations'] {
  const found: Recommendation[] = [];
  const shape = blocks[start]?.marker?.shape;
  let left = blocks[start]?.left ?? 0;
  let between: string[] = under === '' ? [] : [under];
  for (let at = start; at < blocks.length && found.length < MOST; at++) {
    const block = blocks[at];
    if (!block) break;
    const { marker } = block;
    const last = found.at(-1);
    const isNext =
      marker?.shape === shape &&
      (!last ||
        shape === 'bullet' ||
        follows(marker?.number ?? '', last.number) ||
        (isFirst(marker?.number ?? '') && Math.abs(block.left - left) <= 12 && between.length > 0));
    if (marker && isNext) {
      if (last && shape !== 'bullet' && isHeadingAfterList(block, marker, section, headingLeft, left)) break;
      found.push({
        number: marker.number,
        text: marker.text,
        pageIndex: block.pageIndex,
        under: joinLines(between),
      });
      left = Math.min(left, block.left);
      between = [];
    } else if (last && isPartOfEntry(block, left)) {
      last.text = joinWords(last.text, block.text);
    } else if (last && between.length === 0) {
      const next = takenUpAgain(blocks, at, shape, last.number);
      if (next === null) break;
      between = blocks.slice(at, next).map(({ text }) => text);
      at = next - 1;
    } else break;
  }
  return found.map(inOrder).filter(({ text }) => text !== '');
}

/** `3. Background` after entries 1. and 2.: a short line without an end, out at the heading's edge. */
function isHeadingAfterList(
  block: TextBlock,
  marker: Marked,
  section: string,
  headingLeft: number,
  listLeft: number,
): boolean {
  if (marker.shape !== 'n.') return false;
  const isShort = block.lines.length === 1 && marker.text.length <= 60 && !/[.;,:]$|\band$/.test(marker.text);
  return (
    isShort &&
    (section !== '' ? block.left <= headingLeft + 3 && listLeft > headingLeft + 3 : block.left < listLeft - 6)
  );
}

/** Parts of an entry, and its further paragraphs, stand further in; parts have marks of another kind. */
function isPartOfEntry(block: TextBlock, left: number): boolean {
  return block.left > left + 6;
}

/** Where the list is taken up again after a line or two between (`In addition:`, a heading); null where it is not. */
function takenUpAgain(
  blocks: readonly TextBlock[],
  from: number,
  shape: string | undefined,
  before: string,
): number | null {
  let at = from;
  while (at < from + MOST_BETWEEN && mayLeadOn(blocks[at])) at += 1;
  const marker = blocks[at]?.marker;
  const above = blocks[at - 1];
  if (at === from || !marker || !above || marker.shape !== shape) return null;
  if (at > from + 1 && !introduces(above.text) && !asksAgain(above.text)) return null;
  if (shape === 'bullet') return asksAgain(above.text) ? at : null;
  const startsAgain = shape !== 'n.n' && isFirst(marker.number) && !isShortTitle(marker.text);
  return follows(marker.number, before) || startsAgain ? at : null;
}

function mayLeadOn(block: TextBlock | undefined): boolean {
  return block !== undefined && !block.marker && block.lines.length <= 3 && !/[a-z]\.$/.test(block.text);
}

function isShortTitle(text: string): boolean {
  return text.length <= 60 && !/[.;:]$/.test(text) && text.split(' ').length <= 6;
}

/** Recommendations without numbers: a paragraph each, up to what looks like a heading. */
function paragraphs(blocks: readonly TextBlock[], headingLeft: number): Recommendations {
  const found: Recommendation[] = [];
  for (let at = 0; at < blocks.length && found.length < 6; at++) {
    const block = blocks[at];
    if (!block || (found.length > 0 && (isHeadingLike(block, blocks[at - 1]) || isNumberedHeading(block, headingLeft))))
      break;
    const numbered = block.marker?.shape === 'n.n' ? block.marker : null;
    if (found.length > 0 && numbered) break;
    found.push({ number: numbered?.number ?? '', text: numbered?.text ?? block.text, pageIndex: block.pageIndex });
  }
  const introduction = found.length > 1 && introduces(found[0]?.text ?? '') ? found[0]?.text : undefined;
  const rest = introduction === undefined ? found : found.slice(1);
  return {
    recommendationsLead: introduction === undefined ? null : leadWords(introduction),
    recommendations: rest.map(inOrder).filter(({ text }) => text !== ''),
  };
}

function isNumberedHeading(block: TextBlock, headingLeft: number): boolean {
  const marker = readMarker(block.text);
  if (!marker || marker.shape === 'bullet') return /^\d{1,2}\s+\p{Lu}/u.test(block.text) && block.lines.length === 1;
  return marker.shape === 'n.' && block.lines.length === 1 && block.left <= headingLeft + 6;
}

/** A short line on its own that ends no sentence, after a paragraph that does. */
function isHeadingLike(block: TextBlock, before: TextBlock | undefined): boolean {
  if (block.lines.length > 1 || block.marker) return false;
  const isShort = block.text.length <= 70 && !/[.;,]$/.test(block.text) && /^[\p{Lu}\d]/u.test(block.text);
  return isShort && before !== undefined && /[.;:!?)]$/.test(before.text);
}

function inOrder({ number, text, pageIndex, under = '' }: Recommendation): Report['recommendations'][number] {
  const words = text.replace(/\s+/g, ' ').trim();
  return { number, text: words === '' ? '' : `${bracketed(under)}${words}`, pageIndex };
}
