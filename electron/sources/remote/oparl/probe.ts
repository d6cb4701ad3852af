import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceOffer, SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { ReadingContext } from '../remote-reader.ts';
import { bodiesIn, bodyOf, isSystem, typeOf } from './bodies.ts';
import { readCommittees } from './committees.ts';
import { Connection, parseJson, type AnsweredJson } from './connection.ts';
import { pageOf } from './list-page.ts';
import { objectAddress } from './object-address.ts';
import { webAddress } from '../../../http/web-address.ts';

/** Addresses that are tried on the way to a body. */
const MOST_TRIES = 12;
const MOST_LINKS = 5;
const LONGEST_NAME = 300;

const objectSchema = z.record(z.string(), z.unknown());

/** What lies behind an address: see the reader's interface. */
export async function probeOparl(address: URL, context: ReadingContext): Promise<Result<SourceOffer, SourceProblem>> {
  const connection = new Connection(context, address);
  const found = await findEntrance(address, connection);
  if (!found.ok) return found;
  const { entrance, passed } = found.value;
  const bodies = await bodiesIn(connection, entrance);
  if (!bodies.ok) return bodies;
  const [first] = bodies.value;
  const isOne = bodies.value.length === 1;
  const name = (isOne ? first?.name : nameOf(entrance.value)) ?? first?.name ?? entrance.url.hostname;
  const committees = await readCommittees(connection, bodies.value, context.today);
  return ok({
    kind: 'oparl',
    address: entrance.url.href,
    name: name.slice(0, LONGEST_NAME),
    committees: committees.map(committee => ({ ...committee, isMine: passed.has(committee.id) })),
  });
}

type Entrance = {
  /** The answer of a body or system. */
  readonly entrance: AnsweredJson;
  /** Organizations that the pasted object names, or is. */
  readonly passed: ReadonlySet<string>;
};

/** Goes from the pasted address to its body: by what objects name, by links of a page, and up the path. */
async function findEntrance(address: URL, connection: Connection): Promise<Result<Entrance, SourceProblem>> {
  const passed = new Set<string>();
  const tried = new Set<string>();
  const ways = [address.href];
  let isOparl = false;
  let problem: SourceProblem | undefined;
  for (let way = ways.shift(); way !== undefined && tried.size < MOST_TRIES; way = ways.shift()) {
    if (tried.has(way)) continue;
    tried.add(way);
    const answer = await connection.text(way);
    if (!answer.ok) {
      // Only the pasted address must be there; the other ways are guesses.
      if (tried.size === 1) return answer;
      problem ??= answer.error;
      continue;
    }
    const json = parseJson(answer.value);
    if (!json.ok) {
      if (tried.size === 1) ways.push(...linksIn(answer.value.text, answer.value.url));
      continue;
    }
    const { value, url } = json.value;
    if (bodyOf({ value, base: url }) || isSystem(value)) return ok({ entrance: json.value, passed });
    const object = pageOf(value)?.data[0] ?? value;
    if (isOfOparl(object)) {
      if (!isOparl) for (const id of organizationsOf(object, url)) passed.add(id);
      ways.unshift(...namedWays(object, url), ...(isOparl ? [] : waysUp(url)));
      isOparl = true;
    }
  }
  return err(isOparl ? (problem ?? 'not-understood') : 'not-a-source');
}

function isOfOparl(value: unknown): boolean {
  const { type } = objectSchema.safeParse(value).data ?? {};
  return typeof type === 'string' && /oparl/i.test(type);
}

/** The body an object is of, or another object that is nearer to it. */
function namedWays(value: unknown, base: URL): readonly string[] {
  const object = objectSchema.safeParse(value).data ?? {};
  const named = ['body', 'organization', 'meeting', 'paper'].map(name => object[name]);
  return named
    .flatMap(one => (Array.isArray(one) ? one.slice(0, 1) : one))
    .flatMap(one => (typeof one === 'string' ? (objectAddress(one, base) ?? []) : (addressOf(one, base) ?? [])));
}

/** Addresses above an object's: most systems have their objects below their body. */
function waysUp(url: URL): readonly string[] {
  const parts = url.pathname.split('/').filter(part => part !== '');
  return parts.map((_, index) => new URL(`/${parts.slice(0, parts.length - 1 - index).join('/')}`, url).href);
}

function organizationsOf(value: unknown, base: URL): readonly string[] {
  const object = objectSchema.safeParse(value).data ?? {};
  const own = typeOf(value) === 'Organization' ? [object['id']] : [object['organization']].flat();
  return own.flatMap(one =>
    typeof one === 'string' ? (objectAddress(one, base) ?? []) : (addressOf(one, base) ?? []),
  );
}

function addressOf(value: unknown, base: URL): string | undefined {
  const id = objectSchema.safeParse(value).data?.['id'];
  return typeof id === 'string' ? objectAddress(id, base) : undefined;
}

function nameOf(value: unknown): string | undefined {
  const name = objectSchema.safeParse(value).data?.['name'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** Links of a page to an interface; councils name it in their address. */
function linksIn(html: string, base: URL): readonly string[] {
  const links = new Set<string>();
  const parser = new Parser({
    onopentag(_name, { href }) {
      const link = href !== undefined && /oparl/i.test(href) ? webAddress(href, base) : null;
      if (link && links.size < MOST_LINKS) links.add(link.href);
    },
  });
  parser.end(html);
  return [...links];
}
