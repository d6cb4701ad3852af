import type { Meeting } from '../../shared/pack/meetings.ts';

/** A committee as the filter offers it. The key is the same for every way its name is written. */
export type Committee = { readonly key: string; readonly name: string };

/** The committees that have meetings, by name; those that are not known come last. */
export function committeesOf(meetings: readonly Meeting[]): readonly Committee[] {
  const names = new Map<string, string>();
  for (const meeting of meetings) {
    const key = committeeKey(meeting);
    if (!names.has(key)) names.set(key, meeting.committee);
  }
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'en-GB'));
}

/** The part of a meeting's key that says whose meeting it is. */
export function committeeKey(meeting: Meeting): string {
  return meeting.key.slice(0, meeting.key.lastIndexOf('|'));
}
