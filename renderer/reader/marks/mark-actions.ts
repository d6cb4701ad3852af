import { describeQuote, type Quote } from '../../../shared/anchoring/quote.ts';
import { madeWords } from '../../../shared/annotations/mark-name.ts';
import type { Annotation, AnnotationOf, Colour, TextMark } from '../../../shared/annotations/model.ts';
import type { Placing } from '../../../shared/annotations/move.ts';
import { standingOf } from '../../../shared/annotations/nearby-words.ts';
import { boundsOfStrokes } from '../../../shared/annotations/shape.ts';
import { sortIndexOfRect } from '../../../shared/annotations/sort-index.ts';
import { MOST_STROKES, type Stroke } from '../../../shared/annotations/stroke.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { EntryId } from '../../../shared/journal/clock.ts';
import { DELETED_FIELD, type Json } from '../../../shared/journal/entry.ts';
import { KIND_WORDS } from '../../../shared/notes/kind-words.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { store } from '../../db/the-store.ts';
import type { Change, Written } from '../../work/changes.ts';
import { placingFields } from '../../work/placing-fields.ts';
import { stepOnMarks } from '../../work/step-on-marks.ts';
import { decideStep, makeStep, newRecordId } from '../../work/work.ts';
import { announce } from './announce.ts';
import type { SelectedPart } from './selection.ts';

const KIND = 'annotation';
type Fields = Readonly<Record<string, Json>>;

/**
 * Marks what is selected, over page breaks too: one mark, one step.
 *
 * @returns the mark; undefined when it could not be saved
 */
export async function markWords(
  detail: PaperDetail,
  parts: readonly SelectedPart[],
  type: TextMark,
  colour: Colour,
): Promise<RecordId | undefined> {
  const place = await wordFields(detail, parts);
  if (!place) return undefined;
  const fields = { paper: detail.sha256, type, ...place, colour, comment: '' };
  return madeMark(type, colour, fields);
}

/** Sets which words a mark is on. Presses of a key that follow each other are one step, by their `session`. */
export async function setWords(
  detail: PaperDetail,
  mark: AnnotationOf<TextMark>,
  parts: readonly SelectedPart[],
  session?: string,
): Promise<void> {
  const place = await wordFields(detail, parts);
  if (!place) return;
  // What went on over a page break before must be said not to go on.
  const ends = mark.continued && !('continued' in place) ? { continued: [] } : {};
  const change = { record: mark.id, kind: KIND, fields: placingFields(mark, { ...place, ...ends }) };
  await stepOnMarks(`words of ${kindOf(mark)}`, [[change]], session);
}

/** The fields of a mark that lies on what is selected; undefined where nothing is. */
export async function wordFields(detail: PaperDetail, parts: readonly SelectedPart[]): Promise<Fields | undefined> {
  const [first, ...rest] = await Promise.all(
    parts.map(async ({ pageIndex, quote, rects }) => ({
      pageIndex,
      rects: rects.map(rect => [...rect]),
      quote: { ...(await keptQuote(detail, pageIndex, quote)) },
    })),
  );
  const geometry = first && detail.pages[first.pageIndex];
  const top = parts[0]?.rects[0];
  if (!first || !geometry || !top) return undefined;
  const place = sortIndexOfRect(geometry, first.pageIndex, first.quote.start, top);
  return { ...first, sortIndex: place, ...(rest.length > 0 ? { continued: rest } : {}) };
}

/** The quote as the text of the page has it that import keeps: that is what its offsets mean. */
async function keptQuote({ sha256 }: PaperDetail, pageIndex: number, quote: Quote): Promise<Quote> {
  const kept = await store.page(sha256, pageIndex);
  return (kept && describeQuote(kept.text, quote.start, quote.end)) ?? quote;
}

/** What a mark that lies on no words is made of. */
export type FreeMark =
  | { readonly type: 'note' | 'bookmark'; readonly point: readonly [number, number] }
  | { readonly type: 'area'; readonly rect: readonly [number, number, number, number] };

/** Adds a mark that lies on no words. @returns the mark; undefined when it could not be saved */
export async function addMark(
  detail: PaperDetail,
  pageIndex: number,
  made: FreeMark,
  colour: Colour,
): Promise<RecordId | undefined> {
  const fields = { paper: detail.sha256, pageIndex, ...copied(made), colour, comment: '' };
  const standing = await standingFields(detail, pageIndex, made);
  return madeMark(made.type, colour, { ...fields, ...standing });
}

/**
 * Adds a stroke: to a drawing that the member is at, else as a drawing of its own. Each stroke is a step.
 *
 * @returns the drawing; undefined when it could not be saved
 */
export async function addStroke(
  detail: PaperDetail,
  pageIndex: number,
  stroke: Stroke,
  pen: { readonly colour: Colour; readonly width: number },
  drawing: RecordId | undefined,
): Promise<RecordId | undefined> {
  const written = await decideStep('drawing', async current => {
    const known = drawing && (await current(drawing));
    const before = known && !known.deleted ? known.fields['strokes'] : undefined;
    // A drawing that was carried over from another version is not drawn on.
    const isOfPaper = known?.fields['paper'] === detail.sha256;
    if (!known || !isOfPaper || !Array.isArray(before) || before.length >= MOST_STROKES) {
      return [await newDrawing(detail, { pageIndex, strokes: [stroke], ...pen })];
    }
    const strokes = [...before, [...stroke]];
    const standing = await standingFields(detail, pageIndex, { strokes: strokes as number[][], width: pen.width });
    return [{ record: known.id, kind: KIND, fields: { strokes, ...standing } }];
  });
  const record = written?.entries[0]?.record;
  if (record && record !== drawing) announce(madeWords('ink', pen.colour));
  return record;
}

