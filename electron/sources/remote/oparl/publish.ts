import type { PublishedMeeting } from '../../../../shared/sources/published.ts';
import { committeeTitle } from './committees.ts';
import type { Kept } from './kept.ts';
import type { KnownThings } from './known-things.ts';
import { filesOfMeeting, type HangingFile } from './published-files.ts';
import { publishedMeeting } from './published-meetings.ts';
import { linksOf, type Thing } from './things.ts';

const MOST_FILES_REMEMBERED = 20_000;

/**
 * What meetings come to as they are published. A file that several of them have is one file: of the first.
 *
 * @param committees that were chosen; null for all
 */
export function publish(
  known: KnownThings,
  meetings: readonly Thing[],
  committees: ReadonlySet<string> | null,
): { readonly meetings: readonly PublishedMeeting[]; readonly files: readonly HangingFile[] } {
  const published: PublishedMeeting[] = [];
  const files = new Map<string, HangingFile>();
  for (const thing of meetings) {
    const ids = linksOf(thing, 'organization');
    const id = ids.find(one => committees?.has(one)) ?? ids[0];
    const committee = committeeTitle(id === undefined ? thing : known.get(id));
    const meeting = publishedMeeting(known, thing, committee);
    if (!meeting) continue;
    published.push(meeting);
    const told = { committee, meeting: meeting.key, date: meeting.date };
    for (const hanging of filesOfMeeting(known, thing, told)) {
      if (!files.has(hanging.file.path)) files.set(hanging.file.path, hanging);
    }
  }
  return { meetings: published, files: [...files.values()] };
}

/** Paths of files that were published once and hung on something that the system has deleted since. */
export function withdrawnOf(kept: Kept, known: KnownThings, files: readonly HangingFile[]): readonly string[] {
  const offered = new Set(files.map(({ file }) => file.path));
  const deleted = Object.entries(kept.files).flatMap(([path, chain]) =>
    chain.some(id => known.isGone(id)) ? [path] : [],
  );
  const all = new Set([...kept.withdrawn, ...deleted]);
  return [...all].filter(path => !offered.has(path)).slice(-MOST_FILES_REMEMBERED);
}

/** By path of every file that was published, the objects it hung on. */
export function chainsOf(kept: Kept, files: readonly HangingFile[]): Kept['files'] {
  const chains = new Map(files.map(({ file, chain }) => [file.path, [...chain]]));
  for (const [path, chain] of Object.entries(kept.files)) if (!chains.has(path)) chains.set(path, chain);
  return Object.fromEntries([...chains].slice(0, MOST_FILES_REMEMBERED));
}
