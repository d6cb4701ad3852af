import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '../../build/script.ts';

const passageSchema = z.object({
  id: z.union([z.string(), z.number()]),
  quote: z.string().refine(quote => quote.trim() !== '', 'has no words'),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  /** PageNumber in the old version, from 1. */
  page: z.number().int().positive().nullish(),
});

const fileSchema = z.union([z.array(passageSchema), z.object({ passages: z.array(passageSchema) })], {
  error: 'wanted is an array of {id, quote, prefix?, page?}, or an object that has it under "passages"',
});

/** A passage of the old version that is asked about. */
export type AskedPassage = Readonly<z.infer<typeof passageSchema>>;

/**
 * Reads the passages of a file: an array, or an object that has it under `passages`. Other keys are left alone.
 *
 * @throws Refusal, with cause and cure, for a file that is not such
 */
export async function readPassages(file: string): Promise<readonly AskedPassage[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`“${file}” cannot be opened. Check its name and folder.`);
  });
  const value = jsonOf(file, text);
  // An array is checked by itself, so that what is wrong is told by the passage it is wrong in.
  const schema = Array.isArray(value) ? z.array(passageSchema) : fileSchema;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(`“${file}” cannot be read: ${z.prettifyError(parsed.error)}`);
  return 'passages' in parsed.data ? parsed.data.passages : parsed.data;
}

function jsonOf(file: string, text: string): unknown {
  try {
    // Editors of other systems put a byte order mark before what they save; JSON has none.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (reason) {
    throw new Refusal(`“${file}” is no JSON: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}
