import type { Alignment } from '../alignment/align.ts';
import { isLineStart } from '../text/letters.ts';
import type { LetterRange } from '../matching/spot.ts';
import { pageOfLetter, type VersionText } from '../text/version-text.ts';
import { passagesOf, type Passages } from '../text/passages.ts';

/** Passages that have other words than they had: letters of either version, none where it has no such passage. */
export type EditedPassage = { readonly was: readonly LetterRange[]; readonly now: readonly LetterRange[] };

/** Share of the shorter of two passages that must stand in the other, for the one to have become the other. */
const AKIN = 0.4;

/** One of the two versions as it is walked. */
type Side = {
  readonly version: VersionText;
  readonly passages: Passages;
  readonly counterparts: Int32Array;
  readonly firstPages: ReadonlySet<number>;
};

/**
 * What was edited, put in and taken out between two versions, passage by passage, in no order.
 *
 * @param firstPages of both versions the pages that begin with a passage of their own
 */
export function editedPassages(
  { source, target, to, from }: Alignment,
  firstPages: { readonly was: ReadonlySet<number>; readonly now: ReadonlySet<number> },
): readonly EditedPassage[] {
  const was = sideOf(source, to, firstPages.was);
  const now = sideOf(target, from, firstPages.now);
  const [edited, editedNow] = [editedOf(was), editedOf(now)];
  const groups = new Groups(count(was), count(now));
  const akin = sharedLetters(was, now).filter(
    ({ passage, other, letters }) => letters >= Math.min(lengthOf(was, passage), lengthOf(now, other)) * AKIN,
  );
  const [touched, touchedNow] = [new Uint8Array(count(was)), new Uint8Array(count(now))];
  for (const { passage, other } of akin) {
    if (edited[passage] === 0 && editedNow[other] === 0) continue;
    groups.join(passage, other);
    touched[passage] = 1;
    touchedNow[other] = 1;
  }
  // A sentence that lines cut in two in the one version and not in the other is one all the same.
  for (const { passage, other } of akin) {
    if (touched[passage] === 1 || touchedNow[other] === 1) groups.join(passage, other);
  }
  const found = groups.all((passage, isNow) => (isNow ? editedNow : edited)[passage] === 1);
  const changed = found.filter(group => group.was.length > 0 && group.now.length > 0);
  const gone = found.flatMap(group => (group.now.length === 0 ? group.was : []));
  const added = found.flatMap(group => (group.was.length === 0 ? group.now : []));
  return [
    ...changed.map(group => withoutKept({ was: rangesOf(was, group.was), now: rangesOf(now, group.now) }, was, now)),
    ...rangesOf(was, gone).map((range): EditedPassage => ({ was: [range], now: [] })),
    ...rangesOf(now, added).map((range): EditedPassage => ({ was: [], now: [range] })),
  ];
}

function sideOf(version: VersionText, counterparts: Int32Array, firstPages: ReadonlySet<number>): Side {
  return { version, passages: passagesOf(version, firstPages), counterparts, firstPages };
}

/** A passage that only has whole lines put in before or behind it, or taken out there, is told by these lines. */
function withoutKept(edited: EditedPassage, was: Side, now: Side): EditedPassage {
  const [before, after] = [edited.was[0], edited.now[0]];
  if (!before || !after || edited.was.length > 1 || edited.now.length > 1) return edited;
  const rest = restOf(before, after, was, now);
  if (rest) return { was: [], now: [rest] };
  const gone = restOf(after, before, now, was);
  return gone ? { was: [gone], now: [] } : edited;
}

/** What a range has beyond another one that stands in it in full, at its beginning or its end. */
function restOf(whole: LetterRange, longer: LetterRange, side: Side, other: Side): LetterRange | undefined {
  const length = whole.to - whole.from;
  const standsAt = (start: number): boolean => {
    for (let at = 0; at < length; at += 1) {
      if (side.counterparts[whole.from + at] !== start + at) return false;
    }
    return true;
  };
  if (longer.to - longer.from <= length) return undefined;
  const [behind, before] = [longer.from + length, longer.to - length];
  if (isLineStart(other.version, behind) && standsAt(longer.from)) return { from: behind, to: longer.to };
  return isLineStart(other.version, before) && standsAt(before) ? { from: longer.from, to: before } : undefined;
}

