import type { Annotation } from '../../annotations/model.ts';
import { isTextMark } from '../../annotations/shape.ts';
import type { Placement } from '../../annotations/placement.ts';
import { isMovable } from '../../annotations/move.ts';
import type { Sha256 } from '../../ids.ts';
import type { CarriedOutcome } from './carried.ts';
import type { Outcome, Spot } from '../outcome.ts';
import { placeByWords } from './place-by-words.ts';
import { placeOnWords, type OwnLines, type PagesOfVersion } from './place-on-words.ts';
import { wordsOfSpans } from '../matching/spot.ts';
import type { WordsOfMark } from './words-of-mark.ts';

/** An annotation where it stands now, and by what words. */
export type StandingMark = {
  readonly annotation: Annotation;
  readonly words: WordsOfMark;
  /** Gives none where the paper is not here. */
  readonly pages: PagesOfVersion;
};

/** What an outcome comes to for an annotation: its places in the target. */
export function carriedOver(
  mark: StandingMark,
  outcome: Outcome,
  target: { readonly paper: Sha256; readonly pages: PagesOfVersion },
): CarriedOutcome {
  const place = (spot: Spot): Placement | undefined => placeAt(mark, spot, target.pages);
  switch (outcome.kind) {
    case 'gone':
      return { kind: 'gone' };
    case 'unsure': {
      const candidates = outcome.candidates.flatMap(spot => {
        const at = place(spot);
        return at ? [{ paper: target.paper, at, words: spot.words }] : [];
      });
      return { kind: 'unsure', candidates, because: outcome.because };
    }
    case 'same':
    case 'moved':
    case 'changed': {
      const at = place(outcome.spot);
      if (!at) return { kind: 'unsure', candidates: [], because: 'poor-fit' };
      if (outcome.kind === 'same') return { kind: 'same', at };
      if (outcome.kind === 'moved') return { kind: 'moved', at, because: outcome.because };
      const before = wordsOfSpans(mark.words.version.pages, mark.words.spans);
      return { kind: 'changed', at, before, words: outcome.spot.words };
    }
  }
}

function placeAt(
  { annotation, words, pages }: StandingMark,
  spot: Spot,
  target: PagesOfVersion,
): Placement | undefined {
  if (isTextMark(annotation)) return placeOnWords(spot.spans, target, ownLines({ annotation, words, pages }));
  const [from, to] = [words.spans[0], spot.spans[0]];
  const [ownPage, page] = [from && pages(from.pageIndex), to && target(to.pageIndex)];
  if (!to || !page || !isMovable(annotation)) return undefined;
  return placeByWords(annotation, from && ownPage && { page: ownPage, span: from }, { page, span: to });
}

/** Page by page, where the words of each stand in one piece. */
function ownLines({ annotation, words: { spans }, pages }: StandingMark): readonly OwnLines[] {
  if (!isTextMark(annotation)) return [];
  const passages = [annotation, ...(annotation.continued ?? [])];
  if (passages.length !== spans.length) return [];
  return passages.flatMap(({ pageIndex, rects }, at) => {
    const [page, span] = [pages(pageIndex), spans[at]];
    return page && span?.pageIndex === pageIndex ? [{ own: rects, page, span }] : [];
  });
}
