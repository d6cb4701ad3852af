import { describe, expect, it } from 'vitest';
import { warningWords } from '../../../../shared/pack/warning-words.ts';
import { WARNING_CODES, warning, type Warning, type WarningCode } from '../../../../shared/pack/warning.ts';

type Rest = Partial<Pick<Warning, 'item' | 'found'>>;

const SAID: readonly (readonly [WarningCode, Rest, string])[] = [
  [
    'agenda-unclear',
    { found: 'Order of business' },
    "This looks like an agenda (“Order of business”), but its items could not be told from the text around them. Use the file's table of contents, if it has one, or search.",
  ],
  [
    'range-beyond-file',
    { item: '7', found: '87 - 98' },
    'The agenda lists pages 87–98 for item 7, but they are not all in this file. The rest may come in a supplement; if none is published, ask the clerk.',
  ],
  [
    'range-beyond-file',
    { item: '7', found: '87 - 87' },
    'The agenda lists page 87 for item 7, but it is not in this file. It may come in a supplement; if none is published, ask the clerk.',
  ],
  [
    'range-disagrees',
    { item: '7', found: '87' },
    'The agenda says that item 7 begins on page 87, but the numbers on the pages do not agree. The numbers on the pages were followed; check that the report begins there.',
  ],
  [
    'range-inferred',
    { item: '8', found: '75' },
    'The agenda says that item 8 begins on page 75, but not where it ends. It was taken to end where the next item begins.',
  ],
  [
    'outline-disagrees',
    { item: '8', found: '75' },
    "The file's table of contents and the agenda's page numbers lead to different pages for item 8: one of them leads to page 75 of the file. Check where the report begins.",
  ],
  [
    'item-only-in-outline',
    { item: '4', found: 'The sea wall' },
    "The file's table of contents has an entry that the agenda does not: item 4, “The sea wall”. Go to its page to see what it is.",
  ],
  [
    'number-twice',
    { item: '4' },
    'Two items of the agenda have the same number: item 4. Tell them apart by their titles.',
  ],
  [
    'number-missing',
    { item: '7', found: '5 - 7' },
    "The agenda's numbers go from 5 to 7. An item may have been missed; check the agenda itself.",
  ],
  [
    'pages-unclear',
    { item: '8', found: '75' },
    'The agenda gives page 75 for item 8, but it is not clear where its papers end. Read on from that page.',
  ],
  [
    'pages-unclear',
    { item: 'The sea wall' },
    'It is not clear which pages belong to “The sea wall”. Look through the pages, or search for a title.',
  ],
  [
    'pages-unclear',
    { found: 'no page numbers on the pages' },
    'It is not clear which pages belong to which item (no page numbers on the pages). Look through the pages, or search for a title.',
  ],
  ['item-unclear', { item: '5' }, 'It is not clear whether item 5 is an item of its own. Check the agenda itself.'],
  [
    'exempt-unclear',
    { item: '9', found: 'Part B' },
    'The agenda does not say plainly whether the public may be excluded for item 9, in the part headed “Part B”. Treat the papers as restricted until the clerk tells you otherwise.',
  ],
  [
    'labels-disagree',
    { found: 'ii ≠ 3' },
    'The page numbers stored in the file are not the ones printed on its pages: a page printed 3 is ii there. The printed numbers are used.',
  ],
  [
    'label-twice',
    { found: '3' },
    'The page number 3 is printed on more than one page. Going to such a number opens the first page that has it.',
  ],
  [
    'label-twice',
    { found: '1, 2, 3 …' },
    'Some page numbers are printed on more than one page (1, 2, 3 …). Going to such a number opens the first page that has it.',
  ],
  [
    'scanned-pages',
    { found: '1' },
    '1 page is a picture without text. It can be read but not searched; ask the clerk for a copy with text.',
  ],
  [
    'scanned-pages',
    { found: '2' },
    '2 pages are pictures without text. They can be read but not searched; ask the clerk for a copy with text.',
  ],
  [
    'scanned-pages',
    { found: '3/3' },
    '3 pages are pictures without text. They can be read but not searched; ask the clerk for a copy with text.',
  ],
  [
    'scanned-pages',
    { found: '1/2' },
    '1 page is a picture without text. It can be read but not searched; ask the clerk for a copy with text.',
  ],
  [
    'scanned-pages',
    { found: '2/476' },
    '2 pages have no text: blank, or pictures. Pictures can be read but not searched.',
  ],
  [
    'scanned-pages',
    { found: '1/3' },
    '1 page has no text: it is blank, or a picture. A picture can be read but not searched.',
  ],
  [
    'pages-not-read',
    { found: '1' },
    '1 page has not been read yet. Wait until the whole paper has been read, or add the file again.',
  ],
  [
    'pages-not-read',
    { found: '12' },
    '12 pages have not been read yet. Wait until the whole paper has been read, or add the file again.',
  ],
  [
    'supplement-without-meeting',
    {},
    'This supplement does not say which meeting it is for. Put it in the folder of the committee that it is for.',
  ],
  [
    'supplement-without-item',
    { item: '9', found: 'late.pdf' },
    "“late.pdf” brings papers for item 9, which the agenda does not have. They are listed after the agenda's own items; ask the clerk where they belong.",
  ],
  [
    'supplement-without-item',
    { found: 'late.pdf' },
    "“late.pdf” brings papers for no item that the agenda has. They are listed after the agenda's own items; ask the clerk where they belong.",
  ],
  [
    'replaced-pages-unclear',
    { item: '7', found: 'late.pdf' },
    "“late.pdf” replaces a report of item 7, but it is not clear which of the item's pages that is. All of them are kept beside the new ones; the supplement says what it replaces.",
  ],
  [
    'date-unclear',
    { found: '2026-01-09, 2026-02-13' },
    'The paper names several days (9 January 2026 and 13 February 2026), and it is not clear which is the day of the meeting. Check its first page.',
  ],
  [
    'several-meetings',
    { found: 'Cabinet.pdf' },
    '“Cabinet.pdf” is for another meeting. Look at the papers of one meeting at a time.',
  ],
  [
    'version-unclear',
    { found: 'Agenda.pdf' },
    'It is not clear which version of the agenda is the latest: “Agenda.pdf” or another. Ask the clerk which one is in force.',
  ],
];

describe('warningWords', () => {
  it.each(SAID)('says cause and cure: %s %o', (code, rest, words) => {
    expect(warningWords(warning(code, rest))).toBe(words);
  });

  it.each(WARNING_CODES)('is checked above, and is a sentence where nothing more is known: %s', code => {
    expect(SAID.some(([said]) => said === code)).toBe(true);
    const words = warningWords(warning(code));
    expect(words).toMatch(/^[A-Z].{20,}\. [A-Z].{10,}\.$/);
    expect(words).not.toMatch(/[{}]|null|undefined/);
  });

  it.each(WARNING_CODES)('keeps long words short: %s', code => {
    const long = 'x'.repeat(5000);
    expect(warningWords(warning(code, { item: long, found: `${long} - ${long}` })).length).toBeLessThan(480);
  });
});
