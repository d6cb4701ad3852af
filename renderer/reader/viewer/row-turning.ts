/** CSS pixels that the wheel turns beyond the end of a row before the next row is shown. */
const OVER_THE_END = 90;
/** A swipe that is still running out must not turn rows one after the other. */
const AFTER_TURN_MS = 180;
/** The wheel has been let go of when nothing came of it for so long. */
const FORGET_MS = 400;

/** Decides when the wheel, turned on at the end of a row, goes to the next row or the one before. */
export class RowTurning {
  #over = 0;
  #lastAtMs = -Infinity;
  #turnedAtMs = -Infinity;

  /** @returns the direction to turn to now, if any; `atMs` is the time of the wheel's event */
  turnAfter(deltaY: number, atMs: number): 1 | -1 | undefined {
    if (atMs - this.#turnedAtMs < AFTER_TURN_MS) return undefined;
    if (atMs - this.#lastAtMs > FORGET_MS || Math.sign(deltaY) !== Math.sign(this.#over)) this.#over = 0;
    this.#lastAtMs = atMs;
    this.#over += deltaY;
    if (Math.abs(this.#over) < OVER_THE_END) return undefined;
    this.#over = 0;
    this.#turnedAtMs = atMs;
    return deltaY > 0 ? 1 : -1;
  }
}
