import type { NoteOut, NotesDocument, NotesSection } from './notes-document.ts';
import { KIND_WORDS } from '../notes/kind-words.ts';

/** So that spreadsheets read the rest as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS: readonly {
  readonly name: string;
  readonly of: (note: NoteOut, section: NotesSection, document: NotesDocument) => string;
}[] = [
  { name: 'Meeting', of: (_note, _section, { meeting }) => meeting.body },
  { name: 'Date', of: (_note, _section, { meeting }) => meeting.date ?? '' },
  { name: 'Item', of: (_note, { number }) => number },
  { name: 'Title', of: (_note, { title }) => title },
  { name: 'Paper', of: ({ paperName }) => paperName },
  { name: 'Page', of: ({ label }) => label },
  { name: 'Kind', of: ({ annotation }) => KIND_WORDS[annotation.type].one },
  { name: 'Colour', of: ({ annotation }) => annotation.colour },
  { name: 'Meaning', of: ({ colourName }) => colourName },
  { name: 'Words', of: ({ quote }) => quote },
  { name: 'Comment', of: ({ comment }) => comment },
  { name: 'Tags', of: ({ annotation }) => annotation.tags.join('; ') },
  { name: 'By', of: (_note, _section, { author }) => author },
  { name: 'Made', of: ({ annotation }) => new Date(annotation.createdAtMs).toISOString() },
  { name: 'Changed', of: ({ annotation }) => new Date(annotation.changedAtMs).toISOString() },
];

/** Notes as a table (RFC 4180), one a row, for spreadsheets. */
export function notesCsv(document: NotesDocument): string {
  const rows = document.sections.flatMap(section =>
    section.notes.map(note => COLUMNS.map(({ of }) => of(note, section, document))),
  );
  return `${BYTE_ORDER_MARK}${[COLUMNS.map(({ name }) => name), ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * A field. Spreadsheets run what begins like a formula, even from a file of text: an apostrophe in front makes words of it
 * (OWASP, CSV injection).
 */
function cell(value: string): string {
  const harmless = /^\s*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
