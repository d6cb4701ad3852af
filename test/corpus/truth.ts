import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../build/script.ts';
import { unreadableTruth } from './unreadable-truth.ts';
import { TRUTH_ENDING } from './passages/truth.ts';

const page = z.number().int().positive().nullable();
const printedPage = z.union([z.number(), z.string()]).transform(String);

/** An item as a person has found it in a paper. What is not told of it is undefined, and not compared. */
const truthItemSchema = z.object({
  number: z.union([z.string().trim(), z.number().transform(String), z.null().transform(() => '')]).optional(),
  title: z.string().optional(),
  startPdfPage: page.optional(),
  endPdfPage: page.optional(),
  printedPages: z.tuple([printedPage, printedPage]).nullable().optional(),
  toFollow: z.boolean().optional(),
  exempt: z.boolean().optional(),
});
export type TruthItem = z.infer<typeof truthItemSchema>;

const truthSchema = z.object({
  file: z.string().optional(),
  items: z
    .array(truthItemSchema)
    .nullish()
    .transform(items => items ?? []),
});

const ENDING = '.agenda.json';

/** A paper of a folder, and its items where somebody has written them down. */
export type CorpusPaper = { readonly file: string; readonly items: readonly TruthItem[] | null };

/**
 * All PDFs of a folder, by name, with what the `*.agenda.json` beside them say.
 *
 * @throws Refusal for a folder with nothing to compare with, and for one that is none
 */
export async function readCorpus(folder: string): Promise<readonly CorpusPaper[]> {
  const names = await readdir(folder).catch(() => {
    throw new Refusal(`There is no folder “${folder}”.`);
  });
  const truths = new Map<string, readonly TruthItem[]>();
  for (const name of names.filter(name => name.endsWith(ENDING))) {
    const { file, items } = truthOf(name, await readFile(path.join(folder, name), 'utf8'));
    truths.set(file ?? `${name.slice(0, -ENDING.length)}.pdf`, items);
  }
  if (truths.size === 0 && !names.some(name => name.endsWith(TRUTH_ENDING))) {
    throw new Refusal(`“${folder}” holds no *${ENDING} or *${TRUTH_ENDING} to compare with.`);
  }
  const missing = [...truths.keys()].filter(file => !names.includes(file));
  if (missing.length > 0) throw new Refusal(`“${folder}” lacks ${missing.join(', ')}.`);
  return names
    .filter(name => name.toLowerCase().endsWith('.pdf'))
    .toSorted()
    .map(file => ({ file, items: truths.get(file) ?? null }));
}

function truthOf(name: string, text: string): z.infer<typeof truthSchema> {
  try {
    return truthSchema.parse(JSON.parse(text));
  } catch (reason) {
    throw unreadableTruth(name, reason);
  }
}
