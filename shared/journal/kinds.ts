/** The kinds of record this release writes and understands. Other kinds are kept and passed on. */
export const RECORD_KINDS = ['annotation', 'flag', 'reading', 'paper', 'device', 'preferences'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Words of the member's, and what they decided on an annotation or an interest for a paper. */
const KEPT_APART: Readonly<Record<RecordKind, RegExp | null>> = {
  annotation: /^(?:comment$|on:)/,
  flag: /^(?:nature$|on:)/,
  reading: null,
  paper: null,
  device: null,
  preferences: null,
};

const patterns = new Map<string, RegExp | null>(Object.entries(KEPT_APART));

/** Whether of values that devices gave a field apart from each other all are kept, for the member to choose. */
export function isKeptApart(kind: string, field: string): boolean {
  return patterns.get(kind)?.test(field) ?? false;
}
