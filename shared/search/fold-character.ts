/** What a character is taken for that Unicode's decomposition leaves as it is. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '⁄': '/',
};

const DASH = /[\p{Pd}−]/u;
const SINGLE_QUOTE = /[‘’‚‛′ʼ`]/;
const DOUBLE_QUOTE = /[“”„‟″«»]/;
const SPACE = /[\s\p{Z}\p{Cc}]/u;
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/** An acute accent by itself is typed for an apostrophe; to Unicode it is a space with an accent. */
const [ACUTE, APOSTROPHE] = [0xb4, 0x27];

const known = new Map<number, string>();

/**
 * What a character is found by: small letters without accents, ligatures taken apart, plain quotes and dashes, a space
 * for every white space; empty for one that is not seen by itself, such as an accent or a soft hyphen.
 */
export function foldCharacter(codePoint: number): string {
  let folded = known.get(codePoint);
  if (folded === undefined) {
    const plain = String.fromCodePoint(codePoint === ACUTE ? APOSTROPHE : codePoint)
      .toLowerCase()
      .normalize('NFKD')
      .toLowerCase()
      .replace(UNSEEN, '');
    folded = Array.from(plain, foldPlain).join('');
    known.set(codePoint, folded);
  }
  return folded;
}

function foldPlain(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  return ALIKE[character] ?? character;
}
