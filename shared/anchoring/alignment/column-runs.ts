import { firstFrom, type VersionText } from '../text/version-text.ts';

/** Two texts of which the one has pages read across its columns that the other reads down, and what the letters of each became. */
export type Columns = {
  readonly down: VersionText;
  readonly across: VersionText;
  readonly to: Int32Array;
  readonly from: Int32Array;
};

/** Letters of the body in a row, as ranks among them, that have become letters in a row, too. */
export type Run = { readonly at: number; readonly there: number; readonly length: number };

/** Runs of the body of the text that is read down, in its order. */
export function runsOf({ down, across, to }: Columns): readonly Run[] {
  const runs: { at: number; there: number; length: number }[] = [];
  let run = { at: -1, there: -1, length: 0 };
  const rankOf = ranksIn(across);
  down.body.forEach((letter, at) => {
    const other = to[letter] ?? -1;
    if (other === -1 || across.isEdge[other] === 1) return;
    const there = rankOf(other);
    if (run.length > 0 && run.at + run.length === at && run.there + run.length === there) run.length += 1;
    else {
      run = { at, there, length: 1 };
      runs.push(run);
    }
  });
  return runs;
}

/** The rank of a letter in the body; quicker than a search where those asked for follow each other. */
function ranksIn({ body }: VersionText): (letter: number) => number {
  let last = -1;
  return letter => {
    last = body[last + 1] === letter ? last + 1 : firstFrom(body, letter);
    return last;
  };
}

/** The letters of a run and those that they have become, one by one. */
export function forEachPair(
  { down, across }: Columns,
  { at, there, length }: Run,
  visit: (letter: number, other: number) => void,
): void {
  for (let step = 0; step < length; step += 1) visit(down.body[at + step] ?? 0, across.body[there + step] ?? 0);
}
