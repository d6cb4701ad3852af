import { entrySchema, type Entry } from '../../shared/journal/entry.ts';

const DEVICE = 'benchbenchbenchb';
/** Changes to a record, its making among them. */
const CHANGES_EACH = 4;
const BEGAN_MS = Date.parse('2026-01-05T09:00:00.000Z');

/** The work of a busy year: marks that are made, and notes on them that are written and written anew. */
export function madeUpJournal(count: number, device = DEVICE): readonly Entry[] {
  const records = Math.max(1, Math.floor(count / CHANGES_EACH));
  const latest = new Map<string, string>();
  return Array.from({ length: count }, (_, index) => {
    const record = `annotation:${String(index % records).padStart(6, '0')}`;
    const before = latest.get(record);
    const id = `${new Date(BEGAN_MS + index * 1000).toISOString()}-0000-${device}`;
    latest.set(record, id);
    return entrySchema.parse({
      id,
      record,
      kind: 'annotation',
      fields:
        before === undefined ? made(index) : { comment: `Ask for the figures by ward, and who signed. (${index})` },
      base: before === undefined ? [] : [before],
    });
  });
}

function made(index: number): Record<string, unknown> {
  const pageIndex = index % 400;
  return {
    paper: 'ab'.repeat(32),
    type: 'highlight',
    colour: 'yellow',
    position: { pageIndex, rects: [[72, 500, 380, 512]] },
    quote: {
      exact: `the budget gap of the year stands at ${index} thousand pounds`,
      prefix: 'noted that ',
      suffix: ' before savings',
    },
    sortIndex: `${String(pageIndex).padStart(5, '0')}|${String(index).padStart(6, '0')}|00342`,
    comment: '',
    tags: [],
  };
}
