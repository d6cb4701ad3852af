/** After so many of a kind in a row, others of the kind are left for the next look. */
const MOST_IN_ROW = 10;

/** Objects that a system keeps to itself. Where there are many, each is asked for once a day. */
export type KeptRefusals = { readonly day: string; readonly ids: readonly string[] };

/** What a system refuses, in one look: that its papers are not public is no reason not to ask for its invitations. */
export class Refusals {
  readonly #today: string;
  readonly #before: readonly string[];
  readonly #refusedBefore: ReadonlySet<string>;
  readonly #now: string[] = [];
  readonly #inRow = new Map<string, number>();

  /** @param kept of the last look */
  constructor(kept: KeptRefusals | null, today: string) {
    this.#today = today;
    this.#before = kept?.day === today ? kept.ids : [];
    this.#refusedBefore = new Set(this.#before);
  }

  /** Whether an object of a kind is not to be asked for in this look. */
  isLeftAlone(id: string, kind: string): boolean {
    return this.#refusedBefore.has(id) || (this.#inRow.get(kind) ?? 0) >= MOST_IN_ROW;
  }

  /** Notes whether an object that was asked for was refused. */
  note(id: string, kind: string, isRefused: boolean): void {
    this.#inRow.set(kind, isRefused ? (this.#inRow.get(kind) ?? 0) + 1 : 0);
    if (isRefused) this.#now.push(id);
  }

  /** For the constructor, at the next look; null while there are but few, which are asked for at each. */
  kept(): KeptRefusals | null {
    const areMany = this.#before.length > 0 || [...this.#inRow.values()].some(count => count >= MOST_IN_ROW);
    return areMany ? { day: this.#today, ids: [...this.#before, ...this.#now] } : null;
  }
}
