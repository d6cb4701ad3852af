/**
 * How wide letters are set in the sans-serif types that most papers use, in thousandths of their size: as in Helvetica,
 * whose widths Arial shares. What is not listed is 556 wide, as most small letters and all figures are.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    191: "'",
    222: 'ijl‘’',
    260: '|',
    278: ' !,./:;I[\\]ft\t\n\u00a0',
    333: '()-`r“”•',
    355: '"',
    389: '*',
    500: 'Jcksvxyz',
    584: '+<=>~',
    611: 'FTZ',
    667: '&ABEKPSVXY',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'Mm',
    889: '%',
    944: 'W',
    1000: '—…™',
    1015: '@',
  }).flatMap(([width, letters]) => Array.from(letters, letter => [letter, Number(width)] as const)),
);
const USUAL = 556;

/**
 * The share of a run's width at which its letters from `start` to before `end` stand, as near as their usual widths tell:
 * what is kept of a run is its width as a whole.
 */
export function shareOfLetters(
  text: string,
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  const all = widthOf(text);
  if (all === 0) return { from: 0, to: 1 };
  const from = widthOf(text.slice(0, start));
  return { from: from / all, to: (from + widthOf(text.slice(start, end))) / all };
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.get(letter) ?? USUAL;
  return width;
}
