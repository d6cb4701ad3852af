const CONTROLS = 'input, select, textarea';

/**
 * What takes the focus when a part of the page opens: what is marked with `data-first-focus`, else its first field (of a
 * group of radio buttons the chosen one), else nothing.
 */
export function firstFocus(part: ParentNode): HTMLElement | undefined {
  const marked = part.querySelector<HTMLElement>('[data-first-focus]');
  if (marked) return marked;
  const first = part.querySelector<HTMLElement>(CONTROLS);
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first ?? undefined;
  const group = Array.from(part.querySelectorAll<HTMLInputElement>('input[type="radio"]'));
  return group.find(radio => radio.name === first.name && radio.checked) ?? first;
}