type DrawingLike = Pick<AnnotationOf<'ink'>, 'pageIndex' | 'strokes' | 'width' | 'colour'>;

async function newDrawing(detail: PaperDetail, drawing: DrawingLike): Promise<Change> {
  const { pageIndex, strokes, width, colour } = drawing;
  const standing = await standingFields(detail, pageIndex, { strokes, width });
  const lines = strokes.map(stroke => [...stroke]);
  const fields = { paper: detail.sha256, type: 'ink', pageIndex, strokes: lines, width, colour, comment: '' };
  return { record: newRecordId(KIND), kind: KIND, fields: { ...fields, ...standing } };
}

async function madeMark(type: Annotation['type'], colour: Colour, fields: Fields): Promise<RecordId | undefined> {
  const record = newRecordId(KIND);
  const written = await makeStep(KIND_WORDS[type].one.toLowerCase(), [{ record, kind: KIND, fields }]);
  if (!written) return undefined;
  announce(madeWords(type, colour));
  return record;
}

/**
 * Where marks lie now: one step over all of them. An ink of which nothing is left is deleted, in every version; what an eraser has cut into
 * more strokes than a drawing holds goes on as drawings of its own.
 */
export async function placeAll(
  what: string,
  detail: PaperDetail,
  placed: ReadonlyMap<Annotation, Placing | 'gone'>,
  session?: string,
): Promise<Written | undefined> {
  const changes = await Promise.all(Array.from(placed, ([mark, placing]) => placingChanges(detail, mark, placing)));
  return stepOnMarks(what, changes, session);
}

async function placingChanges(
  detail: PaperDetail,
  mark: Annotation,
  placing: Placing | 'gone',
): Promise<readonly Change[]> {
  if (placing === 'gone') return [{ record: mark.id, kind: KIND, fields: { [DELETED_FIELD]: true } }];
  if (mark.type !== 'ink' || !('strokes' in placing)) return [await placingChange(detail, mark, placing, 0)];
  const { strokes } = placing;
  const first = await placingChange(detail, mark, { strokes: strokes.slice(0, MOST_STROKES) }, mark.width);
  const rest: Change[] = [];
  for (let at = MOST_STROKES; at < strokes.length; at += MOST_STROKES) {
    rest.push(await newDrawing(detail, { ...mark, strokes: strokes.slice(at, at + MOST_STROKES) }));
  }
  return [first, ...rest];
}

async function placingChange(detail: PaperDetail, mark: Annotation, placing: Placing, width: number): Promise<Change> {
  const standing = await standingFields(detail, mark.pageIndex, { ...placing, width });
  return { record: mark.id, kind: KIND, fields: placingFields(mark, { ...copied(placing), ...standing }) };
}

type Lying =
  | { readonly point: readonly [number, number] }
  | { readonly rect: readonly [number, number, number, number] }
  | { readonly strokes: readonly Stroke[]; readonly width: number };

/** By which words a mark stands, and where that is in reading order. */
export async function standingFields(detail: PaperDetail, pageIndex: number, lying: Lying | Placing): Promise<Fields> {
  const geometry = detail.pages[pageIndex];
  if (!geometry) return {};
  const content = await store.page(detail.sha256, pageIndex);
  const { quote, sortIndex: place } = standingOf(content, geometry, pageIndex, rectOf(lying));
  return { quote: quote && { ...quote }, sortIndex: place };
}

function rectOf(lying: Lying | Placing): readonly [number, number, number, number] {
  if ('point' in lying) return [...lying.point, ...lying.point];
  if ('rect' in lying) return [...lying.rect];
  return boundsOfStrokes(lying.strokes, 'width' in lying ? lying.width : 0);
}

/** A record's fields are copied into the journal, and are not shared with what is shown. */
function copied(made: FreeMark | Placing): Fields {
  return structuredClone(made) as unknown as Fields;
}

/** Turns marks on words into such of another type, as one step. */
export async function retypeAll(marks: readonly AnnotationOf<TextMark>[], type: TextMark): Promise<void> {
  const changes = marks.map(({ id }) => [{ record: id, kind: KIND, fields: { type } }]);
  if (await stepOnMarks('kind of mark', changes)) announce(`Changed to ${KIND_WORDS[type].one.toLowerCase()}`);
}

/**
 * Sets the comment.
 *
 * @param seen what the member had before them when they began to write, if that was a while ago
 * @param session joins what is saved while they write into one step
 */
export function setComment(
  annotation: Annotation,
  comment: string,
  seen?: readonly EntryId[],
  session?: string,
): Promise<Written | undefined> {
  const change = { record: annotation.id, kind: KIND, fields: { comment } };
  return makeStep('comment', [seen ? { ...change, seen } : change], session);
}

function kindOf({ type }: Annotation): string {
  return KIND_WORDS[type].one.toLowerCase();
}
