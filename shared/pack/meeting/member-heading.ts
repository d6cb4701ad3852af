import type { FrontLine } from './front-lines.ts';
import { isListOfNames, isPersonName, namesInList } from './member-name.ts';

const TWO_COLUMNS =
  /^(?:committee\s)?(?:full\s)?member(?:s|ship)?\b\s(?:named\s)?(?:substitutes?|reserves?|deput(?:y|ies))(?:\smembers?)?:?$/i;
const MEMBERS =
  /^(?:to\s?[:–-]?\s)?(?:(?:the|all)\s){0,2}(?:(?:committee|sub-committee|panel|board|cabinet|executive|current)\s)?(?:membership|members?|councillors|cynghorwyr|aelodau(?:eth)?)(?:\s?\([^()]{1,40}\))?(?:\s(?:of|for|on)\s(?:the\s)?[\p{L}\s&'’,-]{0,80}?(?:committee|panel|board|cabinet|council|executive|group|forum))?(?:\s?\([^()]{1,40}\))?(?:\s\d{4}\s?[/–-]\s?\d{2,4})?\s?(?::|$|[-–]\s)/iu;
const SUBSTITUTES =
  /^(?:(?:named|nominated|approved|appointed|pool of)\s)?(?:substitutes?|deputies|reserves|eilyddion)(?:\smembers?)?(?:\s?\([^()]{1,40}\))?\s?(?::|$|[-–]\s)/i;
/** Members that councils list by themselves, below the councillors. */
const CO_OPTED =
  /^(?:(?:statutory|voting|non-voting|church|faith|diocesan|parent|school|teacher|education|independent|lay|ex[-\s]officio|other|appointed|external)\s){0,4}(?:co-?opted(?:\s(?:members?|representatives?|persons?))?|co-?optees?|(?:governor\s)?representatives?|members?|persons?|governors?)(?:\s?\([^()]{1,60}\)){0,2}\s?(?::|$|[-–]\s)/i;
const WITHOUT_COLON = /^(?:to\s?:?\s)?(?:councillors|cllrs|cynghorwyr)\b\.?\s(?=\p{Lu})/iu;

/** `Harbour Party (3):`, `Labour`, `Shore Group:` before the names of a party. */
export const PARTY =
  /^(?:[\p{L}\s&'’-]{3,40}\s?\(\d{1,2}\)\s?:?|[\p{L}\s&'’-]{0,40}\b(?:party|group|alliance|labour|conservatives?|democrats?|greens?|independents?|plaid cymru|reform(?: uk)?|ukip|snp|residents|(?:un|non-)aligned)(?:\s(?:party|group|members|councillors))?\s?(?::|[-–]\s|$))\s*/iu;

/** A line that says whose names follow, and what of them stands in the line itself. */
export type MemberHeading = {
  readonly whose: 'members' | 'substitutes' | 'both';
  readonly rest: string;
};

/** A heading that a list of members can begin with. */
export function openingHeading({ text }: FrontLine): MemberHeading | undefined {
  if (text.length > 300 || /\bof the public\b/i.test(text)) return undefined;
  if (TWO_COLUMNS.test(text)) return { whose: 'both', rest: '' };
  const heading = MEMBERS.exec(text)?.[0];
  if (heading !== undefined) return { whose: 'members', rest: text.slice(heading.length).trim() };
  const bare = WITHOUT_COLON.exec(text)?.[0];
  if (bare === undefined || !isListOfNames(text)) return undefined;
  const names = namesInList(text.replace(/,\s*$/, ''));
  const isWhole = names.length > 2 && names.slice(0, -1).every(name => isPersonName(name, true));
  return isWhole ? { whose: 'members', rest: text.slice(bare.length) } : undefined;
}

/** A heading within a list. */
export function innerHeading(line: FrontLine): MemberHeading | undefined {
  const { text } = line;
  const substitutes = SUBSTITUTES.exec(text)?.[0];
  if (substitutes !== undefined) return { whose: 'substitutes', rest: text.slice(substitutes.length).trim() };
  const coOpted = CO_OPTED.exec(text)?.[0];
  return (
    openingHeading(line) ??
    (coOpted === undefined ? undefined : { whose: 'members', rest: text.slice(coOpted.length).trim() })
  );
}
