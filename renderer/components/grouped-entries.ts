/** Rows under a heading; a group without one has null. */
export type ListGroup<Row> = { readonly key: string; readonly title: string | null; readonly rows: readonly Row[] };

/** What stands at a place of a list: a heading, or a row. */
export type ListEntry<Row> =
  | { readonly is: 'heading'; readonly group: number }
  | { readonly is: 'row'; readonly group: number; readonly row: Row };

/**
 * Groups as one list of headings and rows below each other, counted from 0. Nothing is made for each row: lists of
 * thousands change with every note.
 */
export class GroupedEntries<Row> {
  readonly groups: readonly ListGroup<Row>[];
  readonly #keyOf: (row: Row) => string;
  /** Where each group begins, and where the last one ends. */
  readonly #starts: readonly number[];

  constructor(groups: readonly ListGroup<Row>[], keyOf: (row: Row) => string) {
    this.groups = groups;
    this.#keyOf = keyOf;
    const starts = [0];
    for (const group of groups) starts.push((starts.at(-1) ?? 0) + headingsOf(group) + group.rows.length);
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /** Where a group begins. */
  startOf(group: number): number {
    return this.#starts[group] ?? this.count;
  }

  /** Where the rows of a group begin. */
  rowsOf(group: number): number {
    return this.startOf(group) + headingsOf(this.groups[group]);
  }

  /** The group that stands at a place. */
  groupAt(at: number): number {
    let [low, high] = [0, this.groups.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.startOf(middle) <= at) low = middle;
      else high = middle - 1;
    }
    // Groups without anything begin where the next one does.
    return low;
  }

  entryAt(at: number): ListEntry<Row> | undefined {
    const group = this.groupAt(at);
    const row = this.groups[group]?.rows[at - this.rowsOf(group)];
    if (row !== undefined) return { is: 'row', group, row };
    return at >= 0 && at < this.count ? { is: 'heading', group } : undefined;
  }

  /** Names a place, whatever comes before it. */
  keyAt(at: number): string {
    const entry = this.entryAt(at);
    const key = this.groups[entry?.group ?? -1]?.key ?? '';
    return entry?.is === 'row' ? rowKey(key, this.#keyOf(entry.row)) : `${key} heading`;
  }

  /** Where the row with a key stands; undefined where there is none. */
  placeOf(key: string): number | undefined {
    for (const [at, group] of this.groups.entries()) {
      if (!key.startsWith(`${group.key} `)) continue;
      const own = key.slice(group.key.length + 1);
      const row = group.rows.findIndex(candidate => this.#keyOf(candidate) === own);
      if (row >= 0) return this.rowsOf(at) + row;
    }
    return undefined;
  }
}

function headingsOf(group: Pick<ListGroup<unknown>, 'title'> | undefined): number {
  return group && group.title !== null ? 1 : 0;
}

/** The key of a row in a group: a row may stand in several. */
export function rowKey(group: string, row: string): string {
  return `${group} ${row}`;
}
