import { z } from 'zod';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { SourceProblem } from '../../../../shared/sources/remote-state.ts';
import type { AnsweredJson, Connection } from './connection.ts';
import { readList, type Element } from './lists.ts';
import { objectAddress } from './object-address.ts';

/** Bodies of one system that are read. */
const MOST_BODIES = 50;

/** The lists of a body that are read; OParl 1.0 has the first three. */
export const LISTS = ['meeting', 'organization', 'paper', 'agendaItem', 'consultation', 'file'] as const;
export type ListName = (typeof LISTS)[number];

/** A body: a council with the addresses of its lists. */
export type Body = {
  readonly id: string;
  readonly name: string | undefined;
  readonly lists: Readonly<Partial<Record<ListName, string>> & Record<'meeting' | 'organization', string>>;
};

const textSchema = z.string().optional().catch(undefined);
const objectSchema = z.record(z.string(), z.unknown());
const systemSchema = z.object({ body: z.union([z.string(), z.array(z.unknown())]) });

/** What kind of object a value says it is (`Body` of `https://schema.oparl.org/1.1/Body`); '' where it says nothing. */
export function typeOf(value: unknown): string {
  const { type } = z.object({ type: textSchema }).catch({}).parse(value);
  return type?.split('/').at(-1) ?? '';
}

/** A body as it stands in an answer; undefined where it names no list of meetings. */
export function bodyOf({ value, base }: Element): Body | undefined {
  const object = objectSchema.safeParse(value).data;
  if (!object || !['Body', ''].includes(typeOf(value))) return undefined;
  const addressIn = (name: string): string | undefined => {
    const text = object[name];
    return typeof text === 'string' ? objectAddress(text, base) : undefined;
  };
  const lists: Partial<Record<ListName, string>> = {};
  for (const list of LISTS) {
    const address = addressIn(list);
    if (address !== undefined) lists[list] = address;
  }
  const { meeting, organization } = lists;
  if (meeting === undefined || organization === undefined) return undefined;
  const texts = [object['name'], object['shortName']].filter(text => typeof text === 'string');
  const name = texts.map(text => text.trim()).find(text => text !== '');
  return { id: addressIn('id') ?? base.href, name, lists: { ...lists, meeting, organization } };
}

/** Whether a value names bodies, as a system does. */
export function isSystem(value: unknown): boolean {
  return systemSchema.safeParse(value).success && ['System', ''].includes(typeOf(value));
}

/** The bodies behind what the address of a system or body has answered. */
export async function bodiesIn(
  connection: Connection,
  answer: AnsweredJson,
): Promise<Result<readonly Body[], SourceProblem>> {
  const own = bodyOf({ value: answer.value, base: answer.url });
  if (own) return ok([own]);
  const named = systemSchema.safeParse(answer.value).data?.body;
  if (named === undefined || !isSystem(answer.value)) return err('not-understood');
  const bodies: Body[] = [];
  const take = (element: Element): void => {
    const body = bodyOf(element);
    if (body && bodies.length < MOST_BODIES) bodies.push(body);
  };
  for (const one of Array.isArray(named) ? named.slice(0, MOST_BODIES) : [named]) {
    await takeBodies(connection, { value: one, base: answer.url }, take);
  }
  return bodies.length > 0 ? ok(bodies) : err(connection.worst ?? 'not-understood');
}

/** A body may stand in its system, or be named there by itself or as a list. */
async function takeBodies(connection: Connection, element: Element, take: (body: Element) => void): Promise<void> {
  const address = typeof element.value === 'string' ? objectAddress(element.value, element.base) : undefined;
  if (address === undefined) {
    take(element);
    return;
  }
  const answer = await connection.json(address);
  if (!answer.ok) return;
  const found = { value: answer.value.value, base: answer.value.url };
  if (bodyOf(found)) take(found);
  else await readList(connection, address, {}, take);
}
