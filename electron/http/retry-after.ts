/** Nothing that a server asks for keeps it from being asked for longer, in milliseconds. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * How long a server asks to be left alone by `Retry-After` (RFC 9110, 10.2.3), in milliseconds: seconds or a date, at most a
 * day. Undefined where there is no such header, or none that can be read.
 */
export function retryAfterMs(headers: ReadonlyMap<string, string>, nowMs: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : httpDateMs(value) - nowMs;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_MS);
}

/** Of the three forms of RFC 9110, 5.6.7, the one that servers write. */
function httpDateMs(text: string): number {
  return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
