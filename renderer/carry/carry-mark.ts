import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import type { AsksBecause, Candidate, Carried, CarriedOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { asking, asksAfter, asksInForce } from '../../shared/anchoring/carrying/asks.ts';
import { carriedOver, type StandingMark } from '../../shared/anchoring/carrying/carry-over.ts';
import type { CarryRoute } from '../../shared/anchoring/carrying/carry-route.ts';
import { spotOf, type Outcome } from '../../shared/anchoring/outcome.ts';
import { onUnchangedPage } from '../../shared/anchoring/carrying/on-unchanged-page.ts';
import { betterOutcome, overVersions } from '../../shared/anchoring/carrying/over-versions.ts';
import { outcomeOf } from '../../shared/anchoring/matching/reanchor.ts';
import { wordsOfSpans } from '../../shared/anchoring/matching/spot.ts';
import { quotedWords, wordsOfMark } from '../../shared/anchoring/carrying/words-of-mark.ts';
import { confirmedPlace } from '../../shared/annotations/decision.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { placedOn } from '../../shared/annotations/placement.ts';
import { isTextMark } from '../../shared/annotations/shape.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { byPicture } from './by-picture.ts';
import type { ComparedVersions, Version } from './versions.ts';

/** An annotation where its words were the member's own last: where they made it, or confirmed it. */
type Base = StandingMark & { readonly paper: Sha256 };

/** Where the words of a mark stood in a version on the way. */
type Between = { readonly paper: Sha256; readonly outcome: Outcome };

/** Letters of words that say enough to be the same passage in a paper that has nothing else to do with it. */
const TELLING = 25;

/**
 * What has become of an annotation in each paper on the way and, last, in the papers that are in force. It is always
 * compared with the member's own words, straight and over the versions between, and the better counts. From a place that
 * the member confirmed it goes on as if it was made there.
 *
 * @param isInForce whether a page of a paper in force is to be read as it is
 * @returns for the versions whose words are known; empty where none of those in force is
 */
export async function carryMark(
  mark: Annotation,
  route: CarryRoute,
  versions: ComparedVersions,
  isInForce: (paper: Sha256, pageIndex: number) => boolean,
): Promise<readonly Carried[]> {
  let base = await baseOf(mark, versions);
  let between: Between | undefined;
  let asks: AsksBecause | undefined;
  const carried: Carried[] = [];
  for (const paper of route.through) {
    const decision = mark.decisions.get(paper);
    const confirmed = confirmedPlace(decision);
    const standing = confirmed && placedOn(mark, paper, confirmed);
    const target = await versions.version(paper);
    if (target) {
      const outcome = await outcomeIn(base, between, target, versions);
      carried.push({
        id: mark.id,
        target: paper,
        source: base.paper,
        outcome: await told(base, outcome, target, versions),
        ...asking(decision?.choice === 'apart' ? 'apart' : asks),
        isInForce: false,
      });
      if (spotOf(outcome)) between = { paper, outcome };
    }
    asks = asksAfter(decision) ?? asks;
    if (!standing) continue;
    base = await baseOf(standing, versions);
    between = undefined;
    asks = undefined;
  }
  const found = await inForceNow(base, between, route, versions, isInForce);
  if (!found) return [];
  return [
    ...carried,
    {
      id: mark.id,
      source: base.paper,
      ...found,
      ...asking(asksInForce(mark, route, found.target) ?? asks),
      isInForce: true,
    },
  ];
}

async function baseOf(annotation: Annotation, versions: ComparedVersions): Promise<Base> {
  const version = await versions.version(annotation.paper);
  const pages = version?.pages ?? (() => undefined);
  const words = version ? wordsOfMark(annotation, version.text, pages) : quotedWords(annotation);
  return { annotation, paper: annotation.paper, words, pages };
}

async function outcomeIn(
  base: Base,
  between: Between | undefined,
  target: Version,
  versions: ComparedVersions,
): Promise<Outcome> {
  const alignment = await versions.alignment(base.paper, target.paper);
  const own = alignment ?? alignVersions(base.words.version, target.text);
  const found = outcomeOf(own, base.words.spans);
  const straight = isTextMark(base.annotation) ? found : onUnchangedPage(own, base.words.spans, found);
  const spot = between && spotOf(between.outcome);
  const further = between && (await versions.alignment(between.paper, target.paper));
  if (!spot || !further) return straight;
  return betterOutcome(straight, overVersions(between.outcome, outcomeOf(further, spot.spans)));
}

/** What an outcome comes to; a mark on a page without words goes by the page's picture. */
async function told(
  base: Base,
  outcome: Outcome,
  target: Version,
  versions: ComparedVersions,
): Promise<CarriedOutcome> {
  const isWordless = outcome.kind === 'unsure' && outcome.because === 'no-words';
  return isWordless ? byPicture(base, target, versions) : carriedOver(base, outcome, target);
}

type Found = { readonly target: Sha256; readonly outcome: CarriedOutcome };

/** In the papers that continue its own, as far as they do; else in the others. */
async function inForceNow(
  base: Base,
  between: Between | undefined,
  { targets, elsewhere }: CarryRoute,
  versions: ComparedVersions,
  isInForce: (paper: Sha256, pageIndex: number) => boolean,
): Promise<Found | undefined> {
  const look = async (paper: Sha256): Promise<Found | undefined> => {
    const target = await versions.version(paper);
    if (!target) return undefined;
    const outcome = await told(base, await outcomeIn(base, between, target, versions), target, versions);
    return { target: paper, outcome: onlyInForce(outcome, paper, isInForce) };
  };
  const near: Found[] = [];
  for (const paper of targets) {
    const found = await look(paper);
    // The paper where it most likely is waits to be read; the others are looked at as far as they can be.
    if (!found && near.length === 0) return undefined;
    if (found) near.push(found);
    if (found?.outcome.kind === 'same' || found?.outcome.kind === 'moved') break;
  }
  const [first] = near;
  const settled =
    near.find(({ outcome: { kind } }) => kind === 'same') ??
    near.find(({ outcome }) => 'at' in outcome || (outcome.kind === 'unsure' && outcome.because === 'repeated'));
  if (settled || !first) return settled;
  const offered: Candidate[] = near.flatMap(({ outcome }) => ('candidates' in outcome ? outcome.candidates : []));
  for (const paper of elsewhere) {
    const found = await look(paper);
    if (found?.outcome.kind !== 'same' && found?.outcome.kind !== 'moved') continue;
    if (isTelling(base)) return found;
    offered.push({ paper, at: found.outcome.at, words: wordsOf(base) });
  }
  if (offered.length === 0) return first;
  const because = first.outcome.kind === 'unsure' ? first.outcome.because : 'poor-fit';
  return { target: first.target, outcome: { kind: 'unsure', candidates: offered, because } };
}

/** An outcome without the places on pages that others took the place of. */
function onlyInForce(
  outcome: CarriedOutcome,
  paper: Sha256,
  isInForce: (paper: Sha256, pageIndex: number) => boolean,
): CarriedOutcome {
  if ('at' in outcome) return isInForce(paper, outcome.at.pageIndex) ? outcome : { kind: 'gone' };
  if (outcome.kind !== 'unsure') return outcome;
  const candidates = outcome.candidates.filter(({ at }) => isInForce(paper, at.pageIndex));
  const isLeft = candidates.length > 0 || outcome.candidates.length === 0;
  return isLeft ? { ...outcome, candidates } : { kind: 'gone' };
}

function isTelling(base: Base): boolean {
  return wordsOf(base).replace(/\s/g, '').length >= TELLING;
}

function wordsOf({ words: { version, spans } }: Base): string {
  return wordsOfSpans(version.pages, spans);
}
