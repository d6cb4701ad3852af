import type { DeviceId } from '../../shared/ids.ts';
import type { JournalProblem, ResultOf } from '../../shared/ipc.ts';
import { CLOCK_AT_REST, entryIdAt, tick, type ClockState } from '../../shared/journal/clock.ts';
import { decodeEntry, encodeEntry, type Draft, type Entry } from '../../shared/journal/entry.ts';
import { segmentKey } from '../../shared/journal/segment.ts';
import { err, ok } from '../../shared/result.ts';
import type { JournalReader } from '../../renderer/work/replay.ts';
import { deviceId, MORNING_MS } from './made-up.ts';

/** A journal in memory that behaves as the main process's does: lines in segments, whole entries from a byte offset on. */
export class MemoryJournal implements JournalReader {
  readonly #segments = new Map<
    string,
    { readonly device: DeviceId; readonly number: number; readonly lines: string[] }
  >();
  readonly #device: DeviceId;
  readonly #linesARead: number;
  #clock: ClockState = CLOCK_AT_REST;
  /** What the next append comes to instead of being written. */
  refusal: JournalProblem | undefined;
  /** Called before each read. */
  onRead: () => void = () => undefined;

  constructor({ device = deviceId(0), linesARead = 2 } = {}) {
    this.#device = device;
    this.#linesARead = linesARead;
  }

  /** All entries of all segments. */
  get entries(): readonly Entry[] {
    return [...this.#segments.values()].flatMap(({ lines }) =>
      lines.flatMap(line => {
        const entry = decodeEntry(line);
        return entry.ok ? [entry.value] : [];
      }),
    );
  }

  /** Puts lines into a segment, as they come from another device or a damaged disk. */
  addLines(device: DeviceId, number: number, lines: readonly string[]): void {
    const known = this.#segments.get(segmentKey({ device, number }));
    if (known) known.lines.push(...lines);
    else this.#segments.set(segmentKey({ device, number }), { device, number, lines: [...lines] });
  }

  /** Cuts a segment down to its first lines, as putting it back from a backup does. */
  cutSegment(device: DeviceId, number: number, lines: number): void {
    this.#segments.get(segmentKey({ device, number }))?.lines.splice(lines);
  }

  readonly append = (drafts: readonly Draft[]): Promise<ResultOf<'journal.append'>> => {
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal) return Promise.resolve(err(refusal));
    const entries = drafts.map(draft => {
      this.#clock = tick(this.#clock, MORNING_MS);
      return { id: entryIdAt(this.#clock, this.#device), ...draft };
    });
    this.addLines(this.#device, 1, entries.map(encodeEntry));
    return Promise.resolve(ok(entries));
  };

  readonly manifest = (): Promise<ResultOf<'journal.manifest'>> =>
    Promise.resolve(
      [...this.#segments.values()].map(({ device, number, lines }) => ({
        device,
        number,
        bytes: bytesOf(lines).length,
      })),
    );

  readonly read: JournalReader['read'] = (device, number, fromByte) => {
    this.onRead();
    const lines = this.#segments.get(segmentKey({ device, number }))?.lines ?? [];
    const rest = bytesOf(lines).subarray(fromByte);
    const taken = new TextDecoder().decode(rest).split('\n').slice(0, -1).slice(0, this.#linesARead);
    const decoded = taken.map(decodeEntry);
    const nextByte = fromByte + bytesOf(taken).length;
    return Promise.resolve({
      entries: decoded.flatMap(entry => (entry.ok ? [entry.value] : [])),
      unreadable: decoded.filter(entry => !entry.ok).length,
      nextByte,
      more: nextByte < bytesOf(lines).length,
    });
  };
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map(line => `${line}\n`).join(''));
}
