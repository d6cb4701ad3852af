import { describe, expect, it, vi } from 'vitest';
import { carryAll } from '../../../../renderer/carry/carry-papers.ts';
import { papersToNote } from '../../../../renderer/carry/note-papers.ts';
import { marksOn } from '../../../../renderer/work/marks-on.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import { decisionField } from '../../../../shared/annotations/decision.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import { sha256 } from '../../../support/made-up.ts';
import { CarryDesk, type Lines } from '../../../support/carry-desk.ts';
import { itemOf, packOf, supplementOf } from '../../../support/meeting-papers.ts';
import { agenda, deskWithFirstPack, DUES, FRONT, PATH } from '../../../support/two-reports.ts';

const [V1, V2, V3, SUPPLEMENT] = [sha256(1), sha256(2), sha256(3), sha256(4)] as const;

const NEW_PAGE: Lines = [
  'A letter from the walkers association was received too late.',
  'It is added here for members.',
];

const withNewPage = [FRONT, NEW_PAGE, PATH, DUES];

describe('annotations on a pack that is published again', () => {
  it('are the same on the page that continues theirs, and stay on the old version', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs at both ends');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.carry();
    const carried = await desk.carried(id);
    expect(carried).toMatchObject({ target: V2, outcome: { kind: 'same' }, needsLook: false });
    const [there] = await marksOn(desk.store, V2);
    const [made] = await marksOn(desk.store, V1);
    expect(there).toMatchObject({
      id,
      paper: V2,
      pageIndex: 2,
      carriedFrom: V1,
      quote: { exact: 'warning signs at both ends' },
    });
    expect(made).toMatchObject({ id, paper: V1, pageIndex: 1 });
    expect(there).toMatchObject({ rects: made && 'rects' in made ? made.rects : [] });
  });

  it('are listed as decided where the member kept them on the old version, though their words are the same', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs at both ends');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.carry();
    const listed = async () => (await desk.store.carried.keysOfKinds([V2], ['asked'])).map(([, of]) => of);
    expect(await listed()).toEqual([]);
    await desk.keepOnOld(id);
    await desk.carry([id]);
    expect(await listed()).toEqual([id]);
    expect(await desk.store.carried.count([V2], 'same')).toBe(0);
    const kept = await desk.carried(id);
    expect(kept).toMatchObject({ decision: { choice: 'kept' }, needsLook: false, was: { paper: V1 } });
    expect(kept?.standing).toBeUndefined();
    await desk.set(id, { [decisionField(V2)]: null });
    await desk.carry([id]);
    expect(await listed()).toEqual([]);
    expect(await desk.carried(id)).toMatchObject({ needsLook: false, standing: { paper: V2 } });
  });

  it('are changed where a figure is, told with the words before and now', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'Repairs will cost 14,200 pounds');
    const dearer = PATH.map(line => line.replace('14,200', '19,700'));
    await desk.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, dearer, DUES]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({
      outcome: {
        kind: 'changed',
        before: 'Repairs will cost 14,200 pounds',
        words: 'Repairs will cost 19,700 pounds',
        at: { pageIndex: 2 },
      },
      needsLook: true,
    });
  });

  it('are gone with their words, and only on the old version then', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 2, 'Boats under six metres pay a flat fee and are not measured.');
    await desk.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, PATH, DUES.filter(line => !line.startsWith('Boats'))]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({ target: V2, outcome: { kind: 'gone' }, standing: undefined });
    expect(await marksOn(desk.store, V2)).toEqual([]);
    expect(await marksOn(desk.store, V1)).toHaveLength(1);
  });

  it('move with the words they stand by where they lie on none', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.note(V1, 1, [500, 842 - 135]);
    await desk.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, ['An opening line that is new.', ...PATH], DUES]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({
      standing: { pageIndex: 2, point: [500, 842 - 155], quote: { exact: PATH[2] } },
    });
  });

  it('are the same on a page that is wholly as it was, whatever the next one says, where they lie on no words', async () => {
    const desk = await deskWithFirstPack();
    const ids = [await desk.draw(V1, 1, [400, 690, 460, 700]), await desk.note(V1, 1, [500, 690])];
    const onWords = await desk.mark(V1, 1, 'to look after the new fence.');
    await desk.take(packOf(2, agenda()), [FRONT, PATH, ['Nothing is said of boats any more in this report.']]);
    await desk.carry();
    for (const id of ids) expect(await desk.carried(id)).toMatchObject({ outcome: { kind: 'same' }, needsLook: false });
    expect(await desk.carried(onWords)).toMatchObject({ outcome: { kind: 'moved', because: 'context' } });
  });

  it('are not carried from pages that nothing took the place of', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs');
    await desk.carry();
    expect(await desk.carried(id)).toBeUndefined();
  });

  it('wait while the new version is not read', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs at both ends');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.store.changePaper(V2, { stage: 'opened' });
    await desk.carry();
    expect(await desk.carried(id)).toBeUndefined();
    await desk.store.changePaper(V2, { stage: 'indexed' });
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({ outcome: { kind: 'same' } });
  });

  it('are carried anew only where something changed', async () => {
    const desk = await deskWithFirstPack();
    const first = await desk.mark(V1, 1, 'warning signs at both ends');
    const second = await desk.mark(V1, 2, 'The harbour office');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.carry();
    const told: string[] = [];
    desk.store.carried.follow(keys => told.push(...keys.map(([, id]) => id)));
    await desk.carry();
    await desk.set(first, { comment: 'Ask' });
    await desk.carry([first, second]);
    expect(told).toEqual([]);
    const third = await desk.mark(V1, 2, 'weekdays from eight until noon');
    await desk.carry([third]);
    expect(told).toEqual([third]);
  });

  it('are forgotten with their records', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs at both ends');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.carry();
    await desk.set(id, { deleted: true });
    await desk.carry([id]);
    expect(await desk.store.carried.of([id])).toEqual([]);
  });
});

