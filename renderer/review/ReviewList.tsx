import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { placeOfOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { rowKey } from '../components/grouped-entries.ts';
import { GroupedList, type GroupedListHandle } from '../components/GroupedList.tsx';
import { useRowFocus } from '../components/row-focus.ts';
import { rowForKey } from '../components/row-for-key.ts';
import { useCommand } from '../state/commands.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { accept, remove } from './review-actions.ts';
import { keyOfMark, type ReviewGroup } from './review-groups.ts';
import { GROUP_TITLES } from './review-words.ts';
import { ReviewGroupHead } from './ReviewGroupHead.tsx';
import type { ReviewedNoteProps } from './ReviewHead.tsx';
import { ReviewRow } from './ReviewRow.tsx';

/** CSS pixels: of a row with a few lines, and between rows. */
const ROW_HEIGHT = 190;
const GAP = 10;

type ReviewListProps = Pick<ReviewedNoteProps, 'placeOf' | 'itemOf'> & {
  readonly groups: readonly ReviewGroup[];
};

type Row = { readonly key: string; readonly mark: CarriedMark };

/**
 * The notes that need a look, as a list that the keys move in: arrows and F8 go from note to note, Enter opens both
 * versions, Ctrl+Enter accepts, Delete deletes. What is decided leaves the list, and the focus goes to the next.
 */
export function ReviewList({ groups, placeOf, itemOf }: ReviewListProps) {
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<GroupedListHandle>(null);
  const focusRow = useRowFocus(box, '[data-review-open]');
  const [current, setCurrent] = useState<string>();
  const lists = useMemo(
    () => groups.map(({ kind, marks }) => ({ key: kind, title: GROUP_TITLES[kind], rows: marks })),
    [groups],
  );
  const rows = lists.flatMap(({ key, rows: marks }) =>
    marks.map((mark): Row => ({ key: rowKey(key, keyOfMark(mark)), mark })),
  );
  const stop = rows.some(({ key }) => key === current) ? current : rows[0]?.key;
  useLayoutEffect(function findScroller() {
    scroller.current = box.current?.closest<HTMLElement>('.shell__view') ?? null;
  }, []);

  const moveTo = (row: Row | undefined): void => {
    if (!row) return;
    setCurrent(row.key);
    list.current?.show(row.key);
    focusRow(row.key);
  };
  const step = (by: 1 | -1): void => {
    const isInList = box.current?.contains(document.activeElement) ?? false;
    const at = rows.findIndex(({ key }) => key === stop);
    moveTo(isInList ? rows[at + by] : rows[at]);
  };
  useCommand('next-change', () => step(1));
  useCommand('previous-change', () => step(-1));

  /** The last one leaves the focus to the heading of the view. */
  const leave = (key: string): void => {
    const at = rows.findIndex(row => row.key === key);
    const next = rows[at + 1] ?? rows[at - 1];
    if (next) moveTo(next);
    else box.current?.closest('.page')?.querySelector<HTMLElement>('h1')?.focus();
  };
  const decideOn = (key: string, decide: () => Promise<void>): void => {
    leave(key);
    void decide();
  };
  const handleKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target, key, altKey, shiftKey } = event;
    const rowUnder = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const at = rows.findIndex(row => row.key === rowUnder);
    const row = rows[at];
    if (!row || altKey || shiftKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const to = isMod ? undefined : rowForKey(key, at, rows.length);
    if (to !== undefined) moveTo(rows[to]);
    else if (isMod && key === 'Enter' && placeOfOutcome(row.mark.outcome)) decideOn(row.key, () => accept([row.mark]));
    else if (!isMod && key === 'Delete') decideOn(row.key, () => remove(row.mark));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      className="review-list"
      onKeyDown={handleKey}
      onFocus={({ target }) => setCurrent(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? current)}
    >
      <GroupedList
        ref={list}
        label="Notes that need a look"
        groups={lists}
        keyOf={keyOfMark}
        scroller={scroller}
        rowHeight={ROW_HEIGHT}
        gap={GAP}
        covered={0}
        kept={stop}
        renderHeading={({ key }, id) => {
          const group = groups.find(({ kind }) => kind === key);
          return group && <ReviewGroupHead id={id} group={group} />;
        }}
        renderRow={(mark, key) => (
          <div data-row={key}>
            <ReviewRow
              mark={mark}
              placeOf={placeOf}
              itemOf={itemOf}
              isTabStop={key === stop}
              onDecide={decide => decideOn(key, decide)}
            />
          </div>
        )}
      />
    </div>
  );
}
