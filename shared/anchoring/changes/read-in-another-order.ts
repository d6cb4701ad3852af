import { wordDifference, type DifferencePart } from '../text/difference.ts';
import { letterString } from '../text/letter-string.ts';
import { lettersOf } from '../text/letters.ts';
import type { PassageChange } from './change.ts';

/** Letters from which on words that are taken out here and put in there are the same ones. */
const TELLING = 8;

/**
 * The changes without those that only tell that the cells of a table, or lines beside each other, were read in another
 * order: what was taken out of one passage was put into another, word for word.
 *
 * @param changes of one item
 */
export function withoutOtherOrder(changes: readonly PassageChange[]): readonly PassageChange[] {
  const differences = changes.map(({ was, now }) => wordDifference(was?.words ?? '', now?.words ?? ''));
  const left = new Map<string, number>();
  const count = (key: string, by: number): void => {
    left.set(key, (left.get(key) ?? 0) + by);
  };
  const runsOf = (at: number, kind: DifferencePart['kind']): readonly string[] =>
    (differences[at] ?? []).flatMap(part => (part.kind === kind ? [keyOf(part.text)] : []));
  changes.forEach((_, at) => {
    for (const key of runsOf(at, 'added')) count(key, 1);
  });
  const removedElsewhere = new Map<string, number>();
  changes.forEach((_, at) => {
    for (const key of runsOf(at, 'removed')) {
      if ((left.get(key) ?? 0) === 0 || key.length < TELLING) continue;
      count(key, -1);
      removedElsewhere.set(key, (removedElsewhere.get(key) ?? 0) + 1);
    }
  });
  const [removed, added] = [new Map(removedElsewhere), new Map(removedElsewhere)];
  return changes.filter((_, at) => {
    if (hasSameWords(differences[at] ?? [])) return false;
    const isTaken = (known: Map<string, number>, key: string): boolean => {
      const times = known.get(key) ?? 0;
      if (times > 0) known.set(key, times - 1);
      return times > 0;
    };
    const gone = runsOf(at, 'removed').map(key => isTaken(removed, key));
    const come = runsOf(at, 'added').map(key => isTaken(added, key));
    return [...gone, ...come].includes(false);
  });
}

/** Whether the words that were taken out are those that were put in, in another order; figures have their places. */
function hasSameWords(parts: readonly DifferencePart[]): boolean {
  const wordsOf = (kind: DifferencePart['kind']): string =>
    parts
      .filter(part => part.kind === kind)
      .flatMap(({ text }) => text.split(/\s+/))
      .filter(word => word !== '')
      .toSorted()
      .join(' ');
  const removed = wordsOf('removed');
  return !/\d/.test(removed) && removed === wordsOf('added');
}

function keyOf(text: string): string {
  return letterString(lettersOf(text).codes);
}