describe('annotations on an item whose report a supplement replaces', () => {
  it('are carried over from the report, and stay where they are on papers that the supplement does not bring', async () => {
    const desk = new CarryDesk();
    const documents = [{ title: 'Appendix A', pages: { first: 2, last: 2 } }];
    await desk.take(packOf(1, [itemOf('1', 'Coastal path', [1, 2], { documents })]), [FRONT, PATH, DUES]);
    const onReport = await desk.mark(V1, 1, 'warning signs at both ends');
    const onAppendix = await desk.mark(V1, 2, 'Boats under six metres');
    await desk.take(supplementOf(4, [itemOf('1', 'Coastal path', [1, 1])], ['1']), [['Dear Member'], PATH]);
    await desk.carry();
    expect(await desk.carried(onReport)).toMatchObject({ target: SUPPLEMENT, outcome: { kind: 'same' } });
    expect(await desk.carried(onAppendix)).toBeUndefined();
    expect(await marksOn(desk.store, V1)).toHaveLength(2);
  });
});

describe('a decision of the member’s', () => {
  it('holds on the next version: sameness is judged against what was accepted last', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'Repairs will cost 14,200 pounds');
    const dearer = PATH.map(line => line.replace('14,200', '19,700'));
    await desk.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, dearer, DUES]);
    await desk.carry();
    await desk.accept(id);
    expect(await desk.carried(id)).toMatchObject({ decision: { choice: 'accepted' }, needsLook: false });
    await desk.take(packOf(3, agenda()), [FRONT, dearer, DUES]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({ target: V3, outcome: { kind: 'same' }, needsLook: false });
    expect(await marksOn(desk.store, V3)).toMatchObject([{ id, pageIndex: 1 }]);
    expect(await marksOn(desk.store, V2)).toMatchObject([{ id, pageIndex: 2 }]);
  });

  it('is not moved by what the matcher says', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs at both ends');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.carry();
    await desk.accept(id);
    const [row] = await desk.store.carried.to(V2, [id]);
    if (!row) throw new Error('Not carried');
    await desk.store.carried.change(
      [{ ...row, kind: 'gone', outcome: { kind: 'gone' }, stamp: 'a later release' }],
      [],
    );
    expect(await marksOn(desk.store, V2)).toMatchObject([{ id, pageIndex: 2 }]);
    expect(await desk.carried(id)).toMatchObject({ needsLook: false });
  });

  it('is taken back', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 2, 'by three per cent');
    await desk.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, PATH, DUES.map(line => line.replace('three', 'five'))]);
    await desk.carry();
    await desk.keepOnOld(id);
    expect(await desk.carried(id)).toMatchObject({
      decision: { choice: 'kept' },
      needsLook: false,
      standing: undefined,
    });
    await desk.undo();
    expect(await desk.carried(id)).toMatchObject({ decision: undefined, needsLook: true });
  });

  it('to keep a mark on the old version holds until a later one has its words, where it waits and is put nowhere', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 2, 'Boats under six metres pay a flat fee');
    const without = DUES.filter(line => !line.startsWith('Boats'));
    await desk.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, PATH, without]);
    await desk.carry();
    await desk.keepOnOld(id);
    await desk.take(packOf(3, agenda()), [FRONT, PATH, without]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({ target: V3, decision: { choice: 'kept' }, needsLook: false });
    await desk.take(packOf(5, agenda()), [FRONT, PATH, DUES]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({
      target: sha256(5),
      outcome: { kind: 'same' },
      asks: 'kept',
      needsLook: true,
      standing: undefined,
    });
    expect(await marksOn(desk.store, sha256(5))).toEqual([]);
    await desk.accept(id);
    expect(await marksOn(desk.store, sha256(5))).toMatchObject([{ id }]);
  });

  it('that another device contradicts has the mark wait, until they decide once more', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.mark(V1, 1, 'warning signs at both ends');
    await desk.take(packOf(2, agenda(1)), withNewPage);
    await desk.carry();
    const seen = Object.values((await desk.store.record(id))?.heads ?? {}).flat();
    await desk.accept(id);
    await desk.step([{ record: id, kind: 'annotation', fields: decisionFields(V2, { choice: 'kept' }), seen }]);
    await desk.carry([id]);
    const waiting = { asks: 'apart', needsLook: true, outcome: { kind: 'same' }, decision: { choice: 'apart' } };
    expect(await desk.carried(id)).toMatchObject(waiting);
    expect(await desk.store.carried.to(V2, [id])).toMatchObject([{ kind: 'asked' }]);
    await desk.accept(id);
    expect(await desk.carried(id)).toMatchObject({ needsLook: false, decision: { choice: 'accepted' } });
    await desk.undo();
    expect(await desk.carried(id)).toMatchObject(waiting);
  });
});

