import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { sha256Schema, type Sha256 } from '../../shared/ids.ts';
import { store } from '../db/the-store.ts';
import { CarriedFollowed } from './carried-followed.ts';
import type { CarriedMark } from './carried-mark.ts';
import { SharedWhileUsed } from './shared-while-used.ts';
import { tellUnread } from './use-marks.ts';

/** The annotations that were carried over to some papers. */
type CarriedMarks = {
  /** Those that are not the same there, in no order; the member's decisions on them included. */
  readonly toReview: readonly CarriedMark[];
  /** How many are the same there. */
  readonly sameCount: number;
};

const marksShared = new SharedWhileUsed<string, CarriedFollowed<CarriedMark>>();
const countsShared = new SharedWhileUsed<'all', CarriedFollowed<Sha256>>();

/**
 * Follows the annotations that were carried over to papers; undefined until they are known.
 *
 * @param targets papers in force
 */
export function useCarriedMarks(targets: readonly Sha256[]): CarriedMarks | undefined {
  const name = targets.join();
  const make = useCallback(() => {
    const papers = name === '' ? [] : name.split(',').map(paper => sha256Schema.parse(paper));
    return new CarriedFollowed(store, { targets: papers, keep: mark => mark, onUnread: tellUnread });
  }, [name]);
  const toReview = useKept(marksShared, name, make);
  const same = useLiveQuery(async () => ({ name, count: await store.carried.count(targets, 'same') }), [name]);
  // What was counted for other papers is still there until the new count comes.
  const sameCount = same?.name === name ? same.count : undefined;
  return useMemo(
    () => (toReview && sameCount !== undefined ? { toReview, sameCount } : undefined),
    [toReview, sameCount],
  );
}

/** How many annotations wait for the member, by the paper in force that they were carried to. */
export function useMarksToReview(): ReadonlyMap<Sha256, number> | undefined {
  const targets = useKept(countsShared, 'all', followAll);
  return useMemo(() => targets && countsOf(targets), [targets]);
}

function followAll(): CarriedFollowed<Sha256> {
  return new CarriedFollowed(store, {
    targets: undefined,
    keep: ({ needsLook, target }, { isInForce }) => (isInForce && needsLook ? target : undefined),
    onUnread: tellUnread,
  });
}

function useKept<Name, Kept>(
  shared: SharedWhileUsed<Name, CarriedFollowed<Kept>>,
  name: Name,
  make: () => CarriedFollowed<Kept>,
): readonly Kept[] | undefined {
  useEffect(() => shared.hold(name, make), [shared, name, make]);
  const subscribe = useCallback(
    (listener: () => void) => shared.of(name, make).subscribe(listener),
    [shared, name, make],
  );
  return useSyncExternalStore(subscribe, () => shared.of(name, make).kept());
}

function countsOf(targets: readonly Sha256[]): ReadonlyMap<Sha256, number> {
  const counts = new Map<Sha256, number>();
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}
