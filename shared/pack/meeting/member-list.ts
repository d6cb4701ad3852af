import type { FrontLine } from './front-lines.ts';
import { addCells, cellsOf, type Named } from './member-cells.ts';
import { innerHeading, openingHeading, PARTY } from './member-heading.ts';
import { isBehind, isSignedBy, isVacancy } from './member-list-end.ts';
import {
  isChairLine,
  isListOfNames,
  isOnlyTitles,
  isPersonName,
  isUnfinished,
  namesInList,
  personKey,
} from './member-name.ts';

export type MemberList = { readonly members: readonly string[]; readonly substitutes: readonly string[] };

const LIST_LINES = 40;
const MOST_NAMES = 120;
const MOST_HEADINGS = 6;
/** A list ends at a gap of more than this many of its lines. */
const GAP = 2.2;
/**
 * The members and substitutes listed on a front: names in one or several columns, in a list parted by commas, or two by
 * two under `Member` and `Substitute`; a line may hold both. A person named twice counts once.
 */
export function readMembers(lines: readonly FrontLine[]): MemberList {
  const headings = [...lines.keys()].filter(at => lines[at] && openingHeading(lines[at]));
  for (const at of headings.slice(0, MOST_HEADINGS)) {
    const named = namesFrom(lines.slice(startOf(lines, at), at + LIST_LINES));
    if (named.length > 0) {
      return { members: persons(named, false), substitutes: persons(named, true) };
    }
  }
  return { members: [], substitutes: [] };
}

/** The chair may be named above the heading of the list. */
function startOf(lines: readonly FrontLine[], heading: number): number {
  let start = heading;
  while (start > 0 && isChairLine(lines[start - 1]?.text ?? '')) start -= 1;
  return start;
}

function persons(named: readonly Named[], isSubstitute: boolean): readonly string[] {
  const own = new Map<string, string>();
  for (const { name } of named.filter(one => one.isSubstitute === isSubstitute)) {
    const key = personKey(name);
    if (!own.has(key)) own.set(key, name);
  }
  return [...own.values()].slice(0, MOST_NAMES);
}

function namesFrom(lines: readonly FrontLine[]): readonly Named[] {
  const named: Named[] = [];
  let isSubstitute = false;
  let pairs: FrontLine | undefined;
  let step = Number.POSITIVE_INFINITY;
  let before = lines[0];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.pageIndex !== before?.pageIndex) break;
    const heading = innerHeading(line);
    const words = (heading?.rest ?? line.text).replace(PARTY, '');
    const isHead = heading !== undefined || words === '';
    const gap = line.y - before.y;
    if (!isHead && named.length > 2 && gap > step * GAP) break;
    if (gap > line.height / 2) step = Math.min(step, gap);
    if (heading) {
      isSubstitute = heading.whose === 'substitutes';
      pairs = heading.whose === 'both' ? line : undefined;
    }
    before = line;
    if (words === '' || isOnlyTitles(line.text)) continue;
    if (!heading && isBehind(line, words)) {
      if (isSignedBy(named.at(-1)?.name, line, lines[at - 1])) named.pop();
      break;
    }
    const isInCells = words === line.text && !line.cells.some(isListOfNames);
    if (!pairs && !isInCells && isListOfNames(words)) {
      const { text, last } = paragraph(lines, at, words);
      at = last;
      before = lines[last] ?? line;
      const names = namesInList(text).filter(name => isPersonName(name, true));
      if (names.length === 0 && !heading) break;
      named.push(...names.map(name => ({ name, isSubstitute, left: line.lefts[0] ?? 0, y: line.y })));
      continue;
    }
    const cells = words === line.text ? cellsOf(line) : [{ text: words, left: line.lefts[0] ?? 0 }];
    if (!addCells(named, cells, line, pairs, isSubstitute) && !heading && !isVacancy(words)) break;
  }
  return named;
}

/** The lines of a list parted by commas, up to the line in which it ends. */
function paragraph(
  lines: readonly FrontLine[],
  start: number,
  words: string,
): { readonly text: string; readonly last: number } {
  let text = words;
  let last = start;
  for (let at = start + 1; at < lines.length; at += 1) {
    const [line, above] = [lines[at], lines[at - 1]];
    if (!line || !above || line.pageIndex !== above.pageIndex || line.y - above.y > above.height * 2.4) break;
    if (innerHeading(line) || PARTY.test(line.text) || isBehind(line, line.text)) break;
    const isOver = /\sand\s[^,;]{3,}$/.test(text) && !isUnfinished(namesInList(text).at(-1) ?? '');
    const isOpen = /(?:[,;]|\band)$/.test(text) || /^(?:and\b|[,;(])/.test(line.text);
    if (!isOpen && (isOver || !(isListOfNames(line.text) || isUnfinished(namesInList(text).at(-1) ?? '')))) break;
    if (!/\p{Lu}/u.test(line.text)) break;
    text = `${text} ${line.text}`;
    last = at;
  }
  return { text, last };
}
