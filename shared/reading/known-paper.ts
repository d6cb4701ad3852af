import { recordIdSchema, type RecordId, type Sha256 } from '../ids.ts';
import type { Json } from '../journal/entry.ts';
import type { FoldedRecord } from '../journal/fold.ts';
import { paperSchema, type Paper } from '../pack/paper.ts';

/** Names the record of what is known of a paper, the same on every device. */
export function knownPaperId(paper: Sha256): RecordId {
  return recordIdSchema.parse(`paper:${paper}`);
}

/** What joining a paper with others of its meeting draws on. */
const KNOWN = [
  'sha256',
  'fileName',
  'kind',
  'title',
  'folder',
  'committee',
  'body',
  'date',
  'time',
  'published',
  'createdAt',
  'addedAtMs',
  'modifiedMs',
  'pageCount',
  'agenda',
  'supplement',
  'wordSample',
  'writtenOver',
] as const satisfies readonly (keyof Paper)[];

/** What a device that never had a paper is not told. */
const UNKNOWN = { size: 0, stage: 'stored', textPages: 0, hasText: true, venue: null, rules: 0 } as const;

/**
 * The fields by which a device that never had a paper knows what meeting its annotations are of, and which papers took its
 * place: an old version cannot always be fetched again.
 */
export function knownPaperFields(paper: Paper): Readonly<Record<string, Json>> {
  return { paper: JSON.parse(JSON.stringify(Object.fromEntries(KNOWN.map(name => [name, paper[name]])))) as Json };
}

/** The paper a record tells of, as one whose bytes are not here; undefined where this release cannot read it. */
export function knownPaperOf({ kind, fields, deleted }: FoldedRecord): Paper | undefined {
  const { paper } = fields;
  if (kind !== 'paper' || deleted || typeof paper !== 'object' || Array.isArray(paper)) return undefined;
  return paperSchema.safeParse({ time: null, ...paper, ...UNKNOWN }).data;
}
