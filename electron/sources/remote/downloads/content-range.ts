/** Which bytes of a file an answer carries: from `start` to before `end`; `total` is null where the server does not know. */
export type ContentRange = { readonly start: number; readonly end: number; readonly total: number | null };

const RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/i;

/** Reads `Content-Range` (RFC 9110, 14.4); undefined for anything that makes no sense. */
export function contentRange(headers: ReadonlyMap<string, string>): ContentRange | undefined {
  const [, first, last, size] = RANGE.exec(headers.get('content-range')?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || size === undefined) return undefined;
  const range = { start: Number(first), end: Number(last) + 1, total: size === '*' ? null : Number(size) };
  return range.end > range.start && (range.total === null || range.end <= range.total) ? range : undefined;
}

/** The length of a body as its head has it; null where it does not say. */
export function contentLength(headers: ReadonlyMap<string, string>): number | null {
  const text = headers.get('content-length')?.trim() ?? '';
  return /^\d{1,15}$/.test(text) && !headers.has('content-encoding') ? Number(text) : null;
}
