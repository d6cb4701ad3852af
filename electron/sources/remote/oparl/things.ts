import { z } from 'zod';
import { isAddressLike, objectAddress } from './object-address.ts';

/** What is read of an object's own. */
const FACTS = [
  'name',
  'shortName',
  'title',
  'organizationType',
  'endDate',
  'meetingState',
  'cancelled',
  'start',
  'web',
  'number',
  'order',
  'public',
  'description',
  'room',
  'streetAddress',
  'postalCode',
  'locality',
  'fileName',
  'mimeType',
  'size',
  'sha1Checksum',
  'sha512Checksum',
  'accessUrl',
  'downloadUrl',
] as const;
type Fact = (typeof FACTS)[number] | 'place';

/** What is read of other objects that an object names or holds. */
const LINKS = [
  'meeting',
  'organization',
  'location',
  'invitation',
  'resultsProtocol',
  'verbatimProtocol',
  'auxiliaryFile',
  'agendaItem',
  'consultation',
  'paper',
  'mainFile',
] as const;
type Link = (typeof LINKS)[number];

const MOST_LINKS = 2000;
const DEEPEST = 6;
const LONGEST_TEXT = 4000;

/** An object of an OParl system, by what is read of it; of objects that it holds only the ids. Plain JSON. */
export const thingSchema = z.object({
  /** Its address, absolute. */
  id: z.url(),
  modified: z.string().nullable(),
  deleted: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  links: z.record(z.string(), z.array(z.url())),
});
export type Thing = Readonly<z.infer<typeof thingSchema>>;

const objectSchema = z.record(z.string(), z.unknown());
const primitiveSchema = z.union([z.string(), z.number(), z.boolean()]);

/**
 * An object out of an answer, first, and all that it holds. Whatever is missing or of another type than it should be is
 * passed over.
 *
 * @param base where the answer came from
 * @param unnamed what an object without an address of its own is called
 */
export function readThings(value: unknown, base: URL, unnamed?: string, depth = 0): readonly Thing[] {
  const object = objectSchema.safeParse(value).data;
  if (!object || depth > DEEPEST) return [];
  const id = addressIn(object, ['id'], base) ?? fileAddress(object, base) ?? unnamed;
  if (id === undefined) return [];
  const facts: Record<string, string | number | boolean> = {};
  for (const name of FACTS) {
    const fact = primitiveSchema.safeParse(object[name]).data;
    if (fact !== undefined) facts[name] = typeof fact === 'string' ? fact.slice(0, LONGEST_TEXT) : fact;
  }
  const links: Record<string, string[]> = {};
  const held: Thing[] = [];
  for (const name of LINKS) {
    const found = listOf(object[name]).flatMap((one, index) => {
      if (typeof one === 'string') {
        if (name === 'location' && !isAddressLike(one)) facts['place'] = one.slice(0, LONGEST_TEXT);
        return objectAddress(one, base) ?? [];
      }
      const things = readThings(one, base, `${id}#${name}/${index}`, depth + 1);
      held.push(...things);
      return things[0]?.id ?? [];
    });
    if (found.length > 0) links[name] = found;
  }
  const { modified, deleted } = object;
  const own: Thing = {
    id,
    modified: typeof modified === 'string' ? modified.slice(0, 50) : null,
    deleted: deleted === true || deleted === 'true',
    facts,
    links,
  };
  return [own, ...held];
}

/** A text of an object as it stands there, without blanks around it; undefined where there is none. */
export function textOf(thing: Thing | undefined, fact: Fact): string | undefined {
  const value = thing?.facts[fact];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** A number of an object, which may stand there as a text. */
export function numberOf(thing: Thing, fact: Fact): number | undefined {
  const text = textOf(thing, fact);
  return text === undefined || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

/** Whether an object says yes or no; undefined where it says neither. */
export function flagOf(thing: Thing, fact: Fact): boolean | undefined {
  const value = thing.facts[fact];
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

export function linksOf(thing: Thing | undefined, link: Link): readonly string[] {
  return thing?.links[link] ?? [];
}

/** When an object was changed last, in milliseconds since 1970. */
export function modifiedMsOf(thing: Thing): number | null {
  const ms = Date.parse(thing.modified ?? '');
  return Number.isFinite(ms) ? ms : null;
}

/** Files are sometimes held without an id; where they are fetched from names them as well. */
function fileAddress(object: Readonly<Record<string, unknown>>, base: URL): string | undefined {
  return addressIn(object, ['downloadUrl', 'accessUrl'], base);
}

function addressIn(object: Readonly<Record<string, unknown>>, names: readonly string[], base: URL): string | undefined {
  for (const name of names) {
    const text = object[name];
    const address = typeof text === 'string' ? objectAddress(text, base) : undefined;
    if (address !== undefined) return address;
  }
  return undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST_LINKS) : [value];
}
