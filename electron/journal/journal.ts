import type { DeviceId } from '../../shared/ids.ts';
import type { JournalProblem } from '../../shared/ipc.ts';
import { entryIdAt, tick, type ClockState } from '../../shared/journal/clock.ts';
import { encodeEntry, type Draft, type Entry } from '../../shared/journal/entry.ts';
import type { LocalSegment } from '../../shared/journal/plan-sync.ts';
import { segmentKey, type SegmentName } from '../../shared/journal/segment.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isFull } from '../files/error-code.ts';
import { WriteQueue } from '../files/write-queue.ts';
import { OwnSegments, type OwnSegment } from './own-segments.ts';
import { readEntries, type JournalPiece } from './read-entries.ts';
import { rehome, type Rehoming } from './rehome.ts';
import {
  listSegments,
  readLines,
  segmentBytes,
  writeWhole,
  type OpenSegment,
  type SegmentFile,
} from './segment-files.ts';
import { SegmentWriter } from './segment-writer.ts';
import { observeLines, surveyLines } from './survey.ts';

/** A segment grown beyond this is closed, so that what travels stays of a size that every server takes. */
const LARGEST_SEGMENT = 512 * 1024;

type Pending = {
  readonly drafts: readonly Draft[];
  readonly resolve: (result: Result<Entry[], JournalProblem>) => void;
  readonly reject: (bug: unknown) => void;
};

type JournalState = {
  readonly root: string;
  readonly device: DeviceId;
  readonly now: () => number;
  readonly openSegment: OpenSegment;
  readonly clock: ClockState;
  readonly own: OwnSegments;
};

/**
 * The member's work: what this device wrote and what came from the others. One writer; everything that writes waits in
 * one queue. Segments that are not this device's are whole from the start and never change by themselves.
 */
export class Journal {
  readonly #root: string;
  readonly #now: () => number;
  readonly #openSegment: OpenSegment;
  readonly #queue = new WriteQueue();
  #device: DeviceId;
  #clock: ClockState;
  #own: OwnSegments;
  #writer: SegmentWriter;
  #pending: Pending[] = [];

  constructor(state: JournalState) {
    this.#root = state.root;
    this.#device = state.device;
    this.#now = state.now;
    this.#openSegment = state.openSegment;
    this.#clock = state.clock;
    this.#own = state.own;
    this.#writer = this.#writerOf(state.own.current);
  }

  get device(): DeviceId {
    return this.#device;
  }

