/** Class names that hold, joined by spaces; those that are false or missing fall out. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
