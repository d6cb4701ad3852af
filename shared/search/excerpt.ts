import { readableQuote } from '../anchoring/quote.ts';
import { foldText } from './fold-text.ts';
import type { Query } from './query.ts';
import { queryPlaces, type QueryPlace } from './query-places.ts';
import { tellingUnits } from './telling-units.ts';

/** A stretch of an excerpt, as people read it. */
export type ExcerptPart = { readonly text: string; readonly isHit: boolean };

export type Excerpt = {
  readonly parts: readonly ExcerptPart[];
  /** Where its first hit begins in the page's text, in UTF-16 units; 0 where there is none. */
  readonly hitStart: number;
};

/** UTF-16 units of an excerpt, about, and of what stands before its first hit. */
const LENGTH = 220;
const LEAD = 60;
/** An excerpt begins and ends between words, if one ends within so many units. */
const REACH = 20;

/**
 * The stretch of a page that tells most of what was looked for, its words marked. The beginning of the page where it
 * holds none of them.
 *
 * @param breaks where words begin although they touch the ones before: see {@link foldText}
 */
export function excerptOf(text: string, query: Query, breaks: readonly number[] = []): Excerpt {
  const places = queryPlaces(foldText(text, breaks), tellingUnits(query));
  const first = bestPlace(places);
  const from = wordStart(text, Math.max(0, (first?.start ?? 0) - LEAD));
  const to = wordEnd(text, Math.min(text.length, Math.max(from + LENGTH, first?.end ?? 0)));
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const { start, end } of places) {
    if (start < at || end > to) continue;
    add(parts, text.slice(at, start), false);
    add(parts, text.slice(start, end), true);
    at = end;
  }
  add(parts, text.slice(at, to), false);
  return { parts: withEllipses(parts, from > 0, to < text.length), hitStart: first?.start ?? 0 };
}

/** The first place of the stretch that holds the most units, and of those the most places. */
function bestPlace(places: readonly QueryPlace[]): QueryPlace | undefined {
  let best: QueryPlace | undefined;
  let most = 0;
  let end = 0;
  const counts = new Map<number, number>();
  places.forEach((place, index) => {
    while ((places[end]?.end ?? Number.POSITIVE_INFINITY) <= place.start + LENGTH - LEAD) {
      const unit = places[end]?.unit ?? 0;
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
      end += 1;
    }
    const worth = counts.size * 1000 + Math.min(end - index, 999);
    if (worth > most || !best) {
      best = place;
      most = worth;
    }
    if (index >= end) {
      end = index + 1;
      return;
    }
    const left = (counts.get(place.unit) ?? 1) - 1;
    if (left === 0) counts.delete(place.unit);
    else counts.set(place.unit, left);
  });
  return best;
}

function wordStart(text: string, at: number): number {
  for (let start = at; start > 0 && start > at - REACH; start -= 1) if (isSpaceAt(text, start - 1)) return start;
  return at;
}

function wordEnd(text: string, at: number): number {
  for (let end = at; end < text.length && end < at + REACH; end += 1) if (isSpaceAt(text, end)) return end;
  return Math.min(text.length, at);
}

function isSpaceAt(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}

function add(parts: ExcerptPart[], raw: string, isHit: boolean): void {
  if (raw === '') return;
  const [before, after] = [/^\s/.test(raw) ? ' ' : '', /\s$/.test(raw) ? ' ' : ''];
  const readable = readableQuote(raw);
  const text = readable === '' ? ' ' : before + readable + after;
  parts.push({ text, isHit });
}

function withEllipses(
  parts: readonly ExcerptPart[],
  isCutBefore: boolean,
  isCutAfter: boolean,
): readonly ExcerptPart[] {
  const whole = [...parts];
  if (isCutBefore) whole.unshift({ text: '… ', isHit: false });
  if (isCutAfter) whole.push({ text: ' …', isHit: false });
  return whole;
}