  /**
   * Gives the drafts their place in time and writes them, all or nothing. Answers once they are on the disk; what waits
   * at the same time is written and synced together.
   */
  append(drafts: readonly Draft[]): Promise<Result<Entry[], JournalProblem>> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ drafts, resolve, reject });
      void this.#queue.add(() => this.#writePending());
    });
  }

  /** Closes the segment being written, if it holds anything, so that it can travel. Later entries go into the next. */
  closeCurrent(): Promise<void> {
    return this.#queue.add(() => this.#beginNext());
  }

  /** All segments that hold something, with the bytes that are certain. */
  async manifest(): Promise<readonly SegmentFile[]> {
    const found = await listSegments(this.#root);
    return found.map(file => (this.#isCurrent(file) ? { ...file, bytes: this.#writer.length } : file));
  }

  /** Entries of a segment from a byte offset on, in bounded pieces. */
  async readFrom(name: SegmentName, byte: number): Promise<JournalPiece> {
    const end = this.#isCurrent(name) ? this.#writer.length : ((await segmentBytes(this.#root, name)) ?? 0);
    if (byte >= end) return { entries: [], unreadable: 0, nextByte: byte, more: false };
    return readEntries(this.#root, name, byte, end);
  }

  /** The lines of a segment as they stand, to be passed on. */
  readLines(name: SegmentName): Promise<readonly string[]> {
    return readLines(this.#root, name);
  }

  /** This device's segments that hold something, lowest number first. */
  ownSegments(): readonly OwnSegment[] {
    return this.#own.list();
  }

  /** All segments, as the plan of a sync needs them. */
  async localSegments(): Promise<readonly LocalSegment[]> {
    const closed = new Set(this.#own.list().flatMap(segment => (segment.closed ? [segment.number] : [])));
    const found = await listSegments(this.#root);
    return found.map(({ device, number }) => ({
      device,
      number,
      closed: device !== this.#device || closed.has(number),
    }));
  }

  /** Takes a segment of another device in, all or nothing. One that is here already is never overwritten. */
  addForeign(name: SegmentName, lines: readonly string[]): Promise<Result<null, JournalProblem | 'exists'>> {
    return this.#queue.add(async () => {
      if (name.device === this.#device) return err('exists');
      try {
        if ((await segmentBytes(this.#root, name)) !== undefined) return err('exists');
        await writeWhole(this.#root, name, lines);
      } catch (error) {
        return err(isFull(error) ? 'disk-full' : 'write-failed');
      }
      this.#clock = observeLines(this.#clock, this.#device, lines, this.#now());
      return ok(null);
    });
  }

  /** Writes the lines of a segment once more, as they stand, so that they travel in a later one too. */
  writeAgain(name: SegmentName): Promise<Result<null, JournalProblem>> {
    return this.#queue.add(async () => {
      const lines = await readLines(this.#root, name);
      const written = await this.#writer.append(lines.map(line => `${line}\n`).join(''));
      if (!written.ok) return written;
      this.#own.count(lines.length, this.#now());
      return ok(null);
    });
  }

  /**
   * Goes on under a new device id, because somebody else has written under this one. Nothing is lost: see {@link rehome}.
   * @throws the system's error; the journal then goes on under its old id
   */
  changeDevice(rehoming: Rehoming): Promise<void> {
    return this.#queue.add(async () => {
      await this.#writer.close();
      const moved = await this.#moveTo(rehoming);
      this.#device = rehoming.newDevice;
      this.#own = new OwnSegments(
        new Map(moved.map((lines, index) => [index + 1, surveyLines(lines)])),
        moved.length + 1,
      );
      this.#writer = this.#writerOf(this.#own.current);
      for (const version of rehoming.onTarget) {
        this.#clock = observeLines(this.#clock, this.#device, version.lines, this.#now());
      }
    });
  }

  /** Waits for what is being written, then lets go of the file. */
  async close(): Promise<void> {
    await this.#queue.add(() => this.#writer.close());
  }

  async #moveTo(rehoming: Rehoming): Promise<readonly (readonly string[])[]> {
    const old = this.#writer.name;
    try {
      return await rehome(this.#root, this.#device, this.#own.list(), rehoming);
    } catch (error) {
      // The segment being written may have grown by the target's lines before the failure.
      this.#writer = this.#writerOf(old.number, (await segmentBytes(this.#root, old)) ?? 0);
      throw error;
    }
  }

  async #writePending(): Promise<void> {
    const group = this.#pending;
    this.#pending = [];
    if (group.length === 0) return;
    try {
      await this.#writeGroup(group);
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    }
  }

  async #writeGroup(group: readonly Pending[]): Promise<void> {
    const entries = group.map(({ drafts }) => drafts.map(draft => this.#entryOf(draft)));
    const flat = entries.flat();
    const result = await this.#writer.append(flat.map(entry => `${encodeEntry(entry)}\n`).join(''));
    if (result.ok) this.#own.count(flat.length, this.#clock.wallMs);
    group.forEach(({ resolve }, index) => resolve(result.ok ? ok(entries[index] ?? []) : result));
    if (this.#writer.length >= LARGEST_SEGMENT) await this.#beginNext();
  }

  #entryOf(draft: Draft): Entry {
    this.#clock = tick(this.#clock, this.#now());
    const { record, kind, fields, base } = draft;
    return { id: entryIdAt(this.#clock, this.#device), record, kind, fields, base };
  }

  async #beginNext(): Promise<void> {
    if (this.#own.currentIsEmpty) return;
    const full = this.#writer;
    this.#own.beginNext();
    this.#writer = this.#writerOf(this.#own.current);
    await full.close();
  }

  #isCurrent(name: SegmentName): boolean {
    return segmentKey(name) === segmentKey(this.#writer.name);
  }

  #writerOf(number: number, length = 0): SegmentWriter {
    return new SegmentWriter(this.#root, { device: this.#device, number }, length, this.#openSegment);
  }
}
