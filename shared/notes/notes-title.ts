import { sourceName, type NamedPaper } from '../pack/labels/page-words.ts';

/** What the notes on a meeting's papers are called, on screen, printed and in files: `Notes: Cabinet`. */
export function notesTitle(lead: NamedPaper): string {
  return `Notes: ${sourceName(lead)}`;
}
