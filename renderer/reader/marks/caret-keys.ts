import type { CaretUnit } from '../../../shared/text/caret-moves.ts';

/** What a key does to the caret in the words: `paper` its first and last words, `page` the pages before and behind. */
export type CaretMove = { readonly by: CaretUnit | 'line' | 'page' | 'paper'; readonly direction: 1 | -1 };

const MOVES: Readonly<Record<string, CaretMove>> = {
  ArrowRight: { by: 'character', direction: 1 },
  ArrowLeft: { by: 'character', direction: -1 },
  ArrowDown: { by: 'line', direction: 1 },
  ArrowUp: { by: 'line', direction: -1 },
  End: { by: 'line-end', direction: 1 },
  Home: { by: 'line-end', direction: -1 },
  PageDown: { by: 'page', direction: 1 },
  PageUp: { by: 'page', direction: -1 },
  ']': { by: 'sentence', direction: 1 },
  '}': { by: 'sentence', direction: 1 },
  '[': { by: 'sentence', direction: -1 },
  '{': { by: 'sentence', direction: -1 },
};

const WITH_CTRL: Readonly<Record<string, CaretMove>> = {
  ArrowRight: { by: 'word', direction: 1 },
  ArrowLeft: { by: 'word', direction: -1 },
  ArrowDown: { by: 'paragraph', direction: 1 },
  ArrowUp: { by: 'paragraph', direction: -1 },
  End: { by: 'paper', direction: 1 },
  Home: { by: 'paper', direction: -1 },
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The move that a key stands for; undefined for others. */
export function caretMove({ key, ctrlKey, metaKey, altKey }: Key): CaretMove | undefined {
  if (altKey) return undefined;
  return ctrlKey || metaKey ? WITH_CTRL[key] : MOVES[key];
}

/** Whether what lies on the way is selected: with Shift, which makes other brackets of brackets. */
export function selectsByKey({ key, shiftKey }: Pick<Key, 'key' | 'shiftKey'>): boolean {
  return shiftKey || key === '{' || key === '}';
}
