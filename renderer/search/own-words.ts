import type { Carried } from '../../shared/anchoring/carrying/carried.ts';
import { readableQuote } from '../../shared/anchoring/quote.ts';
import { standingOn } from '../../shared/anchoring/carrying/standing-on.ts';
import { annotationOf, type Annotation, type AnnotationType } from '../../shared/annotations/model.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { flagOf, type InterestFlag } from '../../shared/interests/flag.ts';
import type { Alternative, FoldedRecord } from '../../shared/journal/fold.ts';
import { startOf } from '../../shared/reading/contents.ts';

/** What a member wrote or marked, as it is found. */
export type OwnWords = {
  readonly record: RecordId;
  readonly is: AnnotationType | 'interest';
  readonly paper: Sha256;
  readonly pageIndex: number;
  readonly text: string;
};

/**
 * The member's own words in records of annotations and interests; those without words are left out.
 *
 * @param carried what became of annotations in the papers in force: they are found where they stand there
 * @param flags interests in their meetings: they are found at the items that they are on now
 */
export function ownWordsIn(
  records: readonly FoldedRecord[],
  carried: ReadonlyMap<RecordId, Carried> = new Map(),
  flags: ReadonlyMap<RecordId, CarriedFlag> = new Map(),
): readonly OwnWords[] {
  return records.flatMap(record => {
    const made = annotationOf(record);
    const row = carried.get(record.id);
    const annotation = (made && row && standingOn(made, row.target, row)) ?? made;
    const flag = annotation ? undefined : flagOf(record);
    const words = annotation ? wordsOfAnnotation(annotation) : flag && wordsOfFlag(flag, flags.get(flag.id));
    return words && words.text !== '' ? [words] : [];
  });
}

function wordsOfAnnotation(annotation: Annotation): OwnWords {
  const { id, type, paper, pageIndex, comment, commentAlternatives, tags } = annotation;
  return {
    record: id,
    is: type,
    paper,
    pageIndex,
    text: joined([...textsOf(comment, commentAlternatives), tags.join(', '), ...quotesOf(annotation)]),
  };
}

/** The words that are marked; those that only stand near a note are the paper's, not the member's. */
function quotesOf(annotation: Annotation): readonly string[] {
  switch (annotation.type) {
    case 'highlight':
    case 'underline':
    case 'strikeout':
      return [annotation.quote, ...(annotation.continued ?? []).map(({ quote }) => quote)].map(({ exact }) =>
        readableQuote(exact),
      );
    case 'note':
    case 'ink':
    case 'area':
    case 'bookmark':
      return [];
  }
}

function wordsOfFlag(flag: InterestFlag, carried: CarriedFlag | undefined): OwnWords {
  const { id, nature, natureAlternatives } = flag;
  const text = joined(textsOf(nature, natureAlternatives));
  const start = carried?.standing && startOf(carried.standing);
  const { paper, pageIndex } = start
    ? { paper: start.paper, pageIndex: start.place.pageIndex }
    : (carried?.was ?? { paper: flag.paper, pageIndex: flag.item.pageIndex });
  return { record: id, is: 'interest', paper, pageIndex, text };
}

/** A text of the member's, or all that stand for it as long as they have not chosen. */
function textsOf(text: string, alternatives: readonly Alternative[]): readonly string[] {
  if (alternatives.length === 0) return [text];
  return alternatives.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

function joined(texts: readonly string[]): string {
  return texts
    .map(text => text.trim())
    .filter(text => text !== '')
    .join('\n');
}