describe('a supplement', () => {
  it('that replaces a report takes its annotations over, and no others', async () => {
    const desk = await deskWithFirstPack();
    const onDues = await desk.mark(V1, 2, 'Boats under six metres pay a flat fee');
    const onPath = await desk.mark(V1, 1, 'warning signs at both ends');
    const raised = DUES.map(line => line.replace('four years', 'five years'));
    await desk.take(supplementOf(4, [itemOf('2', 'Harbour dues', [1, 1])], ['2']), [['Supplement for item 2'], raised]);
    await desk.carry();
    expect(await desk.carried(onDues)).toMatchObject({ target: SUPPLEMENT, standing: { pageIndex: 1 } });
    expect(await desk.carried(onPath)).toBeUndefined();
  });
});

describe('on a device without the old version', () => {
  it('annotations go by their quotes and what stood around them', async () => {
    const first = await deskWithFirstPack();
    const id = await first.mark(V1, 1, 'warning signs at both ends');
    await first.step(await papersToNote(first.store, [V1]));
    const second = new CarryDesk();
    const record = await first.store.record(id);
    await second.take(packOf(2, agenda(1)), withNewPage);
    await second.set(id, record?.fields ?? {});
    for (const { id: other, kind, fields } of await first.store.recordsOfKind('paper')) {
      await second.step([{ record: other, kind, fields }]);
    }
    await second.carry();
    expect(await second.carried(id)).toMatchObject({ target: V2, standing: { pageIndex: 2 } });
  });
});

describe('on a device that never had the version between', () => {
  it('what was confirmed there is what the next version is judged by', async () => {
    const first = await deskWithFirstPack();
    const id = await first.mark(V1, 1, 'Repairs will cost 14,200 pounds');
    const dearer = PATH.map(line => line.replace('14,200', '19,700'));
    await first.take(packOf(2, agenda(1)), [FRONT, NEW_PAGE, dearer, DUES]);
    await first.carry();
    await first.accept(id);
    await first.step(await papersToNote(first.store, [V1, V2]));
    const second = new CarryDesk();
    await second.set(id, (await first.store.record(id))?.fields ?? {});
    for (const { id: record, kind, fields } of await first.store.recordsOfKind('paper')) {
      await second.step([{ record, kind, fields }]);
    }
    await second.take(packOf(3, agenda()), [FRONT, dearer, DUES]);
    await second.carry();
    expect(await second.carried(id)).toMatchObject({ target: V3, outcome: { kind: 'same' }, needsLook: false });
  });
});

