import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { rowKey, type ListGroup } from '../components/grouped-entries.ts';
import { GroupedList, type GroupedListHandle } from '../components/GroupedList.tsx';
import { useRowFocus } from '../components/row-focus.ts';
import { rowForKey } from '../components/row-for-key.ts';
import { acceptFound } from '../interests/decide-flag.ts';
import { useCommand } from '../state/commands.ts';
import { FLAGS_TITLE, FlagGroupHead } from './FlagGroupHead.tsx';
import { FlagRow } from './FlagRow.tsx';
import type { ReviewGroup } from './review-groups.ts';
import { GROUP_TITLES } from './review-words.ts';
import { ReviewGroupHead } from './ReviewGroupHead.tsx';
import type { ReviewedNoteProps } from './ReviewHead.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import { acceptanceOf, deletionOf, keyOfWaiting, type Waiting } from './waiting.ts';

/** CSS pixels: of a row with a few lines, and between rows. */
const ROW_HEIGHT = 190;
const GAP = 10;

/** The group of the interests. */
const FLAGS = 'interests';

export type ReviewListHandle = {
  /** Gives the focus to the row after that of an interest, which is about to leave the list or has left it. */
  readonly leave: (flag: CarriedFlag) => void;
};

export type ReviewListProps = Pick<ReviewedNoteProps, 'placeOf' | 'itemOf'> & {
  readonly ref?: Ref<ReviewListHandle>;
  /** The interests that need a look. */
  readonly flags: readonly CarriedFlag[];
  readonly groups: readonly ReviewGroup[];
  /** Has the member choose the item of an interest. */
  readonly onChoose: (flag: CarriedFlag) => void;
};

type Row = { readonly key: string; readonly waiting: Waiting };

/**
 * The interests and notes that need a look, as a list that the keys move in: arrows and F8 go from row to row, Enter opens
 * both versions, Ctrl+Enter accepts, Delete deletes. What is decided leaves the list, and the focus goes to the next.
 */
export function ReviewList({ ref, flags, groups, placeOf, itemOf, onChoose }: ReviewListProps) {
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<GroupedListHandle>(null);
  const focusRow = useRowFocus(box, '[data-review-open]');
  const [current, setCurrent] = useState<string>();
  const lists = useMemo(() => listsOf(flags, groups), [flags, groups]);
  const rows = lists.flatMap(({ key, rows: all }) =>
    all.map((waiting): Row => ({ key: rowKey(key, keyOfWaiting(waiting)), waiting })),
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
  const leave = (...keys: readonly string[]): void => {
    const at = rows.findIndex(({ key }) => keys.includes(key));
    const isLeft = ({ key }: Row): boolean => !keys.includes(key);
    const next = rows.slice(Math.max(at, 0)).find(isLeft) ?? rows.findLast(isLeft);
    if (next) moveTo(next);
    else box.current?.closest('.page')?.querySelector<HTMLElement>('h1')?.focus();
  };
  const decideOn = (key: string, decide: () => Promise<unknown>): void => {
    leave(key);
    void decide();
  };
  useImperativeHandle(ref, () => ({ leave: flag => leave(keyOfFlag(flag)) }));
  const acceptAll = (all: readonly CarriedFlag[]): void => {
    leave(...all.map(keyOfFlag));
    void acceptFound(all);
  };
  const handleKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target, key, altKey, shiftKey } = event;
    const rowUnder = target instanceof Element && target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const at = rows.findIndex(row => row.key === rowUnder);
    const row = rows[at];
    if (!row || altKey || shiftKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const to = isMod ? undefined : rowForKey(key, at, rows.length);
    const accept = isMod && key === 'Enter' ? acceptanceOf(row.waiting) : undefined;
    if (to !== undefined) moveTo(rows[to]);
    else if (accept) decideOn(row.key, accept);
    else if (!isMod && key === 'Delete') decideOn(row.key, deletionOf(row.waiting));
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
        label="What needs a look"
        groups={lists}
        keyOf={keyOfWaiting}
        scroller={scroller}
        rowHeight={ROW_HEIGHT}
        gap={GAP}
        covered={0}
        kept={stop}
        renderHeading={({ key }, id) => {
          if (key === FLAGS) return <FlagGroupHead id={id} flags={flags} onAcceptAll={acceptAll} />;
          const group = groups.find(({ kind }) => kind === key);
          return group && <ReviewGroupHead id={id} group={group} />;
        }}
        renderRow={(waiting, key) => {
          const shared = {
            isTabStop: key === stop,
            onDecide: (decide: () => Promise<unknown>) => decideOn(key, decide),
          };
          return (
            <div data-row={key}>
              {'flag' in waiting ? (
                <FlagRow carried={waiting} onChoose={() => onChoose(waiting)} {...shared} />
              ) : (
                <ReviewRow mark={waiting} placeOf={placeOf} itemOf={itemOf} {...shared} />
              )}
            </div>
          );
        }}
      />
    </div>
  );
}

function listsOf(flags: readonly CarriedFlag[], groups: readonly ReviewGroup[]): readonly ListGroup<Waiting>[] {
  const marks = groups.map(({ kind, marks: rows }) => ({ key: kind, title: GROUP_TITLES[kind], rows }));
  return flags.length > 0 ? [{ key: FLAGS, title: FLAGS_TITLE, rows: flags }, ...marks] : marks;
}

function keyOfFlag(flag: CarriedFlag): string {
  return rowKey(FLAGS, keyOfWaiting(flag));
}
