import { z } from 'zod';

/** An entry of a PDF's outline (its bookmarks). `pageIndex` is null where the entry points at no page of the file. */
export type OutlineEntry = {
  readonly title: string;
  readonly pageIndex: number | null;
  readonly children: readonly OutlineEntry[];
};

export const outlineEntrySchema: z.ZodType<OutlineEntry> = z.object({
  title: z.string(),
  pageIndex: z.number().int().nonnegative().nullable(),
  get children() {
    return z.array(outlineEntrySchema);
  },
});
