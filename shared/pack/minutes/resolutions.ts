import type { BodyLine } from '../body-lines.ts';
import { follows, isFirst } from '../list-marker.ts';
import { joinWords, type TextBlock } from '../text-blocks.ts';

const BEGINS =
  /^(?:\(?\d{1,2}[.)]\)?\s*)?(?:(?:it was\s+)?(?:unanimously\s+)?(?:RESOLVED|Resolved|RECOMMENDED|Recommended|AGREED|PENDERFYNWYD|Penderfynwyd|CYTUNWYD|Cytunwyd)(?:\s+(?:unanimously|to recommend|nem\.? con\.?|to council|yn unfrydol))?\b|It was\s+(?:unanimously\s+|further\s+|therefore\s+)?(?:resolved|agreed|RESOLVED|AGREED)\b|(?:Resolution|RESOLUTION|Decision|DECISION|Agreed)\s*(?=[:–-]|$)|(?:The|That the)?\s?(?:Committee|Council|Cabinet|Board|Panel|Executive|Sub-Committee)\s+(?:unanimously\s+)?(?:RESOLVED|resolved|AGREED)\b)\s*(?:\([^)]{1,40}\))?\s*[:–—-]{0,3}\s*/;
/** Words that stand at the beginning of a line only where a resolution does. */
const BEGINS_LINE =
  /^(?:it was (?:unanimously )?)?(?:(?:RESOLVED|RECOMMENDED|AGREED|PENDERFYNWYD|CYTUNWYD)\b|(?:Resolved|Recommended|Agreed|Penderfynwyd|Cytunwyd)(?: (?:unanimously|nem\.? con\.?))?\s*(?:\([^)]{1,40}\))?\s*(?:[:–—-]|$|that\b))/;
const WITHIN =
  /\b(?:it was|and(?: it was)?|was)\s+(?:then\s+|duly\s+|further\s+|unanimously\s+){0,2}(?:resolved|agreed),?\s+(?:unanimously\s+)?(?:that|to)\b|\bchytunwyd\b|\bcytunwyd\b|\bpenderfynwyd\b|\broedd pawb yn gyt[uû]n\b|\bdecided that\b/i;
const BARE_THAT = /^(?:that|to)?\s*(?:the (?:committee|council|cabinet|board|panel)\s*)?[:;–-]*$/i;
const ENDS =
  /^(?:reasons?(?: for (?:the )?decision)?|proposed by|\(?proposer|voting|votes?|for\b.{0,12}\(|note|action|alternative options|the meeting|councillor|cllr|mr |mrs |ms |chair)/i;
const LONGEST = 4000;
/** Minutes end with the hour, often on the line of the last resolution. */
const CLOSING =
  /\s+(?:There being no (?:further|other) business,? )?[Tt]he (?:meeting|Chair(?:man|person)?)(?: then)? (?:was )?(?:ended|closed|concluded|finished|declared the meeting)\b.*$/;
/** Not behind the full stop of a title or of an initial. */
const SENTENCE_END = /(?<!\b(?:[Cc]llrs?|[Cc]yng|Mrs?|Messrs|Nos?|Rev|Prof|Dr)\.)(?<=[\p{L}\d)]{2}[.!?])\s+(?=\p{Lu})/u;

/** Whether a line begins a resolution, also directly below the text before it. */
export function beginsResolution({ text }: BodyLine): boolean {
  return BEGINS_LINE.test(text);
}

/** What was resolved under one minute: one text for each numbered part, else one for each resolution. */
export function readResolutions(blocks: readonly TextBlock[]): readonly string[] {
  const resolved: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    const begins = BEGINS.exec(block.text);
    if (begins) {
      const { texts, last } = resolutionAt(blocks, at, block.text.slice(begins[0].length).trim());
      resolved.push(...texts);
      at = last;
    } else resolved.push(...sentencesWithin(block.text));
  }
  return resolved.map(text => text.slice(0, LONGEST).replace(CLOSING, '').trim()).filter(text => text !== '');
}

/** The texts of a resolution whose first words are given, and the last block that belongs to it. */
function resolutionAt(
  blocks: readonly TextBlock[],
  at: number,
  first: string,
): { texts: readonly string[]; last: number } {
  const edge = blocks[at]?.left ?? 0;
  const start = BARE_THAT.test(first) && !startsPart(blocks[at + 1]) ? at + 1 : at;
  const opening = start > at ? (blocks[start] && !ENDS.test(blocks[start].text) ? blocks[start].text : '') : first;
  const introduces = BARE_THAT.test(opening) || /(?::-?|[–-])$|\b(?:that|to|resolves|agreed?)$/i.test(opening);
  const parts =
    startsPart(blocks[start + 1]) && (introduces || opening === '') ? partsFrom(blocks, start + 1, edge) : null;
  if (parts) return parts;
  const own = startsPartText(blocks[start], start > at) ? partsFrom(blocks, start, edge) : null;
  if (own) return own;
  return { texts: [opening], last: Math.max(at, opening === '' ? at : start) };
}

function startsPart(block: TextBlock | undefined): boolean {
  return (
    block?.marker !== null &&
    block?.marker !== undefined &&
    (block.marker.shape === 'bullet' || isFirst(block.marker.number))
  );
}

function startsPartText(block: TextBlock | undefined, isBelow: boolean): boolean {
  return isBelow && startsPart(block);
}

/** Numbered parts, each with what stands further in below it. */
function partsFrom(
  blocks: readonly TextBlock[],
  start: number,
  edge: number,
): { texts: readonly string[]; last: number } {
  const texts: string[] = [];
  const shape = blocks[start]?.marker?.shape;
  const left = blocks[start]?.left ?? edge;
  let number = '';
  let last = start;
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || BEGINS.test(block.text)) break;
    const { marker } = block;
    const isNext =
      marker?.shape === shape &&
      (texts.length === 0 ||
        (shape === 'bullet' ? Math.abs(block.left - left) <= 6 : follows(marker?.number ?? '', number)));
    if (marker && isNext) {
      texts.push(marker.text);
      number = marker.number;
    } else if (texts.length > 0 && block.left > left + 6 && !ENDS.test(block.text)) {
      texts[texts.length - 1] = joinWords(texts.at(-1) ?? '', block.text);
    } else break;
    last = at;
  }
  return { texts, last };
}

/** Sentences that tell a resolution in passing: `It was proposed by … and agreed that …`. */
function sentencesWithin(text: string): readonly string[] {
  if (!WITHIN.test(text)) return [];
  const sentences = text.slice(0, LONGEST).split(SENTENCE_END);
  return sentences.filter(
    sentence =>
      WITHIN.test(sentence) &&
      /\b(?:that|to|bod|y dylid|y byddai|ac y)\b/i.test(sentence) &&
      !/\bhad (?:been )?agreed\b/i.test(sentence),
  );
}
