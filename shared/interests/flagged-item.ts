import { z } from 'zod';

const LONGEST = { number: 40, title: 1000 } as const;

/** The agenda item a flag is on, as a paper names it, so that a flag can be read without its paper. */
export const flaggedItemSchema = z
  .object({
    number: z.string().max(LONGEST.number),
    title: z.string().max(LONGEST.title),
    /** Where its papers begin, or its line on the agenda where it has none. */
    pageIndex: z.number().int().nonnegative(),
  })
  .readonly();
export type FlaggedItem = z.infer<typeof flaggedItemSchema>;

/** An item as a flag holds it; words longer than it can hold are cut. */
export function asFlaggedItem({ number, title, pageIndex }: FlaggedItem): FlaggedItem {
  return { number: number.slice(0, LONGEST.number), title: title.slice(0, LONGEST.title), pageIndex };
}