describe('a run over all annotations', () => {
  const WORDS = ['warning signs at both ends', 'to look after the new fence', 'The harbour office is open on weekdays'];

  async function deskWithMarks() {
    const desk = await deskWithFirstPack();
    const ids: RecordId[] = [];
    for (const [at, words] of WORDS.entries()) ids.push(await desk.mark(V1, at === 2 ? 2 : 1, words));
    await desk.take(packOf(2, agenda(1)), withNewPage);
    const kinds = () => Promise.all(ids.map(async id => (await desk.carried(id))?.outcome.kind));
    return { desk, ids, kinds };
  }

  it('that is stopped keeps what it has made and what was known, and the next one does the rest', async () => {
    const { desk, kinds } = await deskWithMarks();
    const stop = new AbortController();
    const whole = desk.versions.alignment.bind(desk.versions);
    vi.spyOn(desk.versions, 'alignment').mockImplementationOnce((source, target) => {
      stop.abort();
      return whole(source, target);
    });
    await carryAll(desk.store, desk.versions, stop.signal);
    expect(await kinds()).toEqual(['same', undefined, undefined]);
    await carryAll(desk.store, desk.versions, stop.signal);
    expect(await kinds()).toEqual(['same', undefined, undefined]);
    await desk.carry();
    expect(await kinds()).toEqual(['same', 'same', 'same']);
  });

  it('that fails on one of them carries all others, keeps what was known of it, and says so in the end', async () => {
    const { desk, ids, kinds } = await deskWithMarks();
    await desk.carry();
    await desk.take(packOf(3, agenda()), [FRONT, PATH, DUES]);
    vi.spyOn(desk.versions, 'alignment').mockRejectedValueOnce(new Error('a fault of the matcher'));
    await expect(desk.carry()).rejects.toThrow('1 annotations: Error: a fault of the matcher');
    expect(await Promise.all(ids.map(async id => (await desk.carried(id))?.target))).toEqual([V2, V3, V3]);
    await desk.carry();
    expect(await Promise.all(ids.map(async id => (await desk.carried(id))?.target))).toEqual([V3, V3, V3]);
    expect(await kinds()).toEqual(['same', 'same', 'same']);
  });

  it('ends where nothing can be kept, and is told why', async () => {
    const { desk } = await deskWithMarks();
    vi.spyOn(desk.store.carried, 'change').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    await expect(desk.carry()).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  });
});

describe('words that went into another paper of the meeting', () => {
  const FEE = 'Boats pay a flat fee.';
  const without = DUES.filter(line => !line.startsWith('Boats'));

  /** The passage is left out of the second version, and stands in a supplement on something else. */
  async function deskWithWordsElsewhere(passage: string) {
    const desk = new CarryDesk();
    await desk.take(packOf(1, agenda()), [FRONT, PATH, [...without, passage]]);
    const id = await desk.mark(V1, 2, passage);
    await desk.take(packOf(2, agenda()), [FRONT, PATH, without]);
    const lines = ['Supplement with a report for item 3', 'The new pontoon is to open in the spring.', passage];
    await desk.take(supplementOf(4, [itemOf('3', 'The new pontoon', [0, 0])]), [lines]);
    await desk.carry();
    return { desk, id };
  }

  it('are moved there where they are many', async () => {
    const { desk, id } = await deskWithWordsElsewhere('Boats under six metres pay a flat fee and are not measured.');
    expect(await desk.carried(id)).toMatchObject({
      target: SUPPLEMENT,
      outcome: { kind: 'moved' },
      standing: { paper: SUPPLEMENT, pageIndex: 0 },
      needsLook: true,
    });
  });

  it('are offered there where they are few, and the member is not asked again once they have put them there', async () => {
    const { desk, id } = await deskWithWordsElsewhere(FEE);
    const asked = await desk.carried(id);
    expect(asked).toMatchObject({
      target: V2,
      outcome: { kind: 'unsure', candidates: [{ paper: SUPPLEMENT, words: FEE }] },
      needsLook: true,
    });
    const candidate = asked?.outcome.kind === 'unsure' ? asked.outcome.candidates[0] : undefined;
    if (!candidate) throw new Error('Nothing offered');
    await desk.set(id, decisionFields(SUPPLEMENT, { choice: 'accepted', at: candidate.at }));
    await desk.carry([id]);
    expect(await desk.carried(id)).toMatchObject({
      target: SUPPLEMENT,
      needsLook: false,
      standing: { paper: SUPPLEMENT, quote: { exact: FEE } },
    });
    expect(await marksOn(desk.store, SUPPLEMENT)).toHaveLength(1);
  });
});
