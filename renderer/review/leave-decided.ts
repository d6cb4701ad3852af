/** Has something in a row of what was decided wait again: the row goes, and leaves the focus to the heading of the view. */
export function leaveDecided(pressed: Element, decideAgain: () => Promise<void>): void {
  pressed.closest('.page')?.querySelector<HTMLElement>('h1')?.focus();
  void decideAgain();
}
