import type { FrontLine } from './front-lines.ts';
import { isCommitteeName, isCouncilName } from './body-name.ts';

/** The fields of a front that say something of the meeting; `other` ends the one before it. */
const LABELS = {
  body: 'name of (?:the )?(?:meeting|committee|body)|meeting (?:title|of)|meeting|committee|(?:decision making )?body|cyfarfod|pwyllgor',
  reportTo: '(?:report )?to|adroddiad i|i',
  meetingDate:
    '(?:date|day)(?: and time)? of (?:the )?(?:meeting|committee|council)|(?:meeting|committee|decision) date(?: and time)?|date of (?:the )?decision|dyddiad y cyfarfod',
  date: 'date(?: (?:and|&) time)?|date\\/time|day(?: and date)?|when|dyddiad',
  time: '(?:start(?:ing)? )?time(?: of (?:the )?meeting)?|commencing(?: at)?|amser',
  venue: '(?:meeting )?(?:venue|place|location)(?: of (?:the )?meeting)?|where|lleoliad|man cyfarfod',
  subject: '(?:report )?(?:subject|title)(?: of report)?|title of (?:the )?report|report title|pwnc|teitl',
  contact:
    '(?:committee|contact|democratic (?:services|support)|governance|lead)(?: services)? officer|(?:democratic|committee|member|governance|electoral) services|(?:key )?contact(?: name| person)?|ask for|clerk(?: to the (?:council|committee))?|enquiries to|please (?:contact|ask for)|for (?:any )?(?:further |more )?(?:information|details|enquiries|queries)[a-z ]{0,40}?(?:,? please)? (?:contact|ask for)|clerc(?: i.r cyngor)?|swyddog(?: cyswllt)?|cyswllt|gofynnwch am',
  phone:
    '(?:contact |direct )?(?:tel(?:ephone)?|phone)(?: (?:no|number))?|direct (?:dial|line)(?:\\/ext)?(?: no)?|contact (?:number|no|tel)|ext|ff[oô]n|rhif ffôn',
  email: 'e-?\\s?mail(?: address)?|e-bost',
  published:
    '(?:date (?:of )?)?(?:publication|publish(?:ed|ing)|issued?|despatch(?:ed)?|dispatch(?:ed)?)(?: date| on)?|date of (?:publication|issue|despatch)|(?:last )?(?:amended|updated|revised|republished)(?: on)?|dated|cyhoeddwyd',
  other:
    'our ref|your ref|ref|reference|fax(?: no)?|membership|(?:committee )?members?|councillors|substitutes?|quorum|report (?:of|by|from|author)|from|author|wards?(?: affected)?|portfolio(?: holder)?|councillor|cc|website|web|classification|purpose(?: of report)?|summary|relevant officer|lead officer|cabinet member|decision no|key decision|status|www|chair(?:man|person)?|vice[- ]chair(?:man|person)?|present|apologies|agenda(?: item)?(?: no)?|item(?: no)?|distribution|minicom|webcast|period of report|is (?:it|this|the decision) [a-z ]{3,40}',
} as const;

export type FieldName = keyof typeof LABELS;
/** What a label says, and where: the index of its line. */
export type Field = { readonly name: FieldName; readonly value: string; readonly line: number };

