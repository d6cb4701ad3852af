/** A decision; `said` are those of devices that did not know of each other. */
type Decided<Said> = { readonly choice: string; readonly said?: readonly Said[] };

/**
 * That devices decided differently, and what each decided.
 *
 * @param decision the one that is in force, if it is such
 * @param all the decisions for any version, of which the first such one is told else
 */
export function apartSentence<Said>(
  decision: Decided<Said> | undefined,
  all: ReadonlyMap<unknown, Decided<Said>>,
  words: (said: Said) => string,
): string {
  const apart = [decision, ...all.values()].find(one => one?.said !== undefined);
  const said = apart?.said?.map(words).join('; another: ') ?? '';
  return `Your devices, which did not know of each other, decided differently. One: ${said}.`;
}

/** What a device decided that put nothing anywhere. */
export function choiceWords(choice: 'kept' | 'undecided' | 'unread'): string {
  switch (choice) {
    case 'kept':
      return 'kept on the old version';
    case 'undecided':
      return 'took its decision back';
    case 'unread':
      return 'decided in a way that this version of Lectern cannot read';
  }
}
