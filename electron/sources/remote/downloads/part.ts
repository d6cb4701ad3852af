import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../../../files/json-file.ts';
import { renameFile } from '../../../files/rename-file.ts';
import { syncDirectory } from '../../../files/sync-directory.ts';
import { NO_VALIDATORS, validatorsSchema, type Validators } from './validators.ts';

/** What a part is of: the rest is only asked for where this is still the same. */
const originSchema = z.object({
  address: z.string().max(4000),
  version: z.string().max(500).nullable(),
});
const stateSchema = originSchema.extend({
  validators: validatorsSchema,
  /** The size of the whole, where the server told. */
  total: z.number().int().nonnegative().nullable(),
  /** Bytes that lie on the disk for sure. */
  bytes: z.number().int().nonnegative(),
});
export type Origin = Readonly<z.infer<typeof originSchema>>;
type State = Readonly<z.infer<typeof stateSchema>>;

/** After so many bytes a part is made to last: what is lost to a crash at most. */
const KEEP_EVERY = 4 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;

/** Opens a file as the system does; a test can have another one in its place. */
export type OpenFile = (file: string, flags: number) => Promise<FileHandle>;

/** How the bytes of a file are summed up. */
export type Digest = 'sha1' | 'sha256' | 'sha512';

export type PartOptions = {
  readonly origin: Origin;
  /** The sums that will be asked for. */
  readonly digests: readonly Digest[];
  readonly nowMs: number;
  readonly openFile?: OpenFile | undefined;
};

/**
 * A file that is being fetched, and beside it what is known of it, so that fetching goes on where it ended, whatever ended
 * it. Bytes are hashed as they come.
 */
export class Part {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #digests: readonly Digest[];
  #hashes: ReadonlyMap<Digest, Hash>;
  #state: State;
  #bytes: number;
  #isOpen = true;

  private constructor(file: string, handle: FileHandle, state: State, hashes: ReadonlyMap<Digest, Hash>) {
    this.#file = file;
    this.#handle = handle;
    this.#digests = [...hashes.keys()];
    this.#hashes = hashes;
    this.#state = state;
    this.#bytes = state.bytes;
  }

  /**
   * Opens the part that lies at `file`, or begins one: what was kept of anything else but its origin is given up.
   * @throws the system's error
   */
  static async open(file: string, { origin, digests, nowMs, openFile = open }: PartOptions): Promise<Part> {
    await mkdir(path.dirname(file), { recursive: true });
    const { value: kept } = await readJsonFile(stateFileOf(file), stateSchema, nowMs);
    const fits = kept?.address === origin.address && kept.version === origin.version;
    const state = fits ? kept : { ...origin, validators: NO_VALIDATORS, total: null, bytes: 0 };
    const handle = await openFile(file, constants.O_RDWR | constants.O_CREAT);
    try {
      const { size } = await handle.stat();
      const bytes = size < state.bytes ? 0 : state.bytes;
      await handle.truncate(bytes);
      const hashes = hashesOf(digests);
      await hashInto(hashes, handle, bytes);
      return new Part(file, handle, { ...state, bytes }, hashes);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Bytes that are there. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The size of the whole, where the server told. */
  get total(): number | null {
    return this.#state.total;
  }

  /** Whether all bytes are there, as far as the server told how many these are. */
  get isWhole(): boolean {
    return this.#bytes > 0 && this.#bytes === this.#state.total;
  }

  get validators(): Validators {
    return this.#state.validators;
  }

  /** Gives up what is there and begins anew, with what the server now says of the file. */
  async restart(validators: Validators, total: number | null): Promise<void> {
    // First what is known, so that no byte is ever taken for one of a state that it is not of.
    await this.#write({ ...this.#state, validators, total, bytes: 0 });
    await this.#handle.truncate(0);
    this.#bytes = 0;
    this.#hashes = hashesOf(this.#digests);
  }

  /** @throws the system's error; what came before is still there */
  async append(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      const { bytesWritten } = await this.#handle.write(chunk, at, chunk.length - at, this.#bytes + at);
      at += bytesWritten;
    }
    for (const hash of this.#hashes.values()) hash.update(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes - this.#state.bytes >= KEEP_EVERY) await this.#keep();
  }

  /** The sum of the bytes that are there, in lower-case hexadecimal digits; one that was asked for when it was opened. */
  digest(digest: Digest): string {
    const hash = this.#hashes.get(digest);
    if (!hash) throw new Error(`${digest} was not asked for`);
    return hash.copy().digest('hex');
  }

  /** The last bytes, as many as there are of `count`. */
  async ending(count: number): Promise<Uint8Array> {
    const buffer = Buffer.alloc(Math.min(count, this.#bytes));
    await this.#handle.read(buffer, 0, buffer.length, this.#bytes - buffer.length);
    return buffer;
  }

  /** The part is whole: it becomes the file `target`, in the place of one that may lie there. */
  async become(target: string): Promise<void> {
    await this.#handle.sync();
    await this.#close();
    await renameFile(this.#file, target);
    await syncDirectory(path.dirname(target));
    await rm(stateFileOf(this.#file), { force: true });
  }

  /** Gives up what is there. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(stateFileOf(this.#file), { force: true });
    await rm(this.#file, { force: true });
  }

  /** Makes what is there last, for fetching to go on there another time. */
  async leave(): Promise<void> {
    if (!this.#isOpen) return;
    if (this.#bytes === 0) {
      await this.discard();
      return;
    }
    try {
      await this.#keep();
    } finally {
      await this.#close();
    }
  }

  async #keep(): Promise<void> {
    if (this.#bytes === this.#state.bytes) return;
    await this.#handle.sync();
    await this.#write({ ...this.#state, bytes: this.#bytes });
  }

  async #write(state: State): Promise<void> {
    await writeJsonFile(stateFileOf(this.#file), state);
    this.#state = state;
  }

  async #close(): Promise<void> {
    this.#isOpen = false;
    await this.#handle.close();
  }
}

function stateFileOf(file: string): string {
  return `${file}.json`;
}

function hashesOf(digests: readonly Digest[]): ReadonlyMap<Digest, Hash> {
  return new Map(digests.map(digest => [digest, createHash(digest)]));
}

async function hashInto(hashes: ReadonlyMap<Digest, Hash>, handle: FileHandle, bytes: number): Promise<void> {
  const buffer = Buffer.alloc(READ_BYTES);
  for (let at = 0; at < bytes;) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(READ_BYTES, bytes - at), at);
    if (bytesRead === 0) throw new Error('A part is shorter than it was a moment ago.');
    for (const hash of hashes.values()) hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}
