import type { FrontLine } from './front-lines.ts';
import { labelledFields } from './labelled-fields.ts';
import { isChairLine, isTitled, withoutBrackets } from './member-name.ts';

const BEHIND_LIST =
  /\b(?:who to ask|quorum|agenda|meeting|telephone|please|contact|published|notice|business|public|webcast|venue|committee|information|item|date|time|apologies|declarations?|attendance|attending|invited|observers?|www)\b|[@?]|\d{3}/i;
/** The post of one who signs an agenda, and of officers named below the members. */
const POST = /\b(?:chief executive|directors?|clerk|officers?|solicitor|secretary|manager|head of|advis[eo]rs?)\b/i;

/** Whether the line belongs to what stands below a list of members. */
export function isBehind(line: FrontLine, words: string): boolean {
  const own = withoutBrackets(words);
  return BEHIND_LIST.test(own) || (POST.test(own) && !isTitled(own)) || (!isChairLine(words) && isField(line));
}

function isField(line: FrontLine): boolean {
  return labelledFields([line]).length > 0;
}

/** Whether the last name is that of the officer whose post stands below it. */
export function isSignedBy(name: string | undefined, line: FrontLine, above: FrontLine | undefined): boolean {
  return (
    name !== undefined &&
    above?.text === name &&
    !isTitled(name) &&
    POST.test(line.text) &&
    !/^officers\b/i.test(line.text) &&
    !line.text.includes(':')
  );
}

/** A seat without a member does not end the list. */
export function isVacancy(words: string): boolean {
  return /\bvacan(?:cy|cies|t)\b/i.test(words) && words.length < 60;
}
