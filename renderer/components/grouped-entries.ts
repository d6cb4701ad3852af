/** Rows under a heading; a group without one has null. */
export type ListGroup<Row> = { readonly key: string; readonly title: string | null; readonly rows: readonly Row[] };

/** A heading or a row, in the order in which they stand below each other. */
export type ListEntry<Row> = {
  readonly key: string;
  /** Which of the groups it is in. */
  readonly group: number;
  /** Where the first entry of its group stands among all entries, and its heading, where it has one. */
  readonly firstOfGroup: number;
  readonly headingAt: number | undefined;
} & ({ readonly is: 'heading' } | { readonly is: 'row'; readonly row: Row });

/** Groups as one list of entries. A row that stands in several groups has a key in each. */
export function entriesOf<Row>(
  groups: readonly ListGroup<Row>[],
  keyOf: (row: Row) => string,
): readonly ListEntry<Row>[] {
  const entries: ListEntry<Row>[] = [];
  groups.forEach(({ key, title, rows }, group) => {
    const firstOfGroup = entries.length;
    const headingAt = title === null ? undefined : firstOfGroup;
    const place = { group, firstOfGroup, headingAt };
    if (title !== null) entries.push({ is: 'heading', key: `${key} heading`, ...place });
    for (const row of rows) entries.push({ is: 'row', key: rowKey(key, keyOf(row)), row, ...place });
  });
  return entries;
}

/** The key of a row in a group. */
export function rowKey(group: string, row: string): string {
  return `${group} ${row}`;
}
