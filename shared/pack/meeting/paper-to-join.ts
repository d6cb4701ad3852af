import { nameWithoutEnding } from '../file-name.ts';
import type { Paper } from '../paper.ts';
import { bodyKey, keysInBothLanguages } from './body-name.ts';

/** What joining papers draws on. */
export type PaperToJoin = Pick<
  Paper,
  | 'sha256'
  | 'fileName'
  | 'kind'
  | 'title'
  | 'committee'
  | 'body'
  | 'date'
  | 'time'
  | 'published'
  | 'createdAt'
  | 'addedAtMs'
  | 'modifiedMs'
  | 'pageCount'
  | 'agenda'
  | 'supplement'
  | 'wordSample'
  | 'writtenOver'
>;

/** Whether a paper carries the agenda of its meeting. */
export function isAgendaPaper({ kind }: Pick<PaperToJoin, 'kind'>): boolean {
  return kind === 'pack' || kind === 'frontsheet';
}

/** Whether a paper holds an agenda that can be read: a scan of a pack does not. */
export function holdsAgenda({ kind, agenda }: Pick<PaperToJoin, 'kind' | 'agenda'>): boolean {
  return isAgendaPaper({ kind }) && agenda.length > 0;
}

/** Earlier papers first: by the day they say, then by their files. */
export function byAge(a: PaperToJoin, b: PaperToJoin): number {
  return compared(a.published, b.published) || byFile(a, b);
}

/**
 * Earlier files first: by when they were made, then by when they were written. Files unpacked together tell no more by
 * time, and when they came is chance where a folder of them is added: then their names decide (`pack.pdf`, `pack v2.pdf`).
 */
export function byFile(a: PaperToJoin, b: PaperToJoin): number {
  return (
    compared(a.createdAt, b.createdAt) ||
    a.modifiedMs - b.modifiedMs ||
    NAMES.compare(nameWithoutEnding(a.fileName), nameWithoutEnding(b.fileName)) ||
    a.addedAtMs - b.addedAtMs ||
    (a.sha256 < b.sha256 ? -1 : 1)
  );
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** Of two dates the order where both are known; 0 where they say nothing. */
export function compared(a: string | null, b: string | null): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a paper says that it is for another meeting than an agenda: another day, or another body. */
export function isOfAnother(agenda: PaperToJoin, { kind, date, body, committee }: PaperToJoin): boolean {
  // Minutes in a pack's company are of an earlier meeting as a rule; they bring no items.
  if (kind === 'minutes') return false;
  if (date !== null && agenda.date !== null && date !== agenda.date) return true;
  return body !== null && agenda.body !== null && isOther(body, agenda.body) && isOther(committee, agenda.committee);
}

function isOther(a: string | null, b: string | null): boolean {
  const names = keysOf(a ?? '');
  return !keysOf(b ?? '').some(key => names.includes(key));
}

function keysOf(name: string): readonly string[] {
  const { english, welsh } = keysInBothLanguages(name) ?? {};
  return english === undefined || welsh === undefined ? [bodyKey(name)] : [english, welsh];
}
