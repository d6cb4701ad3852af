import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ifThere } from '../../../electron/files/if-there.ts';
import { filesIn, isCarried } from '../places/files-in.ts';

/** Watches the files of a meeting place: under one name there is never but one content. */
export class StoredFiles {
  readonly #first = new Map<string, Buffer>();
  readonly #changed = new Set<string>();

  /**
   * Looks at all files below a folder.
   * @param isTorn whether half of a file lies there just now, for the other half to come
   */
  async look(folder: string, isTorn: (file: string) => boolean): Promise<void> {
    for (const file of await filesIn(folder)) {
      const absolute = path.join(folder, file);
      if (!isCarried(file) || isTorn(absolute)) continue;
      const bytes = await ifThere(readFile(absolute));
      // It may have been torn between the look and the reading.
      if (bytes !== undefined && !isTorn(absolute)) this.note(file, bytes);
    }
  }

  /** These bytes lie there as a file. */
  note(file: string, bytes: Uint8Array): void {
    if (!isCarried(file)) return;
    const first = this.#first.get(file);
    if (first === undefined) this.#first.set(file, Buffer.from(bytes));
    else if (!first.equals(bytes)) this.#changed.add(`${file}: ${first.length} bytes, then ${bytes.length}`);
  }

  /** A server has said that it put something in the place of a file. */
  noteReplaced(file: string): void {
    this.#changed.add(`${file}: moved over`);
  }

  /** Names that had more than one content. */
  get changed(): readonly string[] {
    return [...this.#changed];
  }
}

/** Files below a folder in which one of the words can be read. */
export async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const readable: string[] = [];
  for (const file of await filesIn(folder)) {
    const bytes = await ifThere(readFile(path.join(folder, file)));
    const word = words.find(word => file.includes(word) || bytes?.includes(word));
    if (word !== undefined) readable.push(`${file} holds “${word}”`);
  }
  return readable;
}
