import { z } from 'zod';
import { Refusal } from '../../build/script.ts';

/** What is said of a file of truths that cannot be read. */
export function unreadableTruth(name: string, reason: unknown): Refusal {
  const why = reason instanceof z.ZodError ? z.prettifyError(reason) : String(reason);
  return new Refusal(`“${name}” cannot be read: ${why}`);
}
