import { wordsWithAnswers, type EmbeddedMark, type EmbeddedWords } from '../../../shared/annotations/embedded.ts';
import { dayOf, dayWords } from '../../time/day.ts';

/** The words that a mark of a PDF lies on, in quotes; empty where none are known. */
export function quoteOf({ words }: EmbeddedMark): string {
  return words === '' ? '' : `“${words}”`;
}

/** All that a mark of a PDF tells, in one line: the words it lies on, and what was written to them. */
export function toldBy(mark: EmbeddedMark): string {
  return [quoteOf(mark), wordsWithAnswers(mark)].filter(part => part !== '').join(' ');
}

/** Who wrote something into a PDF, and when: `Anna Berg · 1 July`; empty where the file says neither. */
export function writtenWords(words: EmbeddedWords): string {
  return [words.author, writtenWhen(words)].filter(part => part !== '').join(' · ');
}

/** The day on which something was written into a PDF; empty where the file does not say. */
export function writtenWhen({ changedAt }: EmbeddedWords): string {
  const now = new Date();
  return changedAt === null ? '' : dayWords(dayOf(new Date(changedAt)), dayOf(now));
}
