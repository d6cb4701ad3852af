import { readableQuote } from '../../shared/anchoring/quote.ts';
import { annotationOf, type Annotation, type AnnotationType } from '../../shared/annotations/model.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import { flagOf, type InterestFlag } from '../../shared/interests/flag.ts';
import type { Alternative, FoldedRecord } from '../../shared/journal/fold.ts';

/** What a member wrote or marked, as it is found. */
export type OwnWords = {
  readonly record: RecordId;
  readonly is: AnnotationType | 'interest';
  readonly paper: Sha256;
  readonly pageIndex: number;
  readonly text: string;
};

/** The member's own words in records of annotations and interests; those without words are left out. */
export function ownWordsIn(records: readonly FoldedRecord[]): readonly OwnWords[] {
  return records.flatMap(record => {
    const annotation = annotationOf(record);
    const flag = annotation ? undefined : flagOf(record);
    const words = annotation ? wordsOfAnnotation(annotation) : flag && wordsOfFlag(flag);
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

function wordsOfFlag({ id, paper, item, nature, natureAlternatives }: InterestFlag): OwnWords {
  const text = joined(textsOf(nature, natureAlternatives));
  return { record: id, is: 'interest', paper, pageIndex: item.pageIndex, text };
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
