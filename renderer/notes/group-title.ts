import type { NotesOfItem } from '../../shared/notes/notes-of-meeting.ts';

/** What the notes of an item stand under: `Item 6 · Children’s social care`, `Agenda pack: pages of no item`. */
export function groupTitle({ of }: Pick<NotesOfItem, 'of'>): string {
  if (of.is === 'paper') return `${of.paper.name}: pages of no item`;
  return itemTitle(of.entry);
}

/** `Item 6 · Children’s social care`; the title alone where it has no number. */
export function itemTitle({ number, title }: { readonly number: string; readonly title: string }): string {
  return number === '' ? title : `Item ${number} · ${title}`;
}
