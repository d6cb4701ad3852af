import { z } from 'zod';

const REFERENCE_KINDS = ['page', 'item', 'appendix', 'minute'] as const;

/** Words of a paper that name another place of it: `page 12`, `Appendix A`, `Minute No. 49 (3)`, `item 5`. */
export const referenceSchema = z
  .object({
    kind: z.enum(REFERENCE_KINDS),
    /** Where the words stand: offsets into the text of the page. */
    pageIndex: z.number().int().nonnegative(),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    /** The page they lead to. */
    target: z.number().int().nonnegative(),
  })
  .readonly();
export type Reference = z.infer<typeof referenceSchema>;
