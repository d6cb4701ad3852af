import { inOneLine } from '../dates.ts';
import type { Contact } from '../report/report.ts';
import type { FrontLine, FrontWords } from './front-lines.ts';
import { labelledFields, type Field } from './labelled-fields.ts';

const EMAIL = /[\w.+'-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,5}/;
const PHONE = /(?:\+44\s?|\(?0)[\d\s()-]{8,16}\d|\b\d{3}-\d{3}-\d{4}\b/;
const IN_PROSE =
  /\b(?:[Cc]ontact|CONTACT|[Ee]nquiries to|[Aa]sk for|[Ww]ho to ask)\b:?\s(?:[Oo]fficer:?\s)?((?:\p{Lu}[\p{L}'’.-]*\s){1,3}?(?!(?:Tel|Telephone|Phone|Mobile|Direct|Fax|E-?[Mm]ail)\b)\p{Lu}[\p{L}'’-]+(?:\s(?!(?:Tel|Telephone|Phone|Mobile|Direct|Fax|E-?[Mm]ail)\b)\p{Lu}[\p{L}'’-]+){0,2})(?:\s?[,(–-]\s?([\p{L}\s&-]{4,60}?)(?=[,).]|\s(?:on|at|by|[Tt]el|[Tt]elephone|[Ee]-?mail)\b|$))?/u;
const CLERK = /^(?:(?:parish|town|deputy|acting|community)\s){0,2}clerk\b[\p{L}\s]{0,40}/iu;
const ROLE = /^\p{Lu}[\p{L}\s,&'’()-]{4,59}$/u;
const POST = /\b(?:officer|services|team|clerk|manager|section|unit|administrator|secretary|adviser|advisor)\b/i;
const LONGEST_ROLE = 60;
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}\p{Lu}[\p{L}'’-]+$/u;
/** `Jan Fell, Town Clerk` */
const NAME_AND_POST = /^([^,]{3,60}),\s?([\p{L}\s&]{5,60})$/u;
const REACH = 260;

/** Whom to ask about the meeting: the clerk or committee officer, as far as the front names them. */
export function findContact(
  { head, aside, tail, hasItemOfficers }: FrontWords,
  fields: readonly Field[],
): Contact | null {
  const end = hasItemOfficers ? [] : tail;
  const all = [...labelledFields(aside), ...fields, ...labelledFields(end)];
  const asked = all.find(({ name, value }) => name === 'contact' && value !== '')?.value ?? null;
  const [labelledName, labelledRole] = nameAndRole(asked);
  const prose = inOneLine([...head, ...end].map(({ text }) => text).join(' '));
  const stacked = labelledName === null ? signature(head, false) : null;
  const inProse = labelledName === null && !stacked ? IN_PROSE.exec(prose) : null;
  const nearby = inProse ? prose.slice(inProse.index, inProse.index + REACH) : '';
  const signed = stacked ?? (labelledName === null && !inProse ? signature(tail, true) : null);
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
      signed?.email ??
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
  return POST.test(first) && role === null ? [null, first] : [first, role];
}

type Signed = Pick<Contact, 'phone' | 'email'> & { readonly name: string; readonly role: string };

/**
 * A name, the post below it, and how to reach them below that. A clerk who signs an agenda is the one to ask even where
 * the lines below say nothing of it.
 */
function signature(lines: readonly FrontLine[], isEnd: boolean): Signed | null {
  for (const [index, line] of lines.entries()) {
    const [, own = '', post = ''] = (isEnd && NAME_AND_POST.exec(line.text)) || [];
    if (NAME.test(own) && CLERK.test(post)) return { name: own, role: post, phone: null, email: null };
    const words = line.cells[0] ?? '';
    const name = lines[index - 1]?.text ?? '';
    if (!NAME.test(name) || POST.test(name)) continue;
    const below = lines.slice(index + 1, index + (isEnd ? 2 : 4)).map(({ text }) => text);
    const near = below.filter(text => text.length < LONGEST_ROLE).join('\n');
    const phone = PHONE.exec(near)?.[0].trim() ?? null;
    const email = EMAIL.exec(near)?.[0] ?? null;
    const isPost =
      ROLE.test(words) && (isEnd ? phone !== null : POST.test(words) && (phone !== null || email !== null));
    const role = (isEnd ? CLERK.exec(words)?.[0].trim() : undefined) ?? (isPost ? words : undefined);
    if (role) return { name, role, phone, email };
  }
  return null;
}
