import { inOneLine } from '../dates.ts';
import type { Contact } from '../report/report.ts';
import type { FrontLine, FrontWords } from './front-lines.ts';
import { labelledFields, type Field } from './labelled-fields.ts';

const EMAIL = /[\w.+'-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,5}/;
const PHONE = /(?:\+44\s?|\(?0)[\d\s()-]{8,16}\d|\b\d{3}-\d{3}-\d{4}\b/;
const IN_PROSE =
  /\b(?:[Cc]ontact|CONTACT|[Ee]nquiries to|[Aa]sk for|[Ww]ho to ask)\b:?\s(?:[Oo]fficer:?\s)?((?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’-]+)(?:\s?[,(–-]\s?([\p{L}\s&-]{4,60}?)(?=[,).]|\s(?:on|at|by|[Tt]el|[Tt]elephone|[Ee]-?mail)\b|$))?/u;
const CLERK = /^(?:(?:parish|town|deputy|acting|community)\s){0,2}clerk\b[\p{L}\s]{0,40}/iu;
const ROLE = /^\p{Lu}[\p{L}\s,&'’()-]{4,59}$/u;
const LONGEST_ROLE = 60;
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u;
const REACH = 260;

/** Whom to ask about the meeting: the clerk or committee officer, as far as the front names them. */
export function findContact({ head, aside, tail }: FrontWords, fields: readonly Field[]): Contact | null {
  const own = labelledFields(aside);
  const all = [...own, ...fields];
  const asked = all.find(({ name, value }) => name === 'contact' && value !== '')?.value ?? null;
  const [labelledName, labelledRole] = nameAndRole(asked);
  const prose = inOneLine([...head, ...tail].map(({ text }) => text).join(' '));
  const inProse = labelledName === null ? IN_PROSE.exec(prose) : null;
  const nearby = inProse ? prose.slice(inProse.index, inProse.index + REACH) : '';
  const signed = labelledName === null && !inProse ? signature(tail) : null;
  const contact: Contact = {
    name: labelledName ?? inProse?.[1] ?? signed?.name ?? null,
    role: labelledRole ?? inProse?.[2]?.trim() ?? signed?.role ?? null,
    phone:
      fieldOf(all, 'phone', PHONE) ??
      PHONE.exec(asked ?? '')?.[0].trim() ??
      PHONE.exec(nearby)?.[0].trim() ??
      signed?.phone ??
      null,
    email:
      fieldOf(all, 'email', EMAIL) ??
      fieldOf(all, 'phone', EMAIL) ??
      EMAIL.exec(asked ?? '')?.[0] ??
      EMAIL.exec(nearby)?.[0] ??
      head.find(({ text }) => EMAIL.exec(text)?.[0] === text)?.text ??
      null,
  };
  return Object.values(contact).every(value => value === null) ? null : contact;
}

function fieldOf(fields: readonly Field[], name: 'phone' | 'email', pattern: RegExp): string | undefined {
  for (const field of fields) {
    const found = field.name === name ? pattern.exec(field.value)?.[0].trim() : undefined;
    if (found) return found;
  }
  return undefined;
}

/** `Jan Fell, Senior Democratic Services Officer`; a value that names a post only is a role. */
function nameAndRole(asked: string | null): readonly [string | null, string | null] {
  if (asked === null) return [null, null];
  const words =
    asked
      .replace(EMAIL, '')
      .replace(PHONE, '')
      .split(/\s(?:tel(?:ephone)?|e-?mail|fax)\b/i)[0] ?? '';
  const [first = '', ...rest] = words.split(/\s?[,(–]\s?|\s-\s/).map(part => part.replace(/[\s,;:)]+$/g, '').trim());
  // What has a house number is an address.
  const role = rest.some(part => /\d/.test(part)) ? null : rest.filter(Boolean).join(', ') || null;
  if (first === '' || first.length > 80) return [null, null];
  return /\b(?:officer|services|team|clerk|manager|section|unit)\b/i.test(first) && role === null
    ? [null, first]
    : [first, role];
}

/** A clerk who signs an agenda is the one to ask, and so is another officer whose telephone stands below the name. */
function signature(
  tail: readonly FrontLine[],
): { readonly name: string; readonly role: string; readonly phone: string | null } | null {
  for (const [index, line] of tail.entries()) {
    const words = line.cells[0] ?? '';
    const name = tail[index - 1]?.text ?? '';
    const below = tail[index + 1]?.text ?? '';
    const phone = below.length < LONGEST_ROLE ? (PHONE.exec(below)?.[0].trim() ?? null) : null;
    const role = CLERK.exec(words)?.[0].trim() ?? (phone !== null && ROLE.test(words) ? words : null);
    if (role && NAME.test(name)) return { name, role, phone };
  }
  return null;
}
