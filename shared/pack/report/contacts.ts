import { bodyLines } from '../body-lines.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import { readContactBlock } from './contact-block.ts';
import { looksLikeName, readContact } from './contact-details.ts';
import type { HeadEntry } from './head-table.ts';
import { readHeadTable } from './head-table.ts';
import type { Contact } from './report.ts';

const MOST = 8;
/** Reports end with their contacts; so many pages are looked at, each by its words first. */
const PAGES_SEARCHED = 40;
const CONTACT_WORDS =
  /(?:^|\n)\W{0,4}(?:\d{1,2}\.?\d?\W{0,4})?(?:(?:officer |lead |report )?contacts?(?: (?:details|officers?|name|person|information|for))?|(?:report |lead )?authors?(?: of (?:the )?report)?|(?:for )?(?:further|more) information|(?:lead|relevant|responsible|case|reporting) (?:officers?|(?:corporate )?directors?)|prepared by|swyddogi? cyswllt|cyswllt|awdur|manylion cyswllt)(?:\(s\))?\s*(?:[:\n]|please|$|contact|from)/i;
const DETAILS = /\S@\S|\b0\d{3,4}[ )]{1,2}\d{3}|\b0\d{9,10}\b|\+44/;

/** The people that rows of a head name: a row with a name begins one, rows of phone and mail complete it. */
function contactsInRows(entries: readonly HeadEntry[]): readonly Contact[] {
  const people: Contact[] = [];
  for (const { field, value } of entries) {
    const last = people.at(-1);
    if (field === 'contact' || field === 'author') {
      const person = readContact(value);
      if (person) people.push(person);
    } else if (last && value !== '' && (field === 'phone' || field === 'email' || field === 'role')) {
      const details = readContact(value);
      const role = field === 'role' ? value : last.role;
      people[people.length - 1] = {
        ...last,
        role,
        phone: last.phone ?? details?.phone ?? null,
        email: last.email ?? details?.email ?? null,
      };
    }
  }
  return people;
}

/** The people a report names to ask: those of its head, else those at its end, before its appendices. */
export function readContacts(content: PaperContent, head: readonly HeadEntry[], report: PageSpan): readonly Contact[] {
  const inHead = contactsInRows(head);
  if (inHead.some(({ email, phone }) => email !== null || phone !== null)) return distinct(inHead);
  const last = Math.min(report.last, report.first + PAGES_SEARCHED);
  for (let pageIndex = report.first; pageIndex <= last; pageIndex++) {
    if (!CONTACT_WORDS.test(content.text(pageIndex))) continue;
    if (!DETAILS.test(content.text(pageIndex)) && !DETAILS.test(content.text(pageIndex + 1))) continue;
    const lines = bodyLines(content, pageIndex, Math.min(pageIndex + 2, report.last));
    const rows = contactsInRows(readHeadTable(lines.filter(line => line.pageIndex === pageIndex)));
    const blocks = readContactBlock(content, lines, pageIndex);
    const found = weight(blocks) > weight(rows) ? blocks : rows;
    if (weight(found) > 0) return distinct([...found, ...inHead]);
  }
  return distinct(inHead);
}

/** How much is told of people that can be reached by name. */
function weight(people: readonly Contact[]): number {
  const known = people.filter(
    ({ name, email, phone }) => name !== null && looksLikeName(name) && (email ?? phone) !== null,
  );
  return known.reduce((sum, { phone, email }) => sum + 2 + (phone ? 1 : 0) + (email ? 1 : 0), 0);
}

/** One entry for each person: by mail, else by name. */
function distinct(people: readonly Contact[]): readonly Contact[] {
  const byName = new Map<string, Contact>();
  for (const person of people) {
    const key = (person.name ?? person.email ?? person.role ?? '').toLowerCase();
    const before = byName.get(key);
    byName.set(
      key,
      before
        ? {
            ...before,
            role: before.role ?? person.role,
            phone: before.phone ?? person.phone,
            email: before.email ?? person.email,
          }
        : person,
    );
  }
  return [...byName.values()].slice(0, MOST);
}
