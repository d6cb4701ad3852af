/**
 * Where a key leads in a menu.
 *
 * @param labels the words of the entries that can be chosen, in order
 * @param current the index of the entry that has the focus, -1 for none
 * @returns the index to go to; undefined when the key means nothing here
 */
export function stepInMenu(key: string, labels: readonly string[], current: number): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return (Math.max(current, 0) - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  const order = labels.map((_, index) => (current + 1 + index) % count);
  return order.find(index => labels[index]?.toLowerCase().startsWith(letter));
}
