import { useLiveQuery } from 'dexie-react-hooks';
import { useLayoutEffect, useState } from 'react';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import { groupMeetings, type Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { store } from '../db/the-store.ts';
import { countNotCarriedYet } from '../work/not-carried-yet.ts';
import { papersElsewhere } from './papers-elsewhere.ts';

/** What stands in the way of saying that all notes of a meeting are accounted for. */
type NotCarried = {
  /** How many have not been looked for yet. */
  readonly count: number;
  /** The papers in force that other devices have, and this one has not. */
  readonly elsewhere: readonly Paper[];
};

/** Follows it; undefined while it is not known for the papers as they are now. */
export function useNotCarried(meeting: Meeting, living: LivingMeeting<Paper>): NotCarried | undefined {
  const name = meeting.papers.map(nameOf).toSorted().join();
  // A view that was hidden shows what it knew then until it has asked again.
  const [shown, setShown] = useState(0);
  useLayoutEffect(() => setShown(times => times + 1), []);
  const of = `${shown} ${name}`;
  const found = useLiveQuery(async () => {
    const all = (await store.papers()).filter(({ stage }) => stage !== 'stored');
    const now = groupMeetings(all).find(({ key }) => key === meeting.key);
    if (now?.papers.map(nameOf).toSorted().join() !== name) return undefined;
    const [count, elsewhere] = await Promise.all([countNotCarriedYet(store, living), papersElsewhere(store, meeting)]);
    return { of, count, elsewhere };
  }, [of]);
  return found?.of === of ? found : undefined;
}

function nameOf({ sha256, stage, rules }: Paper): string {
  return `${sha256} ${stage} ${rules}`;
}
