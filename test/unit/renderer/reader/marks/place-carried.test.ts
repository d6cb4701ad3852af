import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CarriedMark } from '../../../../../renderer/work/carried-mark.ts';
import { decisionsIn } from '../../../../../shared/annotations/decision.ts';
import { placementOf } from '../../../../../shared/annotations/placement.ts';
import type { Annotation } from '../../../../../shared/annotations/model.ts';
import { boundsOf } from '../../../../../shared/annotations/shape.ts';
import { rectAsShown, type PageGeometry } from '../../../../../shared/pack/page-geometry.ts';
import { recordId, sha256 } from '../../../../support/made-up.ts';
import { freshWindow } from '../../../../support/fresh-window.ts';
import { A4, markOf, pageOfLines } from '../../../../support/marks.ts';
import { MemoryJournal } from '../../../../support/memory-journal.ts';
import { detailOf } from '../../../../support/papers.ts';

const [OLD, NEW] = [sha256(1), sha256(2)] as const;
const TURNED: PageGeometry = { view: [0, 0, 842, 595], rotation: 90, userUnit: 1 };
const LINE = 'The fence along the cliff is to be mended.';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A mark on the old version that waits, and the new version beside it, in which the member is about to place it. */
async function deskPlacing(was: Annotation) {
  freshWindow(new MemoryJournal());
  const { store } = await import('../../../../../renderer/db/the-store.ts');
  const work = await import('../../../../../renderer/work/work.ts');
  const { useNotices } = await import('../../../../../renderer/state/notices.ts');
  const { useNavigation } = await import('../../../../../renderer/state/navigation.ts');
  const { usePlacing } = await import('../../../../../renderer/review/placing.ts');
  const { cancelPlacing } = await import('../../../../../renderer/review/placing.ts');
  const { placeAtPoint, isPointing, isSelectedFor } =
    await import('../../../../../renderer/reader/marks/place-carried.ts');
  await store.putDetail(detailOf(OLD, { pages: [A4] }), {});
  const detail = detailOf(NEW, { pages: [A4, TURNED] });
  await store.putDetail(detail, {}, [{ sha256: NEW, pageIndex: 0, ...pageOfLines([LINE]) }]);
  const { id, type, paper, colour, comment } = was;
  const fields = { type, paper, colour, comment, ...(structuredClone(placementOf(was)) as object) };
  await work.keep(() => Promise.resolve([{ record: id, kind: 'annotation', fields }]));
  const mark: CarriedMark = {
    made: was,
    was,
    target: NEW,
    outcome: { kind: 'gone' },
    decision: undefined,
    standing: undefined,
    asks: undefined,
    needsLook: true,
  };
  usePlacing.setState({ mark, letGo: () => undefined });
  const decision = async () => decisionsIn((await store.record(id))?.fields ?? {}).get(NEW);
  return {
    work,
    detail,
    placeAtPoint,
    isPointing,
    isSelectedFor,
    cancelPlacing,
    decision,
    /** Where it was put; undefined while it was not. */
    at: async () => {
      const made = await decision();
      return made && 'at' in made ? made.at : undefined;
    },
    isPlacing: () => usePlacing.getState().mark !== undefined,
    view: () => useNavigation.getState().view,
    notices: () => useNotices.getState().shown.map(({ text }) => text),
  };
}

const AREA = markOf('area', { rect: [100, 300, 200, 400] });
const INK = markOf('ink', { strokes: [[100, 500, 0.2, 140, 520, 0.9]] });
const NOTE = markOf('note', { point: [100, 600] });

describe('placing a mark that lies on no words by hand', () => {
  it('puts an area and a drawing round the point, in their own shape, by the words that are there', async () => {
    const area = await deskPlacing(AREA);
    await area.placeAtPoint(area.detail, 0, [300, 700]);
    expect(await area.decision()).toMatchObject({
      choice: 'placed',
      at: { pageIndex: 0, rect: [250, 650, 350, 750], quote: { exact: 'to be mended.' } },
    });
    const ink = await deskPlacing(INK);
    await ink.placeAtPoint(ink.detail, 0, [300, 700]);
    expect(await ink.at()).toMatchObject({ strokes: [[280, 690, 0.2, 320, 710, 0.9]] });
  });

  it('puts a note at the point', async () => {
    const desk = await deskPlacing(NOTE);
    await desk.placeAtPoint(desk.detail, 0, [310, 444]);
    expect(await desk.at()).toMatchObject({ point: [310, 444] });
  });

  it('keeps it on the page', async () => {
    const desk = await deskPlacing(AREA);
    await desk.placeAtPoint(desk.detail, 0, [590, 5]);
    expect(await desk.at()).toMatchObject({ rect: [495, 0, 595, 100] });
  });

  it.each([AREA, INK])('keeps its shape as shown where the page lies on its side: %#', async was => {
    const desk = await deskPlacing(was);
    await desk.placeAtPoint(desk.detail, 1, [400, 300]);
    const at = await desk.at();
    if (!at) throw new Error('It was not placed');
    const [before, after] = [rectAsShown(A4, boundsOf(was)), rectAsShown(TURNED, boundsOf({ ...was, ...at }))];
    expect(after[2] - after[0]).toBeCloseTo(before[2] - before[0], 1);
    expect(after[3] - after[1]).toBeCloseTo(before[3] - before[1], 1);
    const [x, y] = [(after[0] + after[2]) / 2, (after[1] + after[3]) / 2];
    expect([x, y].map(Math.round)).toEqual([300, 400]);
  });

  it('ends it, goes back to the list, says so, and can be undone', async () => {
    const desk = await deskPlacing(AREA);
    expect([desk.isPointing(), desk.isSelectedFor(NEW)]).toEqual([true, false]);
    await desk.placeAtPoint(desk.detail, 0, [300, 700]);
    expect([desk.isPlacing(), desk.isPointing(), desk.view()]).toEqual([false, false, 'review']);
    expect(desk.notices()).toEqual(['Placed. Undo takes it back.']);
    await desk.work.undo();
    expect(await desk.decision()).toBeUndefined();
  });

  it('is not done by a click in the old version, which is said', async () => {
    const desk = await deskPlacing(AREA);
    await desk.placeAtPoint(detailOf(OLD, { pages: [A4] }), 0, [300, 700]);
    expect(await desk.decision()).toBeUndefined();
    expect(desk.isPlacing()).toBe(true);
    expect(desk.notices()).toEqual([expect.stringContaining('This is the old version.')]);
  });

  it('can be given up, which changes nothing', async () => {
    const desk = await deskPlacing(NOTE);
    expect(desk.cancelPlacing()).toBe(true);
    expect([desk.isPlacing(), desk.cancelPlacing()]).toEqual([false, false]);
    await desk.placeAtPoint(desk.detail, 0, [300, 700]);
    expect(await desk.decision()).toBeUndefined();
  });
});

describe('placing a mark on words by hand', () => {
  it('waits for words to be selected in the new version, not for a click', async () => {
    const desk = await deskPlacing(markOf('highlight', { id: recordId('annotation:7') }));
    expect([desk.isPointing(), desk.isSelectedFor(NEW), desk.isSelectedFor(OLD)]).toEqual([false, true, false]);
  });
});
