import type { EntryLine, Setting } from './entry-lines.ts';
import { isExemptMark, saysOnlyToFollow } from './wordings.ts';

/** Where an item's title ends and what is said below it begins. */
export type TitleAndNote = { readonly title: string; readonly note: string };

const LONGEST_TITLE_LINES = 14;
const LONGEST_NOTE = 3000;
/** Letters that differ by this share of their height are not of one title, whatever they say. */
const OTHER_SIZE = 0.12;
/** What is said of an item is often set a little smaller than its title: by half a point to a point. */
const SMALLER = 0.04;

/** Parts the words of an item into its title and the note below. Lines without words are passed over. */
export function splitTitle(all: readonly EntryLine[], setting: Setting): TitleAndNote {
  const lines = all.filter(({ text }) => text !== '');
  const first = lines[0];
  if (!first) return { title: '', note: '' };
  let count = 1;
  while (count < Math.min(lines.length, LONGEST_TITLE_LINES) && goesOn(lines, count, setting)) count += 1;
  const whole = joined(lines.slice(0, count));
  const cut = cutReportOf(whole);
  const note = noteOf([...(cut.rest === '' ? [] : [cut.rest]), ...paragraphs(lines.slice(count), setting)]);
  return { title: tidy(cut.title), note };
}

/** Words on lines of one paragraph; a word broken at a hyphen stays as printed. */
function joined(lines: readonly { readonly text: string }[]): string {
  return lines
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(\p{L}[-/]) (?=\p{Ll})/gu, '$1')
    .trim();
}

function paragraphs(lines: readonly EntryLine[], { closeGap }: Setting): readonly string[] {
  const found: EntryLine[][] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (open && line.gap !== null && line.gap <= closeGap && line.cells === 1) open.push(line);
    else found.push([line]);
  }
  return found.map(joined);
}

function noteOf(parts: readonly string[]): string {
  return parts.join('\n').slice(0, LONGEST_NOTE).trim();
}

