import { decodeEntry, type Entry } from '../../shared/journal/entry.ts';
import type { SegmentName } from '../../shared/journal/segment.ts';
import { readBytes } from './segment-files.ts';

/** Most that one call hands over; a single longer line is handed over all the same. */
const MOST_BYTES = 1024 * 1024;
const MOST_ENTRIES = 5000;
const LINE_END = 0x0a;

export type JournalPiece = {
  readonly entries: Entry[];
  /** Lines this release cannot read. They stay where they are. */
  readonly unreadable: number;
  readonly nextByte: number;
  readonly more: boolean;
};

/** Whole lines of a segment from byte `from` on. `end` is where its certain bytes end. */
export async function readEntries(root: string, name: SegmentName, from: number, end: number): Promise<JournalPiece> {
  const bytes = await readWholeLines(root, name, from, end);
  const entries: Entry[] = [];
  let unreadable = 0;
  let start = 0;
  while (entries.length + unreadable < MOST_ENTRIES) {
    const stop = bytes.indexOf(LINE_END, start);
    if (stop < 0) break;
    const line = new TextDecoder().decode(bytes.subarray(start, stop));
    start = stop + 1;
    if (line === '') continue;
    const entry = decodeEntry(line);
    if (entry.ok) entries.push(entry.value);
    else unreadable += 1;
  }
  const nextByte = from + start;
  return { entries, unreadable, nextByte, more: start > 0 && nextByte < end };
}

/** Bytes from `from` up to and with a line end; none when no line ends before `end`. */
async function readWholeLines(root: string, name: SegmentName, from: number, end: number): Promise<Uint8Array> {
  for (let length = MOST_BYTES; ; length *= 4) {
    const wanted = Math.max(0, Math.min(length, end - from));
    const bytes = await readBytes(root, name, from, wanted);
    const lastEnd = bytes.lastIndexOf(LINE_END);
    if (lastEnd >= 0) return bytes.subarray(0, lastEnd + 1);
    if (wanted < length) return bytes.subarray(0, 0);
  }
}
