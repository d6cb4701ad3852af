import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { atomicWrite, FOR_ALL } from './atomic-write.ts';
import { fileTime } from './file-time.ts';
import { ifThere } from './if-there.ts';

/** What was read of a JSON file. `aside` is where a file that could not be understood was moved to. */
export type JsonRead<T> = { readonly value: T | undefined; readonly aside: string | undefined };

/**
 * Reads a JSON file and parses it. A file that is no JSON or does not fit the schema is moved aside, so that nothing in it
 * is overwritten; a file that is not there is no failure.
 * @throws the system's error when a file that is there cannot be read
 */
export async function readJsonFile<S extends z.ZodType>(
  file: string,
  schema: S,
  nowMs: number,
): Promise<JsonRead<z.infer<S>>> {
  const text = await ifThere(readFile(file, 'utf8'));
  if (text === undefined) return { value: undefined, aside: undefined };
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return { value: parsed.data, aside: undefined };
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}.broken-${fileTime(nowMs)}${ext}`);
  await rename(file, aside);
  return { value: undefined, aside };
}

/** Writes a value as JSON, all or nothing; makes the folder when there is none. */
export async function writeJsonFile(file: string, value: unknown, mode = FOR_ALL): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await atomicWrite(file, `${JSON.stringify(value, undefined, 2)}\n`, mode);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
