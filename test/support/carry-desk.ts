import { carryAll } from '../../renderer/carry/carry-papers.ts';
import { Versions } from '../../renderer/carry/versions.ts';
import { carriedMark, type CarriedMark } from '../../renderer/work/carried-mark.ts';
import { decisionFields } from '../../renderer/work/placing-fields.ts';
import { describeQuote } from '../../shared/anchoring/quote.ts';
import { rectsOfSpan } from '../../shared/anchoring/carrying/span-rects.ts';
import type { Rect } from '../../shared/annotations/geometry.ts';
import { standingOf } from '../../shared/annotations/nearby-words.ts';
import { sortIndex } from '../../shared/annotations/sort-index.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { Json } from '../../shared/journal/entry.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { CHUNK_BYTES } from '../../shared/sources/source.ts';
import { A4, pageOfLines } from './marks.ts';
import { detailOf } from './papers.ts';
import { recordId } from './made-up.ts';
import { UndoDesk } from './undo-desk.ts';

/** A page of a made-up paper, line by line. */
export type Lines = readonly string[];

/** A member with papers that are published again: the real store and journal, and the real carrying without its worker. */
export class CarryDesk extends UndoDesk {
  readonly versions = new Versions(this.store);
  readonly #pages = new Map<Sha256, readonly Lines[]>();
  #made = 0;

  /** Takes a paper in, read to its end. */
  async take(paper: Paper, pages: readonly Lines[]): Promise<void> {
    const { sha256 } = paper;
    this.#pages.set(sha256, pages);
    await this.store.addPaper({ ...paper, pageCount: pages.length, textPages: pages.length });
    const detail = detailOf(sha256, { kind: paper.kind, pages: pages.map(() => A4), labels: pages.map(() => null) });
    const texts = pages.map((lines, pageIndex) => ({ sha256, pageIndex, ...pageOfLines(lines) }));
    await this.store.putDetail(detail, {}, texts);
  }

  /** Takes in a paper with its file, whose pages may bear no words. */
  async takeFile(paper: Paper, pages: readonly Lines[], bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { sha256 } = paper;
    await this.take({ ...paper, size: bytes.length }, pages);
    for (let at = 0; at * CHUNK_BYTES < bytes.length; at += 1) {
      await this.store.putChunk(sha256, at, bytes.slice(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES));
    }
  }

  /** Marks words on a page. */
  async mark(
    paper: Sha256,
    pageIndex: number,
    words: string,
    rest: Readonly<Record<string, Json>> = {},
  ): Promise<RecordId> {
    return this.#make({ paper, type: 'highlight', ...this.#placeOn(paper, pageIndex, words), ...rest });
  }

  #placeOn(paper: Sha256, pageIndex: number, words: string) {
    const content = pageOfLines(this.#pages.get(paper)?.[pageIndex] ?? []);
    const start = content.text.replaceAll('\n', ' ').indexOf(words);
    const quote = describeQuote(content.text, start, start + words.length);
    if (start < 0 || !quote) throw new Error(`Not on the page: ${words}`);
    const rects = rectsOfSpan({ content, geometry: A4 }, quote.start, quote.end);
    return {
      pageIndex,
      rects: rects.map(([...rect]) => rect),
      quote: { ...quote },
      sortIndex: sortIndex(pageIndex, quote.start, 0),
    };
  }

  /** Puts a note at a point of a page, in PDF points. */
  note(paper: Sha256, pageIndex: number, point: readonly [number, number]): Promise<RecordId> {
    return this.#lay(paper, pageIndex, { type: 'note', point: [...point] }, [...point, ...point]);
  }

  /** Draws a line on a page, from one corner of a rectangle to the other. */
  draw(paper: Sha256, pageIndex: number, [left, bottom, right, top]: Rect): Promise<RecordId> {
    const shape = { type: 'ink', strokes: [[left, bottom, 0.5, right, top, 0.5]], width: 2 };
    return this.#lay(paper, pageIndex, shape, [left, bottom, right, top]);
  }

  /** Marks an area of a page. */
  area(paper: Sha256, pageIndex: number, rect: Rect): Promise<RecordId> {
    return this.#lay(paper, pageIndex, { type: 'area', rect: [...rect] }, rect);
  }

  /** Makes a mark that lies on no words, and goes by those near its bounds. */
  #lay(paper: Sha256, pageIndex: number, shape: Readonly<Record<string, Json>>, bounds: Rect): Promise<RecordId> {
    const content = pageOfLines(this.#pages.get(paper)?.[pageIndex] ?? []);
    const { quote, sortIndex: place } = standingOf(content, A4, pageIndex, bounds);
    return this.#make({ paper, pageIndex, ...shape, quote: quote && { ...quote }, sortIndex: place });
  }

  async #make(fields: Readonly<Record<string, Json>>): Promise<RecordId> {
    this.#made += 1;
    const id = recordId(`annotation:${this.#made}`);
    await this.set(id, { colour: 'yellow', comment: '', ...fields });
    return id;
  }

  /** Carries all annotations over, or some. */
  async carry(only?: readonly RecordId[]): Promise<void> {
    await carryAll(this.store, this.versions, new AbortController().signal, only);
  }

  /** What became of an annotation in the papers in force. */
  async carried(id: RecordId): Promise<CarriedMark | undefined> {
    const [row, record] = [(await this.store.carried.inForce()).get(id), await this.store.record(id)];
    return row && record && carriedMark(row, record);
  }

  /** Accepts where a mark was carried to. */
  async accept(id: RecordId): Promise<void> {
    const mark = await this.carried(id);
    if (!mark || !('at' in mark.outcome)) throw new Error('Nothing to accept');
    await this.set(id, decisionFields(mark.target, { choice: 'accepted', at: mark.outcome.at }));
  }

  /** Puts a mark on other words of the paper it was carried to. */
  async place(id: RecordId, pageIndex: number, words: string): Promise<void> {
    const mark = await this.carried(id);
    if (!mark) throw new Error('Not carried');
    const at = this.#placeOn(mark.target, pageIndex, words);
    await this.set(id, decisionFields(mark.target, { choice: 'placed', at }));
  }

  /** Has a mark stay on the old version. */
  async keepOnOld(id: RecordId): Promise<void> {
    const mark = await this.carried(id);
    if (!mark) throw new Error('Not carried');
    await this.set(id, decisionFields(mark.target, { choice: 'kept' }));
  }
}
