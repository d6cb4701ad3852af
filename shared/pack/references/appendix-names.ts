/** What an appendix is looked up by: `appendix a`, `annex 2`. */
export function appendixKey(word: string, name: string): string {
  return `${/^annex/i.test(word) ? 'annex' : 'appendix'} ${name.toLowerCase()}`;
}

const NAME = String.raw`(Appendix|APPENDIX|Annexe?|ANNEXE?|Atodiad|ATODIAD) (?:No\.? )?['‘“"(]?([A-Z]\d{0,2}|\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|[IVX]{2,5}|AA|BB|CC)`;
const IN_TITLE = new RegExp(String.raw`(?:^|[\s(–—-])${NAME}(?!\w)`);
/** A heading ends there, or goes on with a title; a sentence goes on in small letters, or with a comma. */
const AS_HEADING = new RegExp(String.raw`^${NAME}['’”")]?(?:$| ?[-–—:.(|]| [A-Z0-9‘“(])`);
/** A name alone on its line, or with a short title. */
const ALONE = new RegExp(String.raw`^${NAME}['’”")]?(?: ?[-–—:.|]? ?['‘“"(]?[A-Z0-9][^.;]{2,90})?[.:]?$`);
const LONGEST_TITLE = 200;

/** Of words that stand as the heading of an appendix does, what it is looked up by. */
export function headingKey(words: string): string | undefined {
  return keyBy(AS_HEADING, words);
}

/** Of a line that is nothing but the heading of an appendix, what it is looked up by. */
export function loneHeadingKey(words: string): string | undefined {
  return words.length > LONGEST_TITLE ? undefined : keyBy(ALONE, words);
}

/** Of a document that is an appendix, what it is looked up by. */
export function titleKey(title: string): string | undefined {
  return keyBy(IN_TITLE, title);
}

function keyBy(pattern: RegExp, words: string): string | undefined {
  const [, word, name] = pattern.exec(words.slice(0, LONGEST_TITLE)) ?? [];
  return word === undefined || name === undefined ? undefined : appendixKey(word, name);
}
