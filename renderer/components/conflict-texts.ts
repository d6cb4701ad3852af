import type { Alternative } from '../../shared/journal/fold.ts';

/** The words of an alternative; a value that is no text has none. */
export function textOf(alternative: Alternative): string {
  return typeof alternative.value === 'string' ? alternative.value : '';
}

/** All texts as one, the earliest first, a blank line between them; empty ones fall out. */
export function joinTexts(alternatives: readonly Alternative[]): string {
  return alternatives
    .map(textOf)
    .filter(text => text.trim() !== '')
    .toReversed()
    .join('\n\n');
}
