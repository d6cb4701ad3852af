import type { SegmentName } from '../../shared/journal/segment.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { JournalProblem } from '../../shared/ipc.ts';
import { isFull } from '../files/error-code.ts';
import type { OpenSegment, SegmentHandle } from './segment-files.ts';

/**
 * Appends to one segment. What `append` has answered `ok` for is on the disk and stays; anything else is cut off again,
 * so that a half-written line is never followed by a whole one. After a failure the next append tries afresh.
 */
export class SegmentWriter {
  readonly #root: string;
  readonly name: SegmentName;
  readonly #open: OpenSegment;
  #handle: SegmentHandle | undefined;
  #length: number;
  /** Whether bytes may stand behind `#length` that nobody was told are saved. */
  #mustCut = false;

  constructor(root: string, name: SegmentName, length: number, open: OpenSegment) {
    this.#root = root;
    this.name = name;
    this.#length = length;
    this.#open = open;
  }

  /** Bytes that are on the disk for certain. */
  get length(): number {
    return this.#length;
  }

  /** Writes the text and syncs it to the disk, all or nothing. */
  async append(text: string): Promise<Result<null, JournalProblem>> {
    const bytes = Buffer.from(text);
    try {
      const handle = await this.#ready();
      this.#mustCut = true;
      await this.#write(handle, bytes);
      await handle.datasync();
      this.#length += bytes.length;
      this.#mustCut = false;
      return ok(null);
    } catch (error) {
      await this.#recover();
      return err(isFull(error) ? 'disk-full' : 'write-failed');
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close();
  }

  async #ready(): Promise<SegmentHandle> {
    this.#handle ??= await this.#open(this.#root, this.name);
    if (this.#mustCut) await this.#cut(this.#handle);
    return this.#handle;
  }

  async #write(handle: SegmentHandle, bytes: Uint8Array): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, this.#length + written);
      if (bytesWritten === 0) throw new Error('The journal took no more bytes.');
      written += bytesWritten;
    }
  }

  async #cut(handle: SegmentHandle): Promise<void> {
    await handle.truncate(this.#length);
    await handle.datasync();
    this.#mustCut = false;
  }

  /** Cuts off what failed. Where that fails too, the handle is given up, and the next append opens and cuts first. */
  async #recover(): Promise<void> {
    const handle = this.#handle;
    if (!handle) return;
    try {
      if (this.#mustCut) await this.#cut(handle);
    } catch {
      this.#handle = undefined;
      await handle.close().catch(() => undefined);
    }
  }
}