const NAMES = [
  'body',
  'reportTo',
  'meetingDate',
  'date',
  'time',
  'venue',
  'subject',
  'contact',
  'phone',
  'email',
  'published',
  'other',
] as const satisfies readonly FieldName[];
/** In two languages a label stands twice: `Clerc / Clerk:`. */
const WITH_COLON = NAMES.map(name => ({
  name,
  pattern: new RegExp(`^\\W{0,4}(?:${LABELS[name]})(?:\\s?[/|]\\s?(?:${LABELS[name]}))?\\.?\\s?:\\s*`, 'i'),
}));
const ALONE = NAMES.map(name => ({ name, pattern: new RegExp(`^(?:${LABELS[name]})\\.?\\s?:?$`, 'i') }));
/** Behind these words a phrase goes on in the next line. */
const GOES_ON = /(?:[,&(–-]|\b(?:and|of|the|for|in|at|to|or|on|a))$/i;
const WRAPPED_ROLE =
  /^(?:(?:services|democratic|committee|support|governance|scrutiny|senior)\s){0,3}(?:officer|manager|clerk|advisor|adviser|administrator|assistant)$/i;
const CONTINUATIONS = 4;

/**
 * The labelled fields of a front in their order: `DATE: Tuesday …`, a table of labels and values, or a row of labels over
 * a row of values. A value runs on over the lines that plainly belong to it.
 */
export function labelledFields(lines: readonly FrontLine[]): readonly Field[] {
  const fields: Field[] = [];
  lines.forEach((line, index) => {
    const columns = rowOfLabels(line);
    const next = lines[index + 1];
    if (columns && next) {
      fields.push(...valuesBelow(columns, line, next, index));
      return;
    }
    line.cells.forEach((cell, at) => {
      const label = labelOf(cell, at < line.cells.length - 1);
      if (label)
        fields.push({ name: label.name, value: valueAt(lines, index, at, label.rest, label.name), line: index });
    });
  });
  return fields;
}

function labelOf(
  cell: string,
  hasValueBeside: boolean,
): { readonly name: FieldName; readonly rest: string } | undefined {
  if (cell.length > 300) return undefined;
  for (const { name, pattern } of WITH_COLON) {
    const length = pattern.exec(cell)?.[0].length;
    if (length !== undefined) return { name, rest: cell.slice(length).trim() };
  }
  if (!hasValueBeside || cell.length > 40) return undefined;
  const alone = ALONE.find(({ pattern }) => pattern.test(cell));
  return alone && { name: alone.name, rest: '' };
}

function valueAt(lines: readonly FrontLine[], index: number, at: number, rest: string, name: FieldName): string {
  const line = lines[index];
  if (!line) return rest;
  const nextCell = line.cells[at + 1];
  const isBeside = nextCell !== undefined && !labelOf(nextCell, false);
  let value = isBeside ? `${rest} ${nextCell}`.trim() : rest;
  const edge = isBeside && rest === '' ? (line.lefts[at + 1] ?? 0) : undefined;
  let before = line;
  for (const next of lines.slice(index + 1, index + 1 + CONTINUATIONS)) {
    if (next.pageIndex !== line.pageIndex || next.y - before.y > before.height * 2.2) break;
    if (next.cells.some(cell => labelOf(cell, true))) break;
    const inColumn = edge !== undefined && next.cells.length === 1 && Math.abs((next.lefts[0] ?? 0) - edge) < 8;
    const isOpen = value === '' || GOES_ON.test(value) || value.split('(').length > value.split(')').length;
    const isBrokenName =
      name === 'body' && isCapitals(value) && isCapitals(next.text) && !isCommitteeName(value) && !isCouncilName(value);
    const isBrokenMail = name === 'email' && !/@[\w-]+\.\w/.test(value) && /^[\w.@-]+$/.test(next.text);
    const isRole = name === 'contact' && WRAPPED_ROLE.test(next.text);
    const isRestOfMail = name === 'email' && /^\.[\w.]+$/.test(next.text);
    if (!inColumn && !isOpen && !isBrokenName && !isBrokenMail && !isRole && !isRestOfMail) break;
    value = name === 'email' ? value + next.text : `${value} ${next.text}`.trim();
    before = next;
  }
  return value;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** Whether a line is the head of a table of fields: two labels or more and nothing else. */
export function isRowOfLabels(line: FrontLine): boolean {
  return rowOfLabels(line) !== undefined;
}

function rowOfLabels({ cells }: FrontLine): readonly FieldName[] | undefined {
  if (cells.length < 2) return undefined;
  const names = cells.map(cell =>
    cell.length <= 40 && !cell.endsWith(':') ? ALONE.find(({ pattern }) => pattern.test(cell))?.name : undefined,
  );
  return names.every(name => name !== undefined) ? names : undefined;
}

function valuesBelow(columns: readonly FieldName[], head: FrontLine, row: FrontLine, line: number): readonly Field[] {
  return columns.flatMap((name, column) => {
    const [from, to] = [head.lefts[column] ?? 0, head.lefts[column + 1] ?? Number.POSITIVE_INFINITY];
    const value = row.cells.filter((_, at) => {
      const left = row.lefts[at] ?? 0;
      return left >= from - 8 && left < to - 8;
    });
    return value.length === 0 ? [] : [{ name, value: value.join(' '), line }];
  });
}
