import { z } from 'zod';

/** How pages stand beside each other: one in a row; two; or two after a first that stands alone, as in a book. */
export const SPREADS = ['one', 'two', 'cover'] as const;
export type Spread = (typeof SPREADS)[number];

/** Whether rows of pages follow each other in one scrolled column, or one row is shown at a time. */
export const FLOWS = ['continuous', 'paged'] as const;
export type Flow = (typeof FLOWS)[number];

/** Degrees clockwise that the member has turned the pages by, beyond how the file has them shown. */
const TURNS = [0, 90, 180, 270] as const;
export type Turn = (typeof TURNS)[number];

/** How the member has the pages of a paper set out. It is kept for each paper. */
export const pageLookSchema = z
  .object({ spread: z.enum(SPREADS), flow: z.enum(FLOWS), turn: z.literal(TURNS) })
  .readonly();
export type PageLook = z.infer<typeof pageLookSchema>;

export const PLAIN_LOOK: PageLook = { spread: 'one', flow: 'continuous', turn: 0 };

/** The turn after turning on by a quarter, clockwise or back. */
export function turnedOn(turn: Turn, direction: 1 | -1): Turn {
  return TURNS[(TURNS.indexOf(turn) + direction + TURNS.length) % TURNS.length] ?? 0;
}
