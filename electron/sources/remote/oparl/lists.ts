import { z } from 'zod';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { Connection } from './connection.ts';
import { pageAfter, pageOf, type NextPage } from './list-page.ts';
import { objectAddress } from './object-address.ts';

/** Pages of one list at most in one look: 10,000 objects where a page has but twenty. */
const MOST_PAGES = 500;
/** How many objects a page should hold. A server need not heed it (2-05), and versions of OParl name it in two ways. */
const PAGE_SIZE = '100';
const PAGE_SIZE_NAMES = ['limit', 'elementsPerPage'];

/** What may be otherwise at the next try; all else is wrong with the address that was asked. */
const PASSING: ReadonlySet<SourceProblem> = new Set([
  'offline',
  'unreachable',
  'slow',
  'insecure',
  'sign-in',
  'busy',
  'cut-off',
]);

/** What a system answers that does not have a list. */
const ABSENT: ReadonlySet<SourceProblem> = new Set(['missing', 'refused']);

const objectSchema = z.record(z.string(), z.unknown());

/** One element of a list: an object as it stands in an answer from `base`. */
export type Element = { readonly value: unknown; readonly base: URL };

/** What of a list is read, and until when. */
export type ListPart = {
  /** Only objects that were changed since; a date-time, as OParl has it (2-05). Not every system heeds it. */
  readonly modifiedSince?: string;
  /** The page where an earlier reading broke off, instead of the first. */
  readonly from?: string | undefined;
  /** After this share of the time that a look has for lists, what is left waits for the next; all of it unless told. */
  readonly share?: number;
  /** Whether a system may do without this list. */
  readonly isExtra?: boolean;
  /** Asked after each page. */
  readonly isEnough?: () => boolean;
  /** Told the address of an element that is only named and could not be had, though it may be there. */
  readonly onUnread?: (address: string) => void;
};

/** Why a list was not read to its end, and the page to go on from at another time, if that is of use. */
export type ListBreak = { readonly problem: SourceProblem; readonly at: string | null };

/**
 * Reads a list from page to page, and hands over its objects. Where an element is only named, it is fetched.
 *
 * @returns where and why it broke off, if it did; why is noted as well, but that there is no extra list
 */
export async function readList(
  connection: Connection,
  address: string,
  { modifiedSince, from, share = 1, isExtra = false, isEnough = () => false, onUnread = () => undefined }: ListPart,
  take: (element: Element) => void,
): Promise<Result<null, ListBreak>> {
  const seen = new Set<string>();
  let hasLinks = false;
  let next: NextPage | null = { address: from ?? firstPage(address, modifiedSince), number: null };
  while (next !== null) {
    const asked: NextPage = next;
    if (seen.has(asked.address)) return broken(connection, 'not-understood', null);
    const isEnoughForOnce = seen.size >= MOST_PAGES || (seen.size > 0 && connection.isLateForLists(share));
    if (isEnoughForOnce) return broken(connection, 'cut-off', asked.address);
    const answer = await connection.value(asked.address);
    if (!answer.ok) {
      const isFirst = seen.size === 0;
      if (isFirst && isExtra && ABSENT.has(answer.error)) return err({ problem: answer.error, at: null });
      const isOfUse = !isFirst || (from !== undefined && PASSING.has(answer.error));
      return broken(connection, answer.error, isOfUse ? asked.address : null);
    }
    seen.add(asked.address);
    const { value, url } = answer.value;
    const page = pageOf(value);
    const isOther = asked.number !== null && page?.pagination?.currentPage !== asked.number;
    if (!page || isOther) return broken(connection, 'not-understood', null);
    for (const element of page.data) await handOver(connection, { value: element, base: url }, take, onUnread);
    if (isEnough()) return ok(null);
    hasLinks ||= Boolean(page.links?.next);
    const after = pageAfter(page, url, hasLinks);
    if (after === undefined) return broken(connection, 'not-understood', null);
    next = after;
  }
  return ok(null);
}

function firstPage(address: string, modifiedSince: string | undefined): string {
  const first = new URL(address);
  if (modifiedSince !== undefined) first.searchParams.set('modified_since', modifiedSince);
  for (const name of PAGE_SIZE_NAMES) first.searchParams.set(name, PAGE_SIZE);
  return first.href;
}

function broken(connection: Connection, problem: SourceProblem, at: string | null): Result<null, ListBreak> {
  connection.note(problem);
  return err({ problem, at });
}

async function handOver(
  connection: Connection,
  element: Element,
  take: (element: Element) => void,
  onUnread: (address: string) => void,
): Promise<void> {
  if (objectSchema.safeParse(element.value).success) {
    take(element);
    return;
  }
  const address = typeof element.value === 'string' ? objectAddress(element.value, element.base) : undefined;
  if (address === undefined) return;
  const answer = await connection.object(address);
  if (answer.ok) take({ value: answer.value.value, base: answer.value.url });
  else if (answer.error !== 'missing') onUnread(address);
}
