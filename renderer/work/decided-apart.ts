import type { SaidIn } from '../../shared/annotations/decision.ts';

/** A decision; `said` are those of devices that did not know of each other. */
type Decided<Said> = { readonly choice: string; readonly said?: readonly SaidIn<Said>[] };

/** Why something is asked about of which devices decided differently. */
export const APART_SENTENCE = 'Your devices, which did not know of each other, decided differently.';

/**
 * What devices decided that did not know of each other, the latest first; empty where none did.
 *
 * @param decision the one that is in force, if any
 * @param all the decisions for any version, of which the first such one is told else
 */
export function saidApart<Said>(
  decision: Decided<Said> | undefined,
  all: ReadonlyMap<unknown, Decided<Said>>,
): readonly SaidIn<Said>[] {
  return [decision, ...all.values()].find(one => one?.said !== undefined)?.said ?? [];
}

/** What a device decided that put nothing anywhere. */
export function choiceWords(choice: 'kept' | 'undecided' | 'unread'): string {
  switch (choice) {
    case 'kept':
      return 'Kept on the old version';
    case 'undecided':
      return 'Took the decision back';
    case 'unread':
      return 'Decided in a way that this version of Lectern cannot read';
  }
}
