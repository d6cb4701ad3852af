import { z } from 'zod';
import { addressFrom } from './object-address.ts';

const countSchema = z.coerce.number().int().positive().nullish().catch(null);
const nextSchema = z.object({ next: z.string().nullish().catch(null) });
const paginationSchema = z.object({ currentPage: countSchema, totalPages: countSchema });

/** A page of a list (OParl 2-05). Some systems leave the envelope away. */
const pageSchema = z.union([
  z.object({
    data: z.array(z.unknown()),
    links: nextSchema.nullish().catch(null),
    pagination: paginationSchema.nullish().catch(null),
  }),
  z.array(z.unknown()).transform(data => ({ data, links: null, pagination: null })),
]);
export type ListPage = Readonly<z.infer<typeof pageSchema>>;

/** A value as a page of a list; undefined where it is none. */
export function pageOf(value: unknown): ListPage | undefined {
  return pageSchema.safeParse(value).data;
}

/** Where a list goes on, and which page that must be where the address is but a guess. */
export type NextPage = { readonly address: string; readonly number: number | null };

/**
 * The page after one that came from `url`; null after the last. A system that names no page as the next but counts more of
 * them is asked for them by the name that all others use.
 *
 * @param hasLinks whether an earlier page of this list named its next one
 * @returns undefined where there is more, and nobody can tell where
 */
export function pageAfter({ links, pagination }: ListPage, url: URL, hasLinks: boolean): NextPage | null | undefined {
  if (links?.next) {
    const address = addressFrom(links.next, url);
    return address === undefined ? undefined : { address, number: null };
  }
  const { currentPage, totalPages } = pagination ?? {};
  if (hasLinks || !currentPage || !totalPages || currentPage >= totalPages) return null;
  const address = new URL(url);
  address.searchParams.set('page', String(currentPage + 1));
  return { address: address.href, number: currentPage + 1 };
}
