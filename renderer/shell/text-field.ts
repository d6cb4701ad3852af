const TEXT_TYPES = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number']);

/** Whether an element is one that text is typed into. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return TEXT_TYPES.has(element.type) && !element.readOnly;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  return element instanceof HTMLElement && element.isContentEditable;
}
