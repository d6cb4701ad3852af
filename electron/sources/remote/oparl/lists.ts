import { z } from 'zod';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { Connection } from './connection.ts';
import { objectAddress } from './object-address.ts';

/** Pages of one list at most: some 10,000 objects where a page has twenty. */
const MOST_PAGES = 500;

const objectSchema = z.record(z.string(), z.unknown());
/** Some systems leave the envelope away. */
const pageSchema = z.union([
  z.object({
    data: z.array(z.unknown()),
    links: z
      .object({ next: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
  z.array(z.unknown()).transform(data => ({ data, links: null })),
]);

/** The elements of a page of a list; undefined where a value is none. */
export function pageOf(value: unknown): z.infer<typeof pageSchema> | undefined {
  return pageSchema.safeParse(value).data;
}

/** One element of a list: an object as it stands in an answer from `base`. */
export type Element = { readonly value: unknown; readonly base: URL };

/**
 * Reads a list from page to page, and hands over its objects. Where an element is only named, it is fetched.
 *
 * @param modifiedSince only objects that were changed since; a date-time, as OParl has it (2-05). Not every system heeds it
 * @returns why it was not read to its end, if so; that is noted as well
 */
export async function readList(
  connection: Connection,
  address: string,
  modifiedSince: string | null,
  take: (element: Element) => void,
): Promise<Result<null, SourceProblem>> {
  const first = new URL(address);
  if (modifiedSince !== null) first.searchParams.set('modified_since', modifiedSince);
  const seen = new Set<string>();
  for (let next: string | undefined = first.href; next !== undefined;) {
    if (seen.size >= MOST_PAGES || seen.has(next))
      return noted(connection, seen.has(next) ? 'not-understood' : 'cut-off');
    seen.add(next);
    const answer = await connection.json(next);
    if (!answer.ok) return answer;
    const page = pageOf(answer.value.value);
    if (!page) return noted(connection, 'not-understood');
    for (const value of page.data) await handOver(connection, { value, base: answer.value.url }, take);
    next = page.links?.next ? objectAddress(page.links.next, answer.value.url) : undefined;
  }
  return ok(null);
}

function noted(connection: Connection, problem: SourceProblem): Result<null, SourceProblem> {
  connection.note(problem);
  return err(problem);
}

async function handOver(connection: Connection, element: Element, take: (element: Element) => void): Promise<void> {
  if (objectSchema.safeParse(element.value).success) {
    take(element);
    return;
  }
  const address = typeof element.value === 'string' ? objectAddress(element.value, element.base) : undefined;
  const answer = address === undefined ? undefined : await connection.json(address);
  if (answer?.ok === true) take({ value: answer.value.value, base: answer.value.url });
}
