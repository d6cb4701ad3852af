import type { EmbeddedWords } from '../../../shared/annotations/embedded.ts';
import { dayOf, dayWords } from '../../time/day.ts';

/** Who wrote something into a PDF, and when: `Anna Berg · 1 July`; empty where the file says neither. */
export function writtenWords(words: EmbeddedWords): string {
  return [words.author, writtenWhen(words)].filter(part => part !== '').join(' · ');
}

/** The day on which something was written into a PDF; empty where the file does not say. */
export function writtenWhen({ changedAt }: EmbeddedWords): string {
  const now = new Date();
  return changedAt === null ? '' : dayWords(dayOf(new Date(changedAt)), dayOf(now));
}