function count({ passages }: Side): number {
  return passages.starts.length - 1;
}

function lengthOf({ passages: { starts } }: Side, passage: number): number {
  return (starts[passage + 1] ?? 0) - (starts[passage] ?? 0);
}

/** By passage 1 where a letter of it has no counterpart. */
function editedOf({ version, passages, counterparts }: Side): Uint8Array {
  const edited = new Uint8Array(passages.starts.length);
  version.body.forEach((letter, place) => {
    if (counterparts[letter] === -1) edited[passages.of[place] ?? 0] = 1;
  });
  return edited;
}

type Shared = { readonly passage: number; readonly other: number; readonly letters: number };

/** Which passages of the two versions have letters in common, and how many. */
function sharedLetters(was: Side, now: Side): readonly Shared[] {
  const placeOf = new Int32Array(now.version.codes.length).fill(-1);
  now.version.body.forEach((letter, place) => {
    placeOf[letter] = place;
  });
  const counts = new Map<number, number>();
  const others = count(now);
  was.version.body.forEach((letter, place) => {
    const there = placeOf[was.counterparts[letter] ?? -1] ?? -1;
    if (there === -1) return;
    const key = (was.passages.of[place] ?? 0) * others + (now.passages.of[there] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return Array.from(counts, ([key, letters]) => ({
    passage: Math.floor(key / others),
    other: key % others,
    letters,
  }));
}

/** Letters up to which neighbouring passages are told as one. */
const LONGEST = 2000;

/** Neighbouring passages as one range; those that stand apart, or where something else begins, as several. */
function rangesOf({ version, passages: { starts }, firstPages }: Side, passages: readonly number[]): LetterRange[] {
  const { body } = version;
  const ranges: { from: number; to: number; passage: number }[] = [];
  for (const passage of passages.toSorted((a, b) => a - b)) {
    const from = body[starts[passage] ?? 0] ?? 0;
    const to = (body[(starts[passage + 1] ?? 0) - 1] ?? from) + 1;
    const last = ranges.at(-1);
    const page = pageOfLetter(version, from);
    const isFirst = last !== undefined && firstPages.has(page) && pageOfLetter(version, last.to - 1) !== page;
    const goesOn = last?.passage === passage - 1 && !isFirst && to - last.from <= LONGEST;
    if (last && goesOn) Object.assign(last, { to, passage });
    else ranges.push({ from, to, passage });
  }
  return ranges.map(({ from, to }) => ({ from, to }));
}

/** Passages of both versions that belong together; at first each by itself. */
class Groups {
  readonly #parents: Int32Array;
  readonly #offset: number;

  constructor(was: number, now: number) {
    this.#parents = Int32Array.from({ length: was + now }, (_, at) => at);
    this.#offset = was;
  }

  join(passage: number, other: number): void {
    this.#parents[this.#root(this.#offset + other)] = this.#root(passage);
  }

  /** The groups with a member of which `isAsked` holds. */
  all(isAsked: (passage: number, isNow: boolean) => boolean) {
    const groups = new Map<number, { was: number[]; now: number[]; isAsked: boolean }>();
    for (let at = 0; at < this.#parents.length; at += 1) {
      const root = this.#root(at);
      const group = groups.get(root) ?? { was: [], now: [], isAsked: false };
      groups.set(root, group);
      const isNow = at >= this.#offset;
      const passage = isNow ? at - this.#offset : at;
      (isNow ? group.now : group.was).push(passage);
      if (isAsked(passage, isNow)) group.isAsked = true;
    }
    return [...groups.values()].filter(group => group.isAsked);
  }

  #root(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    for (let next = at; next !== root;) {
      const parent = this.#parents[next] ?? root;
      this.#parents[next] = root;
      next = parent;
    }
    return root;
  }
}
