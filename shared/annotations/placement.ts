import { z } from 'zod';
import { quoteSchema } from '../anchoring/quote.ts';
import type { Sha256 } from '../ids.ts';
import { rectSchema } from './geometry.ts';
import type { Annotation } from './model.ts';
import { MOST_STROKES, strokeSchema } from './stroke.ts';

export const pageIndexSchema = z.number().int().nonnegative();
export const sortIndexSchema = z.string().max(40);
export const pointSchema = z.tuple([z.number(), z.number()]).readonly();
export const rectsSchema = z.array(rectSchema).min(1).max(2000).readonly();
export const strokesSchema = z.array(strokeSchema).min(1).max(MOST_STROKES).readonly();

/** What a mark that lies on no words stands by, for a new version of the paper; null where the page has none. */
export const nearbyQuoteSchema = quoteSchema.nullable();

/** Words on a page: one rectangle a line, in PDF points, and what they say. */
const passageSchema = z.object({ pageIndex: pageIndexSchema, rects: rectsSchema, quote: quoteSchema }).readonly();
export type Passage = z.infer<typeof passageSchema>;

/** The words on the pages that follow, where a mark goes on over a page break. */
export const continuedSchema = z.array(passageSchema).max(100).readonly();

const stands = { pageIndex: pageIndexSchema, sortIndex: sortIndexSchema } as const;
const standsByWords = { ...stands, quote: nearbyQuoteSchema } as const;

/**
 * Where an annotation stands in a paper that it was not made on, in PDF points of its pages (origin at the page's bottom
 * left before rotation): on words, at a point, as lines drawn by hand, or round an area.
 */
export const placementSchema = z.union([
  z.object({ ...stands, rects: rectsSchema, quote: quoteSchema, continued: continuedSchema.optional() }).readonly(),
  z.object({ ...standsByWords, point: pointSchema }).readonly(),
  z.object({ ...standsByWords, strokes: strokesSchema }).readonly(),
  z.object({ ...standsByWords, rect: rectSchema.readonly() }).readonly(),
]);
export type Placement = z.infer<typeof placementSchema>;

/**
 * An annotation as it stands in another paper. What was adopted from a mark of the old file is the member's own here.
 *
 * @returns undefined where the placement is of another shape than the annotation
 */
export function placedOn(annotation: Annotation, paper: Sha256, placement: Placement): Annotation | undefined {
  const { pageIndex, sortIndex } = placement;
  const carriedFrom = annotation.carriedFrom ?? annotation.paper;
  const there = { paper, pageIndex, sortIndex, carriedFrom, adoptedFrom: undefined, standsBeside: undefined };
  switch (annotation.type) {
    case 'highlight':
    case 'underline':
    case 'strikeout': {
      if (!('rects' in placement)) return undefined;
      const { rects, quote, continued } = placement;
      return { ...annotation, ...there, rects, quote, continued };
    }
    case 'note':
    case 'bookmark': {
      if (!('point' in placement)) return undefined;
      return { ...annotation, ...there, point: placement.point, quote: placement.quote };
    }
    case 'ink':
      if (!('strokes' in placement)) return undefined;
      return { ...annotation, ...there, strokes: placement.strokes, quote: placement.quote };
    case 'area':
      if (!('rect' in placement)) return undefined;
      return { ...annotation, ...there, rect: placement.rect, quote: placement.quote };
  }
}

/** Where an annotation stands in its paper, as a placement. */
export function placementOf(annotation: Annotation): Placement {
  const { pageIndex, sortIndex } = annotation;
  switch (annotation.type) {
    case 'highlight':
    case 'underline':
    case 'strikeout': {
      const { rects, quote, continued } = annotation;
      return { pageIndex, sortIndex, rects, quote, ...(continued && continued.length > 0 ? { continued } : {}) };
    }
    case 'note':
    case 'bookmark':
      return { pageIndex, sortIndex, point: annotation.point, quote: annotation.quote };
    case 'ink':
      return { pageIndex, sortIndex, strokes: annotation.strokes, quote: annotation.quote };
    case 'area':
      return { pageIndex, sortIndex, rect: annotation.rect, quote: annotation.quote };
  }
}
