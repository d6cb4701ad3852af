import type { BodyLine } from '../body-lines.ts';
import { joinLines } from '../text-blocks.ts';
import { isCapital, isCapitalTitle, ITEM_LINE, numberedLines, type NumberedLine } from './minute-numbers.ts';

/** A minute among the lines: its title's first line, and the first line below its title. */
export type MinutePlace = {
  readonly number: string;
  readonly title: string;
  readonly at: number;
  readonly below: number;
  readonly pageIndex: number;
};

const NEVER_IN_TITLE = /^(?:resolved|recommended|present|in attendance|penderfynwyd|presennol)\b/i;
const NOT_A_TITLE =
  /^(?:(?:resolved|recommended|recommendation|present|in attendance|unrestricted items|exempt items|councillors?|members?|councillor|cllr|signed|penderfynwyd|cadeirydd|meeting|minutes|presennol|in the chair|via|apologies were|apologies for absence were|chair(?:man|person)?)\b|part (?:[12ab]|one|two|i+)\b|(?:for|against|abstain(?:ed)?|public|private|note|agreed|decision|vote|voting|amendment|motion|action|total|cyfanswm)\W*$|\()/i;

/** The minutes' titles in their order, from a line on: by number where they are numbered, by their looks where they are not. */
export function findMinuteTitles(lines: readonly BodyLine[], from: number): readonly MinutePlace[] {
  const numbered = numberedLines(lines, from);
  if (numbered.length > 0)
    return withUnnumbered(
      lines,
      numbered.map(candidate => numberedPlace(lines, candidate)),
    );
  return capitalTitles(lines, from);
}

function numberedPlace(lines: readonly BodyLine[], { at, number, words }: NumberedLine): MinutePlace {
  const end = titleEnd(lines, at, words);
  const title = joinLines([words, ...lines.slice(at + 1, end).map(({ text }) => text)]);
  const below = ITEM_LINE.test(lines[end]?.text ?? '') ? end + 1 : end;
  return { number, title: title.replace(/\s*:$/, ''), at, below, pageIndex: lines[at]?.pageIndex ?? 0 };
}

/** The line below a title: titles go on to `(Item 3)`, or while lines look like the first and stand close. */
function titleEnd(lines: readonly BodyLine[], at: number, words: string): number {
  for (let below = at + 1; below <= at + 4; below++) {
    const text = lines[below]?.text ?? '';
    if (ITEM_LINE.test(text)) return below;
    if (/^\(?\d{1,4}[.)]/.test(text)) break;
  }
  let end = at + 1;
  while (end <= at + 3) {
    const line = lines[end];
    const before = lines[end - 1];
    if (!line || !before || !looksAlike(line, before, words, lines[end + 1])) break;
    end += 1;
  }
  return end;
}

function looksAlike(line: BodyLine, before: BodyLine, title: string, next: BodyLine | undefined): boolean {
  const gap = line.y - before.y;
  if (line.pageIndex !== before.pageIndex) return false;
  if (isCapital(title)) return isCapitalTitle(line.text) && gap <= line.height * 1.7 && !NEVER_IN_TITLE.test(line.text);
  if (NOT_A_TITLE.test(line.text) || /[.;]$/.test(line.text)) return false;
  const isLarge = before.height > (next?.height ?? before.height) * 1.1 && Math.abs(line.height - before.height) < 1;
  const gapBelow = next && next.pageIndex === line.pageIndex ? next.y - line.y : Number.POSITIVE_INFINITY;
  return isLarge || (gap <= line.height * 1.35 && gapBelow > gap * 1.3 && line.text.length <= 70 && before.right > 380);
}

/** Titles in capitals, or lines that `(Item 3)` follows. */
function capitalTitles(lines: readonly BodyLine[], from: number): readonly MinutePlace[] {
  const places: MinutePlace[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.text.length > 150 || NOT_A_TITLE.test(line.text)) continue;
    const isItem = ITEM_LINE.test(lines[at + 1]?.text ?? '');
    if (!isItem && !(isCapital(line.text) && /\p{Lu}{4}/u.test(line.text) && !/\d{4}$|[.;]$/.test(line.text))) continue;
    const place = numberedPlace(lines, {
      at,
      left: line.left,
      prefix: '',
      value: 0,
      suffix: '',
      number: '',
      words: line.text,
      isStrong: true,
      isShort: true,
      isTitle: true,
    });
    places.push(place);
    at = place.below - 1;
  }
  return places;
}

/** Between numbered minutes some have no number, only their item below. */
function withUnnumbered(lines: readonly BodyLine[], places: readonly MinutePlace[]): readonly MinutePlace[] {
  const taken = new Set(places.flatMap(({ at, below }) => lines.slice(at, below).map((_, offset) => at + offset)));
  const extra = lines.flatMap((line, at) => {
    const isTitle = ITEM_LINE.test(lines[at + 1]?.text ?? '') && !taken.has(at) && !NOT_A_TITLE.test(line.text);
    return isTitle ? [{ number: '', title: line.text, at, below: at + 2, pageIndex: line.pageIndex }] : [];
  });
  return [...places, ...extra].toSorted((a, b) => a.at - b.at);
}
