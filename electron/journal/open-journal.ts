import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DeviceId } from '../../shared/ids.ts';
import { CLOCK_AT_REST } from '../../shared/journal/clock.ts';
import type { SegmentName } from '../../shared/journal/segment.ts';
import { fileTime } from '../files/file-time.ts';
import { mapBounded } from '../files/map-bounded.ts';
import { syncDirectory } from '../files/sync-directory.ts';
import { Journal } from './journal.ts';
import { OwnSegments } from './own-segments.ts';
import {
  listSegments,
  openSegmentFile,
  readBytes,
  readLines,
  setAside,
  type OpenSegment,
  type SegmentFile,
} from './segment-files.ts';
import { observeLines, surveyLines, type Survey } from './survey.ts';

/** Segments read at once at a start. */
const AT_ONCE = 8;

export type JournalOptions = {
  /** The folder that holds a folder for each device. */
  readonly root: string;
  readonly device: DeviceId;
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly openSegment?: OpenSegment;
};

export type OpenedJournal = {
  readonly journal: Journal;
  /** What the member should know of the start, in whole sentences. */
  readonly notices: readonly string[];
};

/**
 * Opens the journal of a profile; there may be none yet. A torn last line of this device is set aside. A segment that was
 * written to by an earlier start is never written to again: this start begins the next.
 */
export async function openJournal(options: JournalOptions): Promise<OpenedJournal> {
  const { root, device, now } = options;
  const made = await mkdir(root, { recursive: true });
  if (made !== undefined) await syncDirectory(path.dirname(made));
  const found = await listSegments(root);
  const { last, notices } = await mendLast(root, lastOf(found, device), now());

  let clock = CLOCK_AT_REST;
  const surveys = new Map<number, Survey>();
  await mapBounded(found, AT_ONCE, async file => {
    const lines = await readLines(root, file);
    clock = observeLines(clock, device, lines, now());
    if (file.device === device) surveys.set(file.number, surveyLines(lines));
  });
  const current = last === undefined ? 1 : last.bytes === 0 ? last.number : last.number + 1;
  const journal = new Journal({
    root,
    device,
    now,
    openSegment: options.openSegment ?? openSegmentFile,
    clock,
    own: new OwnSegments(surveys, current),
  });
  return { journal, notices };
}

function lastOf(found: readonly SegmentFile[], device: DeviceId): SegmentFile | undefined {
  const own = found.filter(file => file.device === device);
  return own.toSorted((a, b) => b.number - a.number)[0];
}

type Mended = { readonly last: SegmentFile | undefined; readonly notices: readonly string[] };

/** A line without its end was being written when the process or the power went: nobody was told that it is saved. */
async function mendLast(root: string, last: SegmentFile | undefined, nowMs: number): Promise<Mended> {
  if (!last) return { last, notices: [] };
  const whole = await endOfLastLine(root, last, last.bytes);
  if (whole === last.bytes) return { last, notices: [] };
  const aside = await setAside(root, last, whole, fileTime(nowMs));
  const notice =
    'Lectern was stopped while it was saving. The unfinished last change was put aside as ' +
    `${path.basename(aside)}; everything that was saved before it is here.`;
  return { last: { ...last, bytes: whole }, notices: [notice] };
}

/** Where the last line end stands, searched from the end in steps. */
async function endOfLastLine(root: string, name: SegmentName, bytes: number): Promise<number> {
  const step = 64 * 1024;
  for (let end = bytes; end > 0; end -= step) {
    const start = Math.max(0, end - step);
    const index = (await readBytes(root, name, start, end - start)).lastIndexOf(0x0a);
    if (index >= 0) return start + index + 1;
  }
  return 0;
}
