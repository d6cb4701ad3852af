const NUMBER = '\\d{1,3}(?:\\.\\d{1,2})?[a-z]?';
const NAMED = new RegExp(
  `\\b(?:agenda\\s)?(?:items?|eitem(?:au)?)(?:\\s(?:no|number|rhif)s?\\.?)?\\s?(${NUMBER}(?:(?:\\s?,\\s?|\\s?(?:&|and|a)\\s)${NUMBER}){0,12})\\b(?!\\s?[/%])`,
  'gi',
);

/** The items that a sentence names: `items 7 and 9`, `Item No. 3`. */
export function numbersNamed(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(match => (match[1] ?? '').match(new RegExp(NUMBER, 'gi')) ?? []);
}

/** The item that an entry of an outline names. */
export function numberEntered(title: string): string | undefined {
  return new RegExp(`^(?:agenda\\s)?(?:item\\s)?(${NUMBER})[.:)]?\\s+\\p{L}`, 'iu').exec(title.slice(0, 80))?.[1];
}

/** The items stamped on the lines of a page. */
export function numbersStamped(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^Agenda Item (${NUMBER})$`, 'gim'))].map(match => match[1] ?? '');
}
