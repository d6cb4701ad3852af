/** Rows that Page up and Page down go over. */
const PAGE = 8;

/**
 * The row of a list that a key leads to, counted from 0; undefined for a key that leads nowhere.
 *
 * @param at the row that the member is at
 */
export function rowForKey(key: string, at: number, count: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, 0), count - 1);
}