/** Whether the line at `at` goes on with the title above it. */
function goesOn(lines: readonly EntryLine[], at: number, setting: Setting): boolean {
  const [first, above, line] = [lines[0], lines[at - 1], lines[at]];
  if (!first || !above || !line) return false;
  const [words, next] = [above.text.trim(), line.text.trim()];
  if (saysOnlyToFollow(next) || isExemptMark(next) || beginsNote(next, first.text, words)) return false;
  if (Math.abs(line.height - above.height) > above.height * OTHER_SIZE) return false;
  if (/[:;]$/.test(words)) return isLabel(words) && at === 1 && line.cells === 1 && isClose(line, setting);
  const opensLower = /^[\p{Ll}(&]/u.test(next) && !/^\(?[a-z]{1,3}[).]\s/.test(next);
  const isOpen = OPEN_END.test(words) || openBrackets(words) > 0;
  if (line.height < above.height * (1 - SMALLER) && !opensLower && !isOpen) return false;
  if (!isClose(line, setting)) return line.gap === null && isOpen && opensLower;
  if (line.left > first.left + 120 || (line.left > first.left + 14 && !opensLower && !isOpen)) return false;
  if (
    /[.?!]["”']?$/.test(words) &&
    /^["“'‘]?\p{Lu}/u.test(next) &&
    !/\b(?:No|Nos|St|Rd|Cllr|Cllrs|Mr|Mrs|Dr|Ref|vs?)\.$/.test(words)
  )
    return false;
  if (isCapitals(first.text) !== isCapitals(next) && isCapitals(first.text)) return isOpen && opensLower;
  return opensLower || isOpen || isFull(above, next, setting) || (isCapitals(next) && isCapitals(words) && at < 4);
}

function isClose({ gap }: EntryLine, { closeGap }: Setting): boolean {
  return gap !== null && gap <= closeGap;
}

/** A line that ends so goes on below. */
const OPEN_END =
  /(?:\b(?:and|or|of|the|for|to|in|on|at|with|by|from|a|an|its|their|between|into|under|regarding|concerning|including|a'r|yr?|ar gyfer|gan|ac|neu|i|o)|[,&/(]|\s[-–—])$/i;

function openBrackets(text: string): number {
  return text.split('(').length - text.split(')').length;
}

/** `Closed Session:` is named by what follows; `To consider the following plans:` is named already. */
function isLabel(words: string): boolean {
  return words.split(/\s+/).length <= 3 && !/\b(?:following|follows|below|canlynol)\b/i.test(words);
}

/** Whether a line was broken because its next word would not have fitted. */
function isFull(line: EntryLine, next: string, { fullWidth, rangesFrom, columns }: Setting): boolean {
  const letters = Math.max(1, line.text.length);
  const letter = (line.right - line.left) / letters;
  const word = (/^\S+/.exec(next)?.[0].length ?? 1) + 1;
  const beside = columns
    .filter(column => column.kind !== 'number' && column.left > line.left + 40)
    .map(({ left }) => left);
  const edge = Math.min(fullWidth, ...(rangesFrom === null ? [] : [Math.max(rangesFrom, line.left + 80)]), ...beside);
  return line.right + word * letter > edge - 2;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}

/** Words that begin what is said of an item, not its title. */
function beginsNote(text: string, title: string, above: string): boolean {
  if (NOTE.test(text) || (REPORT_OF.test(text) && !NAMES_REPORT.test(above))) return true;
  return ASKS.test(text) && !ASKS.test(title);
}

const ASKS =
  /^(?:to (?:consider|receive|note|approve|agree|confirm|discuss|review|determine|resolve|sign|adopt|authorise|ask|invite|advise|report|answer|deal|identify|enable|inform|update|seek|present|make|hear|declare|endorse|appoint|elect|take)|i (?:dderbyn|ystyried|gymeradwyo|gadarnhau|nodi|gytuno|drafod|benderfynu)|(?:derbyn|ystyried|cymeradwyo|cadarnhau|nodi|trafod|penderfynu|cytuno))\b/i;
const NOTE =
  /^(?:purpose|pwrpas|recommendations?|members (?:are|of|must|should|will|to|who)|councillors (?:are|must|should|will|to)|any (?:member|councillor)|the (?:committee|cabinet|council|panel|board|chair\w*|report|purpose|minutes of|following|executive|sub-committee|forum|meeting) (?:is|are|will|has|to|sets?|of the meeting)|this (?:report|item|paper)|please|note\b|n\.?b\.?\b|contact|lead (?:officer|member)|presented by|presenter|officer:|author|wards?\b ?(?:\(s\))?(?: affected)?:|(?:cabinet )?(?:portfolio|member) ?holder?:|\(?copy (?:attached|herewith|enclosed)|\(?(?:report|copy|minutes|papers?|details) (?:attached|enclosed|herewith|circulated)|attached|enclosed|verbal (?:report|update)|oral (?:report|update)|key decision|background|aelodau i)\b/i;
const OFFICER =
  '(?:the |a |yr? |an )?(?:joint |interim |acting |deputy |assistant |executive |strategic |corporate |chief |group |service |borough |city |county |town |district )*(?:head|director|chief|corporate|assistant|executive|strategic|service|cabinet|leader|deputy leader|portfolio|monitoring|section 151|s151|clerk|officer|group|solicitor|treasurer|chair\\w*|councillor|cllr|managing|principal|senior|democratic|manager|town clerk|proper officer|working|task|scrutiny|independent|head of|licensing|returning|electoral|pennaeth|cyfarwyddwr|prif|swyddog|arweinydd|cynghorydd|finance|legal|planning|governance|statutory|lead|area|county|city)';
const REPORT_OF =
  /^(?:(?:[Jj]oint|JOINT|[Vv]erbal|[Oo]ral|A|The) )?(?:(?:Reports?|REPORTS?) (?:[Oo]f|OF|[Bb]y|BY|[Ff]rom|FROM) (?:the |THE |a |[A-Z])|Report [Aa]uthors?:?|Adroddiad (?:gan|y|yr)\b)/;
const REPORT_OF_WITHIN = new RegExp(`\\s\\(?((?:Joint |Verbal |Oral )?Reports? (?:of|by|from) ${OFFICER}\\b.*)$`, 'is');
/** `Annual Report of the Director of Public Health` names the report; it does not say who wrote it. */
const NAMES_REPORT =
  /(?:\b(?:annual|progress|final|interim|update|monitoring|quarterly|draft|independent|review|inspection|performance|outturn|budget|joint|first|second|third|the|a|this|half[- ]year\w*|mid[- ]year|year[- ]end|end of year|biennial|monthly|weekly|special|verbal|written|closure|receive|consider|note|on)|[(&-])$/i;

/** Cuts off "Report of the Head of …" that runs on behind a title. */
function cutReportOf(whole: string): { readonly title: string; readonly rest: string } {
  const searched = whole.slice(0, 1500);
  const match = REPORT_OF_WITHIN.exec(searched);
  if (!match || match.index === 0) return { title: whole, rest: '' };
  const title = searched.slice(0, match.index).trim();
  if (NAMES_REPORT.test(title)) return { title: whole, rest: '' };
  return { title, rest: whole.slice(match.index).trim() };
}

/** A title without what only joins it to other words: marks at its ends, leaders of dots. */
function tidy(title: string): string {
  return withoutEnd(withoutLeader(title.replace(/\s+/g, ' ').trim()).replace(/^[-–—:*•●▪]+\s*/, ''))
    .replace(/\( ?\)/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const LEADER = new Set('.·…_ ');

/** Without the three dots or more that lead from a title to its page. From the end: a line of dots has no other bound. */
function withoutLeader(title: string): string {
  let end = title.length;
  let dots = 0;
  for (; end > 0 && LEADER.has(title.charAt(end - 1)); end -= 1) if (title.charAt(end - 1) !== ' ') dots += 1;
  return dots >= 3 ? title.slice(0, end) : title;
}

function withoutEnd(title: string): string {
  let end = title.length;
  while (end > 0 && ' :;*-–—'.includes(title.charAt(end - 1))) end -= 1;
  const cut = title.slice(end);
  // "Tier 2-" keeps its hyphen: only marks that stand apart, and colons, join.
  return /^[-–—]/.test(cut) && !/[:;*]/.test(cut) ? title : title.slice(0, end);
}
