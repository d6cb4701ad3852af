import { createHash } from 'node:crypto';
import { sha256Schema, type Sha256 } from '../../shared/ids.ts';
import { err, ok } from '../../shared/result.ts';
import { CHUNK_BYTES, type FileRef, type Scan, type SourceFile } from '../../shared/sources/source.ts';
import type { FileAccess } from '../../renderer/import/take-file.ts';
import { sourceId } from './made-up.ts';

/** The name a file's bytes have. */
export function sha256Of(bytes: Uint8Array): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'));
}

/** Bytes of this length that are like no others with another seed. */
export function bytesOf(seed: number, length = 100): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) bytes[index] = (seed * 31 + index * 7 + (index >> 8)) % 251;
  return bytes;
}

type KeptFile = { readonly bytes: Uint8Array; readonly modifiedMs: number };

/** A council folder in memory, as the main process hands it over. */
export class FakeFolder implements FileAccess {
  readonly #files = new Map<string, KeptFile>();
  readonly #source = sourceId(0);
  #writes = 0;
  isReachable = true;
  /** Whether the member has taken it off their sources. */
  isRemoved = false;
  free = Number.MAX_SAFE_INTEGER;
  /** Chunks that were read, as `path#index`. */
  readonly reads: string[] = [];
  readonly fingerprints: string[] = [];
  /** Called before a file is looked at or read from; may change it, throw, or wait. */
  onAccess: (path: string, index: number | undefined) => void | Promise<void> = () => undefined;

  write(path: string, bytes: Uint8Array): void {
    this.#writes += 1;
    this.#files.set(path, { bytes, modifiedMs: this.#writes });
  }

  delete(path: string): void {
    this.#files.delete(path);
  }

  ref(path: string): FileRef {
    return { source: this.#source, path };
  }

  file(path: string): SourceFile {
    const { bytes, modifiedMs } = this.#files.get(path) ?? { bytes: new Uint8Array(), modifiedMs: 0 };
    const [folder, name] = path.includes('/') ? path.split('/') : [null, path];
    return { ref: this.ref(path), fileName: name ?? path, committee: folder ?? null, size: bytes.length, modifiedMs };
  }

  readonly scan = (): Promise<Scan> => {
    if (this.isRemoved) return Promise.resolve({ files: [], unreachable: [], leftOut: [] });
    return Promise.resolve(
      this.isReachable
        ? { files: [...this.#files.keys()].map(path => this.file(path)), unreachable: [], leftOut: [] }
        : { files: [], unreachable: [this.#source], leftOut: [] },
    );
  };

  readonly fingerprint: FileAccess['fingerprint'] = async ({ path }) => {
    await this.onAccess(path, undefined);
    if (this.isRemoved) return err('unreadable');
    this.fingerprints.push(path);
    const bytes = this.#files.get(path)?.bytes;
    if (!bytes) return err('vanished');
    return bytes.length === 0 ? err('empty') : ok({ sha256: sha256Of(bytes), size: bytes.length });
  };

  readonly read: FileAccess['read'] = async ({ path }, sha256, index) => {
    await this.onAccess(path, index);
    if (this.isRemoved) return err('unreadable');
    this.reads.push(`${path}#${index}`);
    const bytes = this.#files.get(path)?.bytes;
    if (!bytes) return err('vanished');
    if (sha256Of(bytes) !== sha256) return err('changed');
    return ok(bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES));
  };

  readonly freeBytes = (): Promise<number> => Promise.resolve(this.free);
}
