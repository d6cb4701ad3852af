import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../../build/script.ts';
import { unreadableTruth } from '../unreadable-truth.ts';

const pageNumber = z.number().int().positive();

/** What became of a passage; `untold` where the file says something else of it. */
const FATES = ['kept', 'changed', 'deleted', 'untold'] as const;
export type Fate = (typeof FATES)[number];

const passageSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  quote: z.string().trim().min(1),
  prefix: z.string().optional(),
  /** Where the passage is meant in the first version. Passages without it stand in the file in reading order. */
  page: pageNumber.optional(),
  fate: z.string().transform((fate): Fate => FATES.find(known => known === fate) ?? 'untold'),
  /** The new words of a changed passage. */
  now: z.string().optional(),
  v1Pages: z.array(pageNumber).default([]),
  v2Pages: z.array(pageNumber).default([]),
  /** The one of `v2Pages` that is right, where that is known. */
  expectedPage: pageNumber.nullish(),
});
export type TruthPassage = z.infer<typeof passageSchema>;

const revisionSchema = z.object({ from: z.string(), to: z.string(), passages: z.array(passageSchema) });

/** Two versions of a paper, by their file names, and what became of passages of the first. */
export type Revision = Readonly<z.infer<typeof revisionSchema>>;

export const TRUTH_ENDING = '.truth.json';

/**
 * The revisions that the `*.truth.json` of a folder tell of, by name; none for a folder without any. A file without `from`
 * and `to` tells of something else, and is left alone.
 *
 * @throws Refusal for a file that cannot be read, and for one that names a paper the folder lacks
 */
export async function readRevisions(folder: string): Promise<readonly Revision[]> {
  const names = (await readdir(folder)).toSorted();
  const revisions: Revision[] = [];
  for (const name of names.filter(name => name.endsWith(TRUTH_ENDING))) {
    const revision = revisionOf(name, await readFile(path.join(folder, name), 'utf8'));
    if (!revision) continue;
    const missing = [revision.from, revision.to].filter(file => !names.includes(file));
    if (missing.length > 0) throw new Refusal(`“${folder}” lacks ${missing.join(', ')}, which “${name}” tells of.`);
    revisions.push(revision);
  }
  return revisions;
}

function revisionOf(name: string, text: string): Revision | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isRevision = typeof value === 'object' && value !== null && ('from' in value || 'to' in value);
    return isRevision ? revisionSchema.parse(value) : undefined;
  } catch (reason) {
    throw unreadableTruth(name, reason);
  }
}
