import { eraseAlong } from '../../../shared/annotations/erase.ts';
import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import type { Placing } from '../../../shared/annotations/move.ts';
import type { Stroke } from '../../../shared/annotations/stroke.ts';
import { store } from '../../db/the-store.ts';
import { notify } from '../../state/notices.ts';
import { deletedWords } from '../../work/deleted-words.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import { announce } from './announce.ts';
import { clearDrafts, setDrafts } from './drafts.ts';
import { placeAll } from './mark-actions.ts';
import { pointOn } from './page-point.ts';
import type { Sheet } from './pen-stroke.ts';
import { rounded } from '../../../shared/rounded.ts';

/** CSS pixels from the middle of the eraser to its edge. */
export const ERASER_RADIUS = 10;

/** The eraser while it is on the page: what it touches goes at once; all that it has touched is one step. */
export class EraserStroke {
  readonly #sheet: Sheet;
  readonly #left: Map<AnnotationOf<'ink'>, readonly Stroke[]>;
  readonly #touched = new Map<AnnotationOf<'ink'>, Placing | 'gone'>();
  #last: readonly [number, number] | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    const marks = annotationsOf(sheet.detail.sha256).marks().byPage.get(sheet.pageIndex) ?? [];
    this.#left = new Map(marks.flatMap(mark => (mark.type === 'ink' ? [[mark, mark.strokes] as const] : [])));
  }

  add({ clientX, clientY }: PointerEvent): void {
    const { svg, geometry, scale } = this.#sheet;
    const { inPage } = pointOn(svg, geometry, scale, clientX, clientY);
    const radius = ERASER_RADIUS / scale / geometry.userUnit;
    const changed = new Map<AnnotationOf<'ink'>, Placing | 'gone'>();
    for (const [mark, strokes] of this.#left) {
      // What is seen of a line reaches over its middle.
      const left = eraseAlong(strokes, this.#last ?? inPage, inPage, radius + mark.width / 2);
      if (left === strokes) continue;
      const placing = placingOf(left);
      this.#left.set(mark, left);
      this.#touched.set(mark, placing);
      changed.set(mark, placing);
    }
    this.#last = inPage;
    if (changed.size > 0) setDrafts(changed);
  }

  async end(): Promise<void> {
    try {
      if (this.#touched.size > 0 && (await placeAll('erasing', this.#sheet.detail, this.#touched))) await this.#tell();
    } finally {
      this.giveUp();
    }
  }

  async #tell(): Promise<void> {
    announce('Erased');
    const deleted = [...this.#touched].flatMap(([{ id }, placing]) => (placing === 'gone' ? [id] : []));
    const carried = await store.carried.of(deleted);
    if (carried.length > 0) notify({ tone: 'quiet', text: deletedWords(deleted.length, true) });
  }

  giveUp(): void {
    clearDrafts(this.#touched);
  }
}

function placingOf(strokes: readonly Stroke[]): Placing | 'gone' {
  if (strokes.length === 0) return 'gone';
  return { strokes: strokes.map(stroke => stroke.map(value => rounded(value, 3))) };
}
