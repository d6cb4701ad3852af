import type { Mention } from './mentions.ts';

/** What is said next to a mention, white space made single. */
export type WordsAround = {
  readonly before: string;
  readonly after: string;
  /** Whether its line says nothing else: a heading, a stamp, a line of a table. */
  readonly isWholeLine: boolean;
  /** Whether its line begins with it. */
  readonly beginsLine: boolean;
};

const REACH = 140;

/** Worked out as it is asked for: most mentions are settled by little of it. */
export function wordsAround(text: string, { start, end, list }: Mention): WordsAround {
  return {
    get before() {
      return text.slice(Math.max(0, list.start - REACH), list.start).replace(/\s+/g, ' ');
    },
    get after() {
      return text.slice(list.end, list.end + REACH).replace(/\s+/g, ' ');
    },
    get beginsLine() {
      return start === 0 || /(?:^|\n)[\s([]*$/.test(text.slice(Math.max(0, start - 4), start));
    },
    get isWholeLine() {
      return this.beginsLine && /^[\s)\].:]{0,3}(?:\n|$)/.test(text.slice(end, end + 4));
    },
  };
}

/** `of the Act`, `to the Constitution`, `in Schedule 2`; not `of 54 pages`, nor a verb (`to inform`). */
const OF_SOMETHING =
  /^[’'")\]]{0,2} ?(?:of|to|in|from|within|under|o|i|yn) (?:the|this|that|these|those|an?|its|their|our|your|his|her|each|any|said|y|yr|[A-Z0-9‘“"'])/;

/**
 * Whether words say that a place is one of something else than this paper. `own` are the things that it may be of, with
 * words between (`of this report`, `of the attached agenda`).
 */
export function isOfSomethingElse({ after }: WordsAround, own: RegExp): boolean {
  return OF_SOMETHING.test(after) && !own.test(after);
}
