import { dayWords } from './labels/page-words.ts';
import { inWords, pagesWords, quoted, shortened } from './warning-phrases.ts';
import type { Warning, WarningCode } from './warning.ts';

/** What is known of the matter: the item by its number or title (`item 7`), and what was found. */
type Known = { readonly item: string | null; readonly found: string | null };
type Sentences = readonly [cause: string, cure: string];

const WORDS: Readonly<Record<WarningCode, (known: Known) => Sentences>> = {
  'agenda-unclear': ({ found }) => [
    `This looks like an agenda${found === null ? '' : ` (${quoted(found)})`}, but its items could not be told from the text around them`,
    "Use the file's table of contents, if it has one, or search.",
  ],
  'range-beyond-file': ({ item, found }) => {
    const [pages, count] = pagesWords(found);
    return count === 1
      ? [
          `The agenda lists ${pages} for ${item ?? 'an item'}, but it is not in this file`,
          'It may come in a supplement; if none is published, ask the clerk.',
        ]
      : [
          `The agenda lists ${pages} for ${item ?? 'an item'}, but they are not all in this file`,
          'The rest may come in a supplement; if none is published, ask the clerk.',
        ];
  },
  'range-disagrees': ({ item, found }) => [
    `The agenda says that ${item ?? 'an item'} begins on ${found === null ? 'another page' : `page ${found}`}, but the numbers on the pages do not agree`,
    'The numbers on the pages were followed; check that the report begins there.',
  ],
  'range-inferred': ({ item, found }) => [
    found === null
      ? `The agenda says where ${item ?? 'an item'} begins, but not where it ends`
      : `The agenda says that ${item ?? 'an item'} begins on page ${found}, but not where it ends`,
    'It was taken to end where the next item begins.',
  ],
  'outline-disagrees': ({ item, found }) => [
    `The file's table of contents and the agenda's page numbers lead to different pages for ${item ?? 'an item'}${found === null ? '' : `: one of them leads to page ${found} of the file`}`,
    'Check where the report begins.',
  ],
  'item-only-in-outline': ({ item, found }) => [
    `The file's table of contents has an entry that the agenda does not${listOf([item, found && quoted(found)])}`,
    'Go to its page to see what it is.',
  ],
  'number-twice': ({ item }) => [
    `Two items of the agenda have the same number${listOf([item])}`,
    'Tell them apart by their titles.',
  ],
  'number-missing': ({ item, found }) => {
    const [before, after] = found?.split(' - ') ?? [];
    const isKnown = before !== undefined && after !== undefined;
    return [
      isKnown
        ? `The agenda's numbers go from ${before} to ${after}`
        : `The agenda's numbers leave one out${item === null ? '' : ` before ${item}`}`,
      'An item may have been missed; check the agenda itself.',
    ];
  },
  'pages-unclear': ({ item, found }) =>
    item !== null && found !== null
      ? [
          `The agenda gives page ${found} for ${item}, but it is not clear where its papers end`,
          'Read on from that page.',
        ]
      : [
          `It is not clear which pages belong to ${item ?? 'which item'}${found === null ? '' : ` (${found})`}`,
          'Look through the pages, or search for a title.',
        ],
  'item-unclear': ({ item, found }) => [
    `It is not clear whether ${item ?? 'a line of the agenda'} is an item of its own${listOf([found && quoted(found)])}`,
    'Check the agenda itself.',
  ],
  'exempt-unclear': ({ item, found }) => [
    `The agenda does not say plainly whether the public may be excluded for ${item ?? 'an item'}${found === null ? '' : `, in the part headed ${quoted(found)}`}`,
    'Treat the papers as restricted until the clerk tells you otherwise.',
  ],
  'labels-disagree': ({ found }) => {
    const [inFile, onPage] = found?.split(' ≠ ') ?? [];
    const example = inFile && onPage ? `: a page printed ${onPage} is ${inFile} there` : '';
    return [
      `The page numbers stored in the file are not the ones printed on its pages${example}`,
      'The printed numbers are used.',
    ];
  },
  'label-twice': ({ found }) => [
    found === null || /[,…]/.test(found)
      ? `Some page numbers are printed on more than one page${found === null ? '' : ` (${found})`}`
      : `The page number ${found} is printed on more than one page`,
    'Going to such a number opens the first page that has it.',
  ],
  'scanned-pages': ({ found }) => {
    const [pages = null, all] = found?.split('/') ?? [];
    // A page or two without text in a long paper may be the back of another; in a scan all pages are pictures.
    if (all !== undefined && Number(pages) * 2 < Number(all))
      return pages === '1'
        ? ['1 page has no text: it is blank, or a picture', 'A picture can be read but not searched.']
        : [`${pages} pages have no text: blank, or pictures`, 'Pictures can be read but not searched.'];
    return pages === '1'
      ? ['1 page is a picture without text', 'It can be read but not searched; ask the clerk for a copy with text.']
      : [
          `${pages ?? 'Some'} pages are pictures without text`,
          'They can be read but not searched; ask the clerk for a copy with text.',
        ];
  },
  'pages-not-read': ({ found }) => [
    found === '1' ? '1 page has not been read yet' : `${found ?? 'Some'} pages have not been read yet`,
    'Wait until the whole paper has been read, or add the file again.',
  ],
  'supplement-without-meeting': () => [
    'This supplement does not say which meeting it is for',
    'Put it in the folder of the committee that it is for.',
  ],
  'supplement-without-item': ({ item, found }) => [
    `${found === null ? 'A supplement' : quoted(found)} brings papers for ${item === null ? 'no item that the agenda has' : `${item}, which the agenda does not have`}`,
    "They are listed after the agenda's own items; ask the clerk where they belong.",
  ],
  'replaced-pages-unclear': ({ item, found }) => [
    `${found === null ? 'A supplement' : quoted(found)} replaces a report of ${item ?? 'an item'}, but it is not clear which of the item's pages that is`,
    'All of them are kept beside the new ones; the supplement says what it replaces.',
  ],
  'date-unclear': ({ found }) => [
    `The paper names several days${found === null ? '' : ` (${inWords(found.split(', ').map(dayWords))})`}, and it is not clear which is the day of the meeting`,
    'Check its first page.',
  ],
  'several-meetings': ({ found }) => [
    found === null ? 'These papers are for more than one meeting' : `${quoted(found)} is for another meeting`,
    'Look at the papers of one meeting at a time.',
  ],
  'version-unclear': ({ found }) => [
    `It is not clear which version of the agenda is the latest${found === null ? '' : `: ${quoted(found)} or another`}`,
    'Ask the clerk which one is in force.',
  ],
};

/** A warning in plain words: what is the matter, and what helps. */
export function warningWords({ code, item, found }: Pick<Warning, 'code' | 'item' | 'found'>): string {
  const about = item === null ? null : /^[\dA-Z][\w.]{0,5}$/.test(item) ? `item ${item}` : quoted(item);
  const [cause, cure] = WORDS[code]({ item: about, found: found === null ? null : shortened(found) });
  return `${cause}. ${cure}`;
}

function listOf(parts: readonly (string | null)[]): string {
  const known = parts.filter(part => part !== null);
  return known.length === 0 ? '' : `: ${known.join(', ')}`;
}
