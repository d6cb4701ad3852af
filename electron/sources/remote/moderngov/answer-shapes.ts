import { z } from 'zod';
import { readDay, readTime } from '../../../../shared/sources/moderngov/council-clock.ts';
import { plainWords } from './plain-words.ts';

const MOST_ROWS = 20_000;

/** What an element holds: text, or '' where it is missing or holds none. */
export const words = z.unknown().transform(value => (typeof value === 'string' ? plainWords(value) : ''));
/** The site writes its booleans as `True` and `False`; null where it says neither. */
export const flagIfTold = words.transform(readFlag);
export const flag = flagIfTold.transform(told => told === true);
/** True unless the site says that it is not. */
export const flagUnlessFalse = flagIfTold.transform(told => told !== false);
export const day = words.transform(readDay);
export const time = words.transform(readTime);
/** A number of the site. */
export const siteNumber = words.pipe(z.string().regex(/^[1-9]\d{0,11}$/));

/** The elements of a name, of which there may be none, one or many. What does not have the shape of `row` is left out. */
export function rows<T>(row: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z.unknown().transform(value =>
    asList(value)
      .slice(0, MOST_ROWS)
      .flatMap(one => {
        const read = row.safeParse(one);
        return read.success ? [read.data] : [];
      }),
  );
}

/** An element that holds others. One that holds none comes as text, and those that are missing are as those without text. */
export function element<T extends z.ZodRawShape>(shape: T) {
  return z.preprocess(value => {
    const held = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
    return Object.fromEntries(Object.keys(shape).map(name => [name, held[name] ?? '']));
  }, z.object(shape));
}

function readFlag(text: string): boolean | null {
  if (/^(?:true|1|yes)$/i.test(text)) return true;
  return /^(?:false|0|no)$/i.test(text) ? false : null;
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}
