import { nameWithoutEnding } from '../file-name.ts';
import { haveOtherFigures, likeness, titleWords, type TitleWords } from './title-words.ts';

/** How the names of two files speak of whether they hold one paper. */
export type NamesSay = 'same' | 'alike' | 'other-figures' | 'other';

/** What the name of a file says beside what it holds: that it is another version, or another copy. */
const VERSION =
  /\(\s*\d{1,2}\s*\)|\b(?:v|ver|version|rev|revision|copy|issue)[ .]?\d{0,2}\b|\b(?:amended|revised|updated|corrected|republished|reissued|replacement|replaced|final|new|latest|old|superseded|copy of)\b/gi;
/** Names that scanners, browsers and clerks give to anything. */
const SAYS_NOTHING =
  /^(?:(?:scan|scanned|scanner|document|doc|docs|file|img|image|untitled|report|reports|agenda|pack|paper|papers|supplement|download|pdf|minutes|appendix|pages?)\s?)*\d{0,4}$/;

/**
 * What the names of two files say, whatever they say of versions. A name that may be any paper's counts for nothing.
 */
export function namesSay(a: string, b: string): NamesSay {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  if (own.key === other.key) return SAYS_NOTHING.test(own.key) || areCounted(a, b) ? 'alike' : 'same';
  if (haveOtherFigures(own, other)) return 'other-figures';
  return likeness(own, other) >= ALIKE ? 'alike' : 'other';
}

/** `pack (1)` and `pack (2)` may be two parts as well as two copies. */
function areCounted(a: string, b: string): boolean {
  const [own, other] = [COUNT.exec(a)?.[1], COUNT.exec(b)?.[1]];
  return own !== undefined && other !== undefined && own !== other;
}

const COUNT = /\(\s*(\d{1,2})\s*\)/;
const ALIKE = 0.6;

function wordsOf(fileName: string): TitleWords {
  const name = nameWithoutEnding(fileName).replace(/[_+]/g, ' ');
  return titleWords(name.replace(VERSION, ' '));
}
