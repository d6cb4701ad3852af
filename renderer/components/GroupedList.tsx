import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import './grouped-list.css';
import { GroupedEntries, type ListGroup } from './grouped-entries.ts';

export type GroupedListHandle = {
  /** Brings a row into sight, moving no further than that takes. */
  readonly show: (key: string) => void;
};

export type GroupedListProps<Row> = {
  readonly ref?: Ref<GroupedListHandle>;
  /** Names each list for screen readers where its group has no heading. */
  readonly label: string;
  readonly groups: readonly ListGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What it scrolls in; its place in there may change. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** CSS pixels: of a row as far as can be guessed, between rows, and of what covers the top of the scroller. */
  readonly rowHeight: number;
  readonly gap: number;
  readonly covered: number;
  /** A row that stays in the document wherever it is, because the focus is in it. */
  readonly kept: string | undefined;
  /** @param id for the heading itself, which names the list */
  readonly renderHeading: (group: ListGroup<Row>, id: string) => ReactNode;
  /** @param key of the row within the whole list: a row may stand in several groups */
  readonly renderRow: (row: Row, key: string) => ReactNode;
};

/** CSS pixels of a heading, until it is measured. */
const HEADING_HEIGHT = 36;
/** As many headings are always there; of more, only those near what is in sight. */
const MOST_HEADINGS = 120;
/** Rows beyond the edge that are there already. */
const MORE_ROWS = 6;

/**
 * Rows under headings, of which only those near what is in sight are in the document: thousands cost no more than fifty.
 * Each group is a list that tells how many rows it has, and each row which of them it is.
 */
export function GroupedList<Row>(props: GroupedListProps<Row>) {
  const { ref, label, groups, keyOf, scroller, rowHeight, gap, covered, kept, renderHeading, renderRow } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [port, setPort] = useState<HTMLElement | null>(null);
  const [above, setAbove] = useState(0);
  const entries = useMemo(() => new GroupedEntries(groups, keyOf), [groups, keyOf]);
  const keptAt = useMemo(() => (kept === undefined ? undefined : entries.placeOf(kept)), [entries, kept]);
  // Screen readers go from heading to heading, as long as that is a way to go.
  const headings = useMemo(
    () =>
      groups.length > MOST_HEADINGS
        ? []
        : groups.flatMap(({ title }, at) => (title === null ? [] : entries.startOf(at))),
    [groups, entries],
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      const first = seen[0] === undefined ? undefined : entries.startOf(entries.groupAt(seen[0]));
      const more = [...headings, first, keptAt].filter(at => at !== undefined);
      return [...new Set([...more, ...seen])].toSorted((a, b) => a - b);
    },
    [entries, headings, keptAt],
  );
  // The same function until the list changes: all places are reckoned anew with another one.
  const getItemKey = useCallback((at: number) => entries.keyAt(at), [entries]);
  // What it returns is read anew with every render, and memoized nowhere.
  // oxlint-disable-next-line react/incompatible-library
  const list = useVirtualizer<HTMLElement, HTMLElement>({
    count: entries.count,
    getScrollElement: () => port,
    estimateSize: at => (entries.entryAt(at)?.is === 'heading' ? HEADING_HEIGHT : rowHeight),
    getItemKey,
    gap,
    overscan: MORE_ROWS,
    scrollMargin: above,
    scrollPaddingStart: covered + HEADING_HEIGHT,
    scrollPaddingEnd: gap,
    rangeExtractor,
  });
  useImperativeHandle(
    ref,
    () => ({
      show: key => {
        const at = entries.placeOf(key);
        if (at !== undefined) list.scrollToIndex(at, { align: 'auto' });
      },
    }),
    [list, entries],
  );

  useLayoutEffect(
    function followWhatStandsAbove() {
      const parent = box.current?.parentElement;
      if (!parent) return undefined;
      const measure = (): void => {
        const [own, found] = [box.current, scroller.current];
        setPort(found);
        if (!own || !found) return;
        setAbove(Math.round(own.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop));
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(parent);
      return () => observer.disconnect();
    },
    [scroller],
  );

  const shown = list.getVirtualItems();
  const byGroup = Map.groupBy(shown, ({ index }) => entries.groupAt(index));
  /** Where an entry begins, from the top of the list. */
  const startOf = (at: number): number => (list.measurementsCache[at]?.start ?? above) - above;
  const endOf = (at: number): number => (list.measurementsCache[at]?.end ?? above) - above;
  let end = 0;
  return (
    <div ref={box} className="grouped" style={{ height: list.getTotalSize() }}>
      {[...byGroup].map(([number, items]) => {
        const group = groups[number];
        if (!group) return null;
        const [first, firstRow] = [entries.startOf(number), entries.rowsOf(number)];
        const hasHeading = firstRow > first;
        const [top, bottom] = [startOf(first), endOf(firstRow + group.rows.length - 1)];
        const before = top - end;
        end = bottom;
        const headingId = hasHeading ? `${id}-${number}` : undefined;
        return (
          <section key={group.key} style={{ marginTop: before, height: bottom - top }}>
            {headingId && (
              <div ref={list.measureElement} data-index={first} className="grouped__heading">
                {renderHeading(group, headingId)}
              </div>
            )}
            <ol className="grouped__rows" aria-label={hasHeading ? undefined : label} aria-labelledby={headingId}>
              {items.map(({ index, key, start }) => {
                const entry = entries.entryAt(index);
                if (entry?.is !== 'row') return null;
                return (
                  <li
                    key={String(key)}
                    ref={list.measureElement}
                    data-index={index}
                    className="grouped__row"
                    style={{ top: start - above - startOf(firstRow) }}
                    aria-setsize={group.rows.length}
                    aria-posinset={index - firstRow + 1}
                  >
                    {renderRow(entry.row, String(key))}
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
