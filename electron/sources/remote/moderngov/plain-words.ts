import { decodeHTML } from 'entities';

/** Characters that are read of one text. */
const LONGEST = 8000;

/** A text of the site as it was meant: its entities are written twice over, and blanks and line breaks stand around it. */
export function plainWords(text: string): string {
  return decodeHTML(decodeHTML(text.slice(0, LONGEST)))
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}
