import { datesIn, inOneLine } from '../pack/dates.ts';

const YEAR = '(?:19|20)\\d\\d';
const MONTH = '0[1-9]|1[0-2]';
const DAY = '0[1-9]|[12]\\d|3[01]';
/** Also one folder in another: `2026/12/01`. */
const YEAR_FIRST = new RegExp(`(?<!\\d)(${YEAR})([-_. /]?)(${MONTH})\\2(${DAY})(?!\\d)`, 'g');
const DAY_FIRST = new RegExp(`(?<!\\d)(${DAY}|[1-9])([-_ ])(${MONTH}|[1-9])\\2(${YEAR})(?!\\d)`, 'g');
const DAY_FIRST_AT_ONCE = new RegExp(`(?<!\\d)(${DAY})(${MONTH})(${YEAR})(?!\\d)`, 'g');

/**
 * The day of the meeting that a file in folders is of, by their names (`2026-12-01`, `20261201`, `01_12_2026`,
 * `1 December 2026`, `09-Sep-2026`). The innermost folder with a day goes before the name of the file: there lie papers of
 * earlier days too, such as minutes to be signed.
 *
 * @param folders from the outermost on
 * @returns `YYYY-MM-DD`; null where no name tells a whole day
 */
export function dayInPath(folders: readonly string[], fileName: string): string | null {
  return daysIn(folders.join('/')).at(-1) ?? daysIn(fileName)[0] ?? null;
}

function daysIn(text: string): readonly string[] {
  if (!/\d{4}/.test(text)) return [];
  const plain = text
    .replaceAll(YEAR_FIRST, ' $4/$3/$1 ')
    .replaceAll(DAY_FIRST, ' $1/$3/$4 ')
    .replaceAll(DAY_FIRST_AT_ONCE, ' $1/$2/$3 ')
    .replaceAll(/[-_]/g, ' ');
  return datesIn(inOneLine(plain)).map(({ date }) => date);
}
