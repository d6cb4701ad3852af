import type { Meeting } from '../../shared/pack/meeting/meetings.ts';

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
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'en-GB'));
}

/**
 * Names short enough for a row of chips: `Planning` for `Planning Committee`. Where two would be called the same, both
 * keep their full names.
 */
export function shortNames(committees: readonly Committee[]): ReadonlyMap<string, string> {
  const shortened = committees.map(({ key, name }) => ({ key, name, short: withoutCommittee(name) }));
  const isUnique = (short: string): boolean => shortened.filter(other => other.short === short).length === 1;
  return new Map(shortened.map(({ key, name, short }) => [key, isUnique(short) ? short : name]));
}

function withoutCommittee(name: string): string {
  const short = name
    .replace(/(?<!sub)\s+committee\b/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return short === '' ? name : short;
}

/** The part of a meeting's key that says whose meeting it is. */
export function committeeKey(meeting: Meeting): string {
  return meeting.key.slice(0, meeting.key.lastIndexOf('|'));
}
