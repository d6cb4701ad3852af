import { z } from 'zod';

/** Pages of a file that belong together: the pageIndex of the first and of the last. */
export const pageSpanSchema = z
  .object({ first: z.number().int().nonnegative(), last: z.number().int().nonnegative() })
  .readonly();
export type PageSpan = z.infer<typeof pageSpanSchema>;

export function pagesIn({ first, last }: PageSpan): number {
  return last - first + 1;
}

export function isWithin(pageIndex: number, span: PageSpan | null): boolean {
  return span !== null && span.first <= pageIndex && pageIndex <= span.last;
}
