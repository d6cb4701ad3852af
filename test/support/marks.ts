import {
  annotationFieldsSchema,
  type Annotation,
  type AnnotationOf,
  type TextMark,
} from '../../shared/annotations/model.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import { packRuns, type PageContent, type TextRun } from '../../shared/pack/page-runs.ts';
import { MORNING_MS, recordId, sha256 } from './made-up.ts';

/** A page of A4, upright. */
export const A4: PageGeometry = { view: [0, 0, 595, 842], rotation: 0, userUnit: 1 };

/** What a mark of a kind says, where the test does not say otherwise. */
const SHAPES = {
  highlight: { rects: [[72, 700, 300, 712]], quote: quoteOf('the levy') },
  underline: { rects: [[72, 700, 300, 712]], quote: quoteOf('the levy') },
  strikeout: { rects: [[72, 700, 300, 712]], quote: quoteOf('the levy') },
  note: { point: [100, 600], quote: null },
  ink: { strokes: [[100, 500, 0.5, 140, 500, 0.5]], width: 2, quote: null },
  area: { rect: [100, 300, 200, 400], quote: null },
  bookmark: { point: [560, 842], quote: null },
} as const;

/** A mark of a kind: those on words are of one type. */
type MarkOf<Type extends Annotation['type']> = AnnotationOf<Type extends TextMark ? TextMark : Type>;

/** A mark of a kind, as a record of it is read. */
export function markOf<Type extends Annotation['type']>(type: Type, rest: Record<string, unknown> = {}): MarkOf<Type> {
  const common = { paper: sha256(1), pageIndex: 0, colour: 'yellow', comment: '', sortIndex: '00000|000000|000130' };
  const { id = 'annotation:1', createdAtMs = MORNING_MS, tags = [], ...fields } = rest;
  return {
    ...annotationFieldsSchema.parse({ ...common, ...SHAPES[type], type, ...fields }),
    id: recordId(String(id)),
    createdAtMs: Number(createdAtMs),
    changedAtMs: MORNING_MS,
    tags: tags as readonly string[],
    commentAlternatives: [],
    decisions: new Map(),
  } as unknown as MarkOf<Type>;
}

function quoteOf(exact: string) {
  return { exact, prefix: '', suffix: '', start: 0, end: exact.length };
}

/** A page of lines, one under the other, each a run of its own. */
export function pageOfLines(lines: readonly string[], { x = 72, y = 100, pitch = 20, height = 12 } = {}): PageContent {
  let start = 0;
  const runs = lines.map((text, line): TextRun => {
    const run = { text, x, y: y + line * pitch, width: text.length * 6, height, angle: 0, start };
    start += text.length + 1;
    return run;
  });
  return { text: lines.map(line => `${line}\n`).join(''), places: packRuns(runs) };
}
