import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ifThere } from '../../../electron/files/if-there.ts';
import { filesIn, isCarried } from '../places/files-in.ts';

/** Watches the files of a meeting place: under one name there is never but one content. */
export class StoredFiles {
  readonly #first = new Map<string, Buffer>();
  readonly #changed = new Set<string>();
  readonly #isTorn: (file: string) => boolean;

  /** @param isTorn whether half of a file lies there, for the other half to come */
  constructor(isTorn: (file: string) => boolean) {
    this.#isTorn = isTorn;
  }

  /** Looks at all files below a folder. */
  async look(folder: string): Promise<void> {
    for (const file of await filesIn(folder)) {
      const absolute = path.join(folder, file);
      if (!isCarried(file) || this.#isTorn(absolute)) continue;
      const bytes = await ifThere(readFile(absolute));
      // It may have been torn between the look and the reading.
      if (bytes !== undefined && !this.#isTorn(absolute)) this.note(file, bytes);
    }
  }

  /** A server has taken these bytes for a file, or they were found there. */
  note(file: string, bytes: Uint8Array): void {
    const first = this.#first.get(file);
    if (first === undefined) this.#first.set(file, Buffer.from(bytes));
    else if (!first.equals(bytes)) this.#changed.add(`${file}: ${first.length} bytes, then ${bytes.length}`);
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
