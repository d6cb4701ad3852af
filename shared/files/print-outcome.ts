import { z } from 'zod';

/** What became of what the member was to print. */
export const PRINT_OUTCOMES = ['printed', 'cancelled', 'no-printer', 'failed'] as const;
export const printOutcomeSchema = z.enum(PRINT_OUTCOMES);
export type PrintOutcome = z.infer<typeof printOutcomeSchema>;

/** Cause and cure, where there is something to say. */
export function printOutcomeWords(outcome: PrintOutcome): string | undefined {
  switch (outcome) {
    case 'printed':
    case 'cancelled':
      return undefined;
    case 'no-printer':
      return 'Nothing was printed: this computer knows no printer. Add one in the settings of the system, or save a PDF instead.';
    case 'failed':
      return 'Nothing was printed: the system could not print. Check the printer, or save a PDF and print that.';
  }
}
