import { say } from '../../../build/say.ts';

/** The steps of the main job, in the order they are taken. */
export type StepName =
  | 'papers'
  | 'library'
  | 'offline'
  | 'page'
  | 'note'
  | 'interest'
  | 'sync'
  | 'reopen'
  | 'second'
  | 'apart'
  | 'more-papers'
  | 'recover';

export type Step = {
  readonly name: StepName;
  readonly title: string;
  /** Steps without which this one makes no sense. */
  readonly needs: readonly StepName[];
  /** Does the step. @returns what came of it, in a few words @throws when it did not hold */
  readonly take: () => Promise<string>;
};

/** A step that takes longer does not hold: somebody waits before the screen. */
const LONGEST_MS = 120_000;

/** Takes steps one after the other and prints what came of each. */
export class Steps {
  readonly #held = new Set<StepName>();
  readonly #onFailure: (name: StepName) => Promise<void>;
  #count = 0;

  /** @param onFailure called after a step that did not hold, before the next one */
  constructor(onFailure: (name: StepName) => Promise<void>) {
    this.#onFailure = onFailure;
  }

  get taken(): number {
    return this.#count;
  }

  get held(): number {
    return this.#held.size;
  }

  async take({ name, title, needs, take }: Step): Promise<void> {
    this.#count += 1;
    const number = String(this.#count).padStart(2);
    const missing = needs.filter(need => !this.#held.has(need));
    if (missing.length > 0) {
      say(` ✗ ${number}  ${title}\n       not tried: it needs a step that did not hold (${missing.join(', ')})`);
      return;
    }
    const start = performance.now();
    try {
      const result = await withinLimit(take());
      this.#held.add(name);
      say(` ✓ ${number}  ${title}\n       ${result}  (${secondsSince(start)})`);
    } catch (error) {
      say(` ✗ ${number}  ${title}  (${secondsSince(start)})\n       ${indented(error)}`);
      await this.#onFailure(name);
    }
  }
}

async function withinLimit(step: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${LONGEST_MS / 1000} s.`)), LONGEST_MS);
  });
  try {
    return await Promise.race([step, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function indented(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trimEnd().replaceAll('\n', '\n       ');
}
