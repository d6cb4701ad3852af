/** The kinds of record this release writes and understands. Other kinds are kept and passed on. */
export const RECORD_KINDS = ['annotation', 'flag', 'reading', 'device', 'preferences'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

const TEXT_FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  annotation: ['comment'],
  flag: ['nature'],
  reading: [],
  device: [],
  preferences: [],
};

const textFieldSets = new Map<string, ReadonlySet<string>>(
  Object.entries(TEXT_FIELDS).map(([kind, fields]) => [kind, new Set(fields)]),
);
const NONE: ReadonlySet<string> = new Set();

/** The fields of a kind that hold words of the member's, of which concurrent versions are all kept. */
export function textFieldsOf(kind: string): ReadonlySet<string> {
  return textFieldSets.get(kind) ?? NONE;
}
