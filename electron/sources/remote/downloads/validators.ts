import { z } from 'zod';

/** A tag as RFC 9110, 8.8.3, writes it; whatever else a server calls one could not be sent back to it. */
const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** What a server tells a state of a file by. Null where it told nothing that can be sent back. */
export const validatorsSchema = z.object({
  etag: z.string().max(1000).regex(ENTITY_TAG).nullable(),
  lastModified: z.string().regex(HTTP_DATE).nullable(),
  /** What a rest can be asked for by; see {@link validatorsOf}. */
  resumeBy: z.string().max(1000).nullable(),
  /** The length that it tells whoever asks for the head alone has proved not to be that of the file. */
  isLengthWrong: z.literal(true).optional(),
});
export type Validators = Readonly<z.infer<typeof validatorsSchema>>;

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null, resumeBy: null };

/**
 * The validators of an answer. A rest fits to what came before only when a strong one stays the same (RFC 9110, 13.1.5): a
 * tag that is not weak, or a time that was over for a second when the answer was made (8.8.2.2).
 */
export function validatorsOf(headers: ReadonlyMap<string, string>): Validators {
  const etag = matching(headers.get('etag'), ENTITY_TAG);
  const lastModified = matching(headers.get('last-modified'), HTTP_DATE);
  return { etag, lastModified, resumeBy: strongOf(etag, lastModified, headers.get('date')) };
}

function strongOf(etag: string | null, lastModified: string | null, date: string | undefined): string | null {
  if (etag !== null) return etag.startsWith('W/') ? null : etag;
  if (lastModified === null || date === undefined) return null;
  return Date.parse(date) - Date.parse(lastModified) >= 1000 ? lastModified : null;
}

/** Whether two answers are of one state of a file; undefined where they do not tell. A tag tells more than a time. */
export function isSameState(a: Validators, b: Validators): boolean | undefined {
  if (a.etag !== null && b.etag !== null) return a.etag === b.etag;
  return a.lastModified === null || b.lastModified === null ? undefined : a.lastModified === b.lastModified;
}

/** Headers by which a server answers 304 when the file is as it was (RFC 9110, 13.1.2 and 13.1.3). */
export function ifChanged({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/**
 * What a server can still be asked by that has sent a file anew which had not changed.
 *
 * @param before what was known of the file
 * @param now what came with it
 * @param wasAsked whether it was sent on being asked for changes, and not because it was wanted in any case
 */
export function stillOfUse(before: Validators, now: Validators, wasAsked: boolean): Validators {
  if (isAskable(before)) return wasAsked ? NO_VALIDATORS : now;
  return wasAsked || before.isLengthWrong ? { ...NO_VALIDATORS, isLengthWrong: true } : NO_VALIDATORS;
}

/** Whether there is anything to ask a server by whether a file has changed. */
export function isAskable({ etag, lastModified }: Validators): boolean {
  return etag !== null || lastModified !== null;
}

function matching(value: string | undefined, form: RegExp): string | null {
  return value !== undefined && value.length <= 1000 && form.test(value) ? value : null;
}
