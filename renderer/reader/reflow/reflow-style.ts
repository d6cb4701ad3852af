import type { CSSProperties } from 'react';
import { TEXT_SIZES, useLooks, changeReflow, type ReflowLook } from '../../state/looks.ts';

/** The look of the text in one column as CSS variables. */
export function reflowStyle({ size, line, letters, width }: ReflowLook): CSSProperties {
  return {
    '--flow-size': `${size}px`,
    '--flow-line': line,
    '--flow-letters': `${letters}em`,
    '--flow-words': `${letters * WORDS_TO_LETTERS}em`,
    '--flow-width': `${width}ch`,
  } as CSSProperties;
}

/** Words stand apart by so much more than letters do (WCAG 2.2, 1.4.12: 0.12 and 0.16 at least, together). */
const WORDS_TO_LETTERS = 4 / 3;

/** Makes the text in one column a step larger or smaller. */
export function stepTextSize(direction: 1 | -1): void {
  const { size } = useLooks.getState().reflow;
  const next = TEXT_SIZES[TEXT_SIZES.indexOf(size) + direction];
  if (next !== undefined) changeReflow({ size: next });
}
