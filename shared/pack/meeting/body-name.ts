import { calmCase } from '../calm-case.ts';
import { datesIn, inOneLine } from '../dates.ts';

const COMMITTEE_WORD =
  /\b(?:(?:sub-?\s?)?committees?|cabinet|executive|board|panel|forum|commission|assembly|authority|(?:task|working|steering|advisory)(?:\s(?:and|&)\sfinish)?\s(?:group|party)|hearing|parish\smeeting|(?:is-?)?[pb]h?wyllgor|[cg]abinet|[bf]wrdd|gweithgor|fforwm)\b/i;
const COUNCIL_WORD =
  /\b(?:council|[cg]yngor|(?:royal\s|london\s)?borough\sof|(?:city|county|town|township|municipality|village)\sof)\b/i;

const WELSH_WORD = /\b(?:(?:is-?)?[pb]h?wyllgor|[cg]yngor|[bf]wrdd|gweithgor|fforwm|y\s[cg]abinet)\b/i;

/** Names that hold the word for a body and are a person, a place or a charge. */
const NO_BODY =
  /\b(?:cabinet\s(?:member|office)|(?:committee|council|board|cabinet)\s?(?:rooms?|chambers?|offices?|officers?|clerk|manager|managers|administrator|administration|services|secretary|secretariat|support|assistant|house|tax|leader|website|meetings|members?|papers?)|chief\sexecutive|executive\s(?:director|member|assistant|officer|summary|head)|member\sfor|director|leader\sof|head\sof|portfolio\sholder|monitoring\sofficer|aelod|siambr|report\sof|notice\s?board)\b/i;

const MEETING_OF =
  '(?:an?\\s|the\\s|this\\s|next\\s)?(?:(?:ordinary|extraordinary|special|annual|general|virtual|remote|public|open|monthly|statutory|informal|regular|urgent)\\s){0,3}(?:meetings?|cyfarfod)\\s(?:of|o|y|yr)';
/** What stands before a name and is no part of it. */
const PREFIX = new RegExp(
  `^(?:(?:public\\s(?:document|reports?)\\spack|\\(public\\spack\\)|summons|agenda|supplementary|supplement|(?:draft\\s|approved\\s)?minutes|notice|${MEETING_OF}|cyfarfod|for|of|to|and|an?|the|all\\smembers\\sof|members\\sof|corporation\\sof|(?:joint\\s)?report\\sto|(?:regular|ordinary|extraordinary|special|annual)(?=\\scouncil(?:\\s|$)))(?=\\s|$)|[-–—:,])\\s*`,
  'i',
);
/** What stands behind it. `Little Quay Parish Meeting` is a body; `ordinary parish meeting` is loosely said of a council's. */
const SUFFIX =
  /(?:\s*[-–—:,.|]+\s*|\s(?:regular|special|ordinary|extraordinary|annual)\smeeting$|(?<!\b(?!(?:ordinary|extraordinary|special|regular|monthly|next|the|a)\b)[\p{L}'’-]{1,30}\sparish)\smeeting$|\s(?:agenda|minutes|summons|supplement|supplementary|pack|public\sagenda|held|on|at))$/iu;

/** Whether the name is one of a committee, cabinet, panel, board: a body that is not the council as a whole. */
export function isCommitteeName(text: string): boolean {
  return COMMITTEE_WORD.test(text) && !NO_BODY.test(text);
}

/** Whether a body's name says no more than that it is an authority (`Wellmouth Combined Authority`), as a council's does. */
export function isAuthorityName(text: string): boolean {
  return isCommitteeName(text) && !isCommitteeName(text.replace(/\bauthority$/i, ''));
}

/** Whether the name is a council's (`Wellmouth Borough Council`), or `Council` for the meeting of all members. */
export function isCouncilName(text: string): boolean {
  return COUNCIL_WORD.test(text) && !COMMITTEE_WORD.test(text) && !NO_BODY.test(text);
}

/**
 * The name of a body without the words round it: `Agenda for the meeting of the CABINET - Thursday, 30 January 2025`
 * gives `Cabinet`. Empty where nothing is left.
 */
export function cleanBody(words: string): string {
  let text = inOneLine(words).trim();
  const day = datesIn(text)[0];
  if (day) text = text.slice(0, day.start).trim() || text.slice(day.end).trim();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(PREFIX, '').replace(SUFFIX, '').trim();
  }
  return calmCase(unmutated(text));
}

/** Welsh softens the first letter of a name behind a preposition: `cyfarfod o Gyngor …` is that of a `Cyngor`. */
function unmutated(name: string): string {
  return name
    .replace(/^g(?=yngor\b|abinet\b)/i, g => (g === 'G' ? 'C' : 'c'))
    .replace(/^b(?=wyllgor\b)/i, b => (b === 'B' ? 'P' : 'p'));
}

/**
 * What two spellings of a body's name have in common: case, punctuation, `&` for `and`, and words that say only that it
 * meets are put aside. Equal keys are one body.
 */
export function bodyKey(name: string): string {
  return plainWords(cleanBody(name));
}

/**
 * The keys of a name given in two languages, `Pwyllgor Cynllunio / Planning Committee`; undefined for any other, as for a
 * joint meeting of two bodies (`Cabinet / Scrutiny Committee`).
 */
export function keysInBothLanguages(name: string): { readonly english: string; readonly welsh: string } | undefined {
  const parts = name.split(/\s*[/|]\s*/);
  if (parts.length !== 2 || !parts.every(part => isCommitteeName(part) || isCouncilName(part))) return undefined;
  const [welsh] = parts.filter(part => WELSH_WORD.test(part));
  const [english] = parts.filter(part => !WELSH_WORD.test(part));
  return welsh === undefined || english === undefined
    ? undefined
    : { english: bodyKey(english), welsh: bodyKey(welsh) };
}

/** Words without case, accents, punctuation and the small words that names are written with or without. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsub committee\b/g, 'subcommittee')
    .replace(/\b(?:and|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
