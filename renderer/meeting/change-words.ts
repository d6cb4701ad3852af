import { counted } from '../../shared/counted.ts';
import type { Change, NamedItem } from './changes.ts';

const LONGEST_TITLE = 60;

/** An item in a sentence: `item 7`; `“Urgent business”` where it has no number. */
function itemName({ number, title }: NamedItem): string {
  if (number !== '') return `item ${number}`;
  return `“${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title}”`;
}

/** A change in a line that begins with a capital letter: `Item 7 has arrived (4 pages)`. */
export function changeLine(change: Change): string {
  const words = changeWords(change);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function changeWords(change: Change): string {
  const name = itemName(change.item);
  switch (change.what) {
    case 'arrived':
      return `${name} has arrived${pagesBehind(change.pages)}`;
    case 'added':
      return change.pages === 0 ? `adds to ${name}` : `adds ${counted(change.pages, 'page')} to ${name}`;
    case 'replaced':
      return replacedWords(name, change.pages, change.before);
    case 'changed':
      return `${name} has changed`;
    case 'taken-in':
      return `${name}, which came in a supplement, is now in the pack`;
    case 'new-item':
      return `${name} is new${pagesBehind(change.pages)}`;
    case 'gone':
      return `${name} is no longer on the agenda`;
    case 'to-follow':
      return `${name} is now to follow`;
    case 'renumbered':
      return `item ${change.before} is now ${name}`;
  }
}

function replacedWords(name: string, pages: number, before: number): string {
  if (pages === 0) return `${name} has no pages any more`;
  if (before === 0) return `${name} has ${counted(pages, 'page')} now`;
  return pages === before
    ? `${name} has new pages in place of ${before}`
    : `${name} has ${counted(pages, 'page')} instead of ${before}`;
}

function pagesBehind(pages: number): string {
  return pages === 0 ? '' : ` (${counted(pages, 'page')})`;
}

const SHORT: readonly (readonly [readonly Change['what'][], string])[] = [
  [['new-item'], 'added'],
  [['arrived'], 'arrived'],
  [['replaced'], 'replaced'],
  [['changed', 'added'], 'changed'],
  [['gone'], 'gone'],
  [['to-follow'], 'to follow'],
  [['renumbered'], 'renumbered'],
];

/** The same for a chip: `item 7 added, items 5 and 6 changed`; what there is no room for is left out. */
export function shortChangeWords(changes: readonly Change[]): string {
  return SHORT.flatMap(([kinds, word]) => {
    const items = changes.filter(({ what }) => kinds.includes(what)).map(({ item }) => item);
    return items.length === 0 ? [] : [`${itemsWords(items)} ${word}`];
  })
    .slice(0, 2)
    .join(', ');
}

const MOST_NAMED = 3;

/** Several items: `item 7`, `items 6 and 7`, `5 items`. */
export function itemsWords(items: readonly NamedItem[]): string {
  const numbers = items.map(({ number }) => number);
  if (numbers.includes('') || numbers.length > MOST_NAMED) return counted(items.length, 'item');
  const last = numbers.at(-1) ?? '';
  return numbers.length === 1 ? `item ${last}` : `items ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
