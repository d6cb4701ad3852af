import { z } from 'zod';

/** What a supplement says of its place in the pack. */
export const supplementSchema = z
  .object({
    /** Of several, as printed: `Supplement 2` is `2`; null where it is not numbered. */
    ordinal: z.string().nullable(),
    /** Numbers of the items it is for, as printed. */
    items: z.array(z.string()).readonly(),
    /** Of these, the ones whose papers it says it takes the place of. */
    replaces: z.array(z.string()).readonly(),
    /** Of these, the ones it says are new to the agenda: additional or urgent business. */
    adds: z.array(z.string()).readonly().optional(),
    /** The first page behind its letter, as a pageIndex; 0 where it has no letter of its own. */
    papersFrom: z.number().int().nonnegative().optional(),
    /** The sentence that says why it comes, as printed; null where there is none. */
    says: z.string().nullable(),
  })
  .readonly();
export type Supplement = z.infer<typeof supplementSchema>;
