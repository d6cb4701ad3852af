import { isExemptTitle } from '../../../../shared/sources/moderngov/exempt-title.ts';
import type { PageDocument } from '../../../../shared/sources/moderngov/told.ts';

/** What the numbers behind `?T=` of a meeting's documents stand for. Others are not told apart by number everywhere. */
const BY_NUMBER: ReadonlyMap<string, Pick<PageDocument, 'kind' | 'name'>> = new Map([
  ['0', { kind: 'frontsheet', name: 'frontsheet' }],
  ['1', { kind: 'minutes', name: 'minutes' }],
  ['10', { kind: 'pack', name: 'pack' }],
  ['11', { kind: 'minutes', name: 'public-minutes' }],
]);

/** The same by the words of the link, with the number that belongs to them. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/front\s?sheet/i, '0'],
  [/\b(?:reports?|agenda|public|document)\s?pack\b/i, '10'],
  [/\bminutes\b/i, '1'],
];

const OF_MEETING = /\/documents\/+g(\d+)\//i;
const OF_SUPPLEMENT = /\/documents\/+b(\d+)\//i;
const WHOLE_PACK = /\b(?:combined|complete|full|whole)\b.*\bpack\b/i;

/** What a link on a meeting's page gives of the whole meeting; undefined when it gives nothing of it, or nothing public. */
export function pageDocument(
  meeting: string,
  link: { readonly address: URL; readonly title: string; readonly sizeWords: string },
): PageDocument | undefined {
  const { address, title, sizeWords } = link;
  if (isExemptTitle(title)) return undefined;
  const supplement = OF_SUPPLEMENT.exec(address.pathname)?.[1];
  if (supplement !== undefined) {
    const kind = WHOLE_PACK.test(title) ? 'pack' : 'supplement';
    return { kind, name: `b${supplement}`, title, address: withNumber(address, '9'), sizeWords };
  }
  if (OF_MEETING.exec(address.pathname)?.[1] !== meeting) return undefined;
  const number = numberOf(address) ?? BY_WORDS.find(([words]) => words.test(title))?.[1];
  if (number === undefined) return undefined;
  const { kind, name } = BY_NUMBER.get(number) ?? { kind: 'other', name: `g${number}` };
  return { kind, name, title, address: withNumber(address, number), sizeWords };
}

function numberOf(address: URL): string | undefined {
  for (const [key, value] of address.searchParams) {
    if (key.toLowerCase() === 't' && /^\d{1,3}$/.test(value)) return value;
  }
  return undefined;
}

/** Without its number such a document is not found there. */
function withNumber(address: URL, number: string): string {
  if (numberOf(address) !== undefined) return address.href;
  const numbered = new URL(address);
  numbered.searchParams.set('T', number);
  return numbered.href;
}
