import { counted } from '../../shared/counted.ts';
import type { Change, NamedItem } from './changes.ts';

const LONGEST_TITLE = 60;

/** An item in a sentence: `item 7`; `“Urgent business”` where it has no number. */
function itemName({ number, title }: NamedItem): string {
  return number === '' ? quoted(title) : `item ${number}`;
}

/** The same of an item that is gone: another may have its number now, and no agenda tells its title any more. */
function formerName({ number, title }: NamedItem): string {
  if (number === '') return quoted(title);
  return title === '' ? `item ${number}` : `item ${number}, ${quoted(title)},`;
}

function quoted(title: string): string {
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
      return replacedWords(name, change);
    case 'changed':
      return `${name} has changed${change.pages === change.before ? '' : `: ${insteadOf(change)}`}`;
    case 'taken-in':
      return `${name}, which came in a supplement, is now in the pack`;
    case 'new-item':
      return `${name} is new${pagesBehind(change.pages)}`;
    case 'gone':
      return `${formerName(change.item)} is no longer on the agenda`;
    case 'to-follow':
      return `${name} is now to follow`;
    case 'renumbered':
      return `item ${change.before} is now ${name}`;
  }
}

type Counted = { readonly pages: number; readonly before: number };

function replacedWords(name: string, { pages, before, stay }: Counted & { readonly stay: number }): string {
  if (pages === 0) return `${name} has no pages any more`;
  if (before === 0) return `${name} has ${counted(pages, 'page')} now`;
  if (stay > 0) {
    const others = stay === 1 ? 'its other page stays' : `its other ${stay} pages stay`;
    return `${name} has ${counted(pages, 'new page')} in place of ${before}; ${others}`;
  }
  return pages === before
    ? `${name} has new pages in place of ${before}`
    : `${name} has ${insteadOf({ pages, before })}`;
}

function insteadOf({ pages, before }: Counted): string {
  return `${counted(pages, 'page')} instead of ${before}`;
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
];

/**
 * The same for a chip: `item 7 added, items 5 and 6 changed, items 8 and 9 swapped`. Numbers that are others only because
 * of items before them are left out, unless nothing else is to be told.
 */
export function shortChangeWords(changes: readonly Change[]): string {
  const words = SHORT.flatMap(([kinds, word]) => {
    const items = changes.filter(({ what }) => kinds.includes(what)).map(({ item }) => item);
    if (items.length === 0) return [];
    const isTaken = word === 'gone' && items.some(({ number }) => isInUse(number, changes));
    return [`${isTaken ? formerWords(items) : itemsWords(items)} ${word}`];
  });
  const renumbered = changes.filter(change => change.what === 'renumbered');
  const swapped = renumbered.filter(change => isSwapped(change, renumbered)).map(({ item }) => item);
  if (swapped.length > 0) words.push(`${itemsWords(swapped)} swapped`);
  if (words.length === 0 && renumbered.length > 0)
    words.push(`${itemsWords(renumbered.map(({ item }) => item))} renumbered`);
  return words.join(', ');
}

/** `former item 4`, `5 former items`. */
function formerWords(items: readonly NamedItem[]): string {
  return itemsWords(items).replace(/(?=items?\b)/, 'former ');
}

/** Whether another item has a number now that one had which is gone. */
function isInUse(number: string, changes: readonly Change[]): boolean {
  return changes.some(({ what, item }) => what !== 'gone' && item.number !== '' && isSameNumber(item.number, number));
}

type Renumbered = Extract<Change, { readonly what: 'renumbered' }>;

/** Whether an item has the number that another one had, and that one has its. */
function isSwapped({ item, before }: Renumbered, others: readonly Renumbered[]): boolean {
  return others.some(other => isSameNumber(other.item.number, before) && isSameNumber(other.before, item.number));
}

function isSameNumber(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const MOST_NAMED = 3;

/** Several items: `item 7`, `items 6 and 7`, `5 items`. */
export function itemsWords(items: readonly NamedItem[]): string {
  const numbers = items.map(({ number }) => number);
  if (numbers.includes('') || numbers.length > MOST_NAMED) return counted(items.length, 'item');
  const last = numbers.at(-1) ?? '';
  return numbers.length === 1 ? `item ${last}` : `items ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
