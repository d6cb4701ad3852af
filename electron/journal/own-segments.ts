import type { Survey } from './survey.ts';

/** A segment of this device. Only closed ones never change again, and so can travel. */
export type OwnSegment = { readonly number: number; readonly closed: boolean } & Survey;

/** Keeps count of what is in each of this device's segments; the one with the highest number is being written. */
export class OwnSegments {
  readonly #surveys = new Map<number, Survey>();
  #current: number;

  constructor(surveys: ReadonlyMap<number, Survey>, current: number) {
    this.#surveys = new Map(surveys);
    this.#current = current;
  }

  get current(): number {
    return this.#current;
  }

  get currentIsEmpty(): boolean {
    return (this.#surveys.get(this.#current)?.entries ?? 0) === 0;
  }

  /** Counts entries that were written to the current segment, the first of them made at `timeMs`. */
  count(entries: number, timeMs: number): void {
    const known = this.#surveys.get(this.#current);
    const oldestMs = known?.oldestMs ?? timeMs;
    this.#surveys.set(this.#current, { entries: (known?.entries ?? 0) + entries, oldestMs });
  }

  beginNext(): void {
    this.#current += 1;
  }

  /** Those that hold something, lowest number first. */
  list(): readonly OwnSegment[] {
    return [...this.#surveys]
      .filter(([, survey]) => survey.entries > 0)
      .map(([number, survey]) => ({ number, closed: number < this.#current, ...survey }))
      .toSorted((a, b) => a.number - b.number);
  }
}
