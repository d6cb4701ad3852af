import type { Contact } from './report.ts';

const EMAIL = /[a-z0-9][a-z0-9._%+'’-]{0,60}@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,30}){1,5}/i;
const PHONE = /(?:\(?\+44\)?\s?(?:\(0\)\s?)?|\(?0)(?:\d[\s()-]{0,2}){8,10}\d/;
const FURTHER_PHONES = new RegExp(
  String.raw`(?:\b(?:mobile|mob|tel|telephone|phone|or)\b[.:]?\s*)?${PHONE.source}`,
  'gi',
);
const EXTENSION = /\b(?:ext(?:ension)?\.?|x)\s?:?\s?(\d{3,6})\b/i;
const LABELS =
  /\b(?:tel(?:ephone)?(?: (?:no|number))?|phone(?: (?:no|number))?|mobile|direct (?:dial|line)|contact (?:no|number)|e-?mail(?: address)?|ffôn|e-?bost|name|designation|job title|title)\b\s*(?:\.|:|$|-|(?=\s*$))/gi;
const POST =
  /\b(?:officer|manager|director|head|chief|executive|lead|assistant|accountant|engineer|planner|solicitor|lawyer|clerk|adviser|advisor|analyst|consultant|team|service|services|department|democratic|senior|principal|strategic|corporate|partner|specialist|coordinator|co-ordinator|counsel|treasurer|s151|section|swyddog|pennaeth|cyfarwyddwr|rheolwr|prif|uwch)\b/i;

/** What one text says of a person: mail and phone are taken out, the rest is name and post. */
export type Details = { readonly email: string | null; readonly phone: string | null; readonly words: string };

export function readDetails(text: string): Details {
  const bounded = text.slice(0, 600);
  const email = EMAIL.exec(bounded)?.[0] ?? null;
  const withoutEmail = email ? bounded.replace(email, ' ') : bounded;
  const phone = PHONE.exec(withoutEmail)?.[0] ?? null;
  const extension = phone ? null : (EXTENSION.exec(withoutEmail)?.[0] ?? null);
  const found = phone ?? extension;
  const words = (found ? withoutEmail.replace(found, ' ').replace(FURTHER_PHONES, ' ') : withoutEmail)
    .replace(LABELS, ' ')
    .replace(/\(\s*\)|\[\s*\]|\bmailto:/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[,;:/|·•–-])+\s*$|^\s*(?:[,;:/|·•–-]\s*)+/g, '')
    .replace(/\s*,(?:\s*,)+/g, ',')
    .trim();
  return { email: email && cleanEmail(email), phone: found && cleanPhone(found), words };
}

/** A person from the words of one row: `Ann Example, Head of Finance – 01234 567890 ann@example.gov.uk`. */
export function readContact(value: string): Contact | null {
  const { email, phone, words } = readDetails(mendEmail(value));
  const { name, role } = nameAndRole(words);
  return name === null && role === null && email === null && phone === null ? null : { name, role, phone, email };
}

/** The name and the post behind it: parted by a comma, a dash or a bracket; a post alone has no name. */
export function nameAndRole(words: string): { name: string | null; role: string | null } {
  if (words === '' || /^(?:n\/a|none|tbc|as above)$/i.test(words)) return { name: null, role: null };
  const match = /^([^,(–]{2,60}?)\s*(?:,|\(|\s[–-]\s)\s*(.{2,})$/.exec(words);
  const name = match?.[1] ?? words;
  const role = match?.[2] === undefined ? null : withoutOpenBracket(match[2]).replace(/[\s,;.]+$/, '');
  if (POST.test(name) && !looksLikeName(name) && !isNameWithPost(name, role))
    return { name: role && looksLikeName(role) ? role : null, role: role && looksLikeName(role) ? name : words };
  return { name, role };
}

/** The bracket that closes one before these words. */
function withoutOpenBracket(words: string): string {
  return words.split(')').length > words.split('(').length ? words.replace(/\)(?=[^)]*$)/, '') : words;
}

/** Two to five words with capitals and no post among them. */
export function looksLikeName(words: string): boolean {
  return (
    words.length <= 50 &&
    !POST.test(words) &&
    /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}'’-]+$/u.test(words) &&
    !/\b(?:council|committee|report|decision|number|paper|page|appendix|background|north|south|east|west)\b/i.test(
      words,
    )
  );
}

/** A surname may be a word of posts: `Kim Head (Head of Finance)`. */
export function isNameWithPost(name: string, role: string | null): boolean {
  return role !== null && POST.test(role) && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name);
}

/** A mail address that was broken over lines: `ann@example.` with `gov.uk` behind a space. */
export function mendEmail(text: string): string {
  return text
    .replace(/(\S@\S{0,60}[.-]|\S@)\s+(?=[a-z0-9-]+(?:\.[a-z]{2,}|\b))/gi, '$1')
    .replace(/([a-z0-9][._-]?)\s+(?=@[a-z0-9-]+\.)/gi, '$1')
    .replace(/(@[a-z0-9-]{2,40})\s+(?=\.?[a-z0-9-]*\.(?:gov|org|co)?\.?(?:uk|wales|cymru|scot|com|org)\b)/gi, '$1')
    .replace(/(@\S{2,60})\s+(?=\.(?:gov|org|co|uk)\b)/gi, '$1');
}

function cleanEmail(email: string): string {
  return email.replace(/[.'’-]+$/, '');
}

function cleanPhone(phone: string): string {
  return phone
    .replace(/\s+/g, ' ')
    .replace(/[\s(-]+$/, '')
    .trim();
}
