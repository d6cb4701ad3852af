import { describe, expect, it } from 'vitest';
import { marksOn } from '../../../../renderer/work/marks-on.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import { CarryDesk, type Lines } from '../../../support/carry-desk.ts';
import { sha256 } from '../../../support/made-up.ts';
import { A4 } from '../../../support/marks.ts';
import { itemOf, packOf } from '../../../support/meeting-papers.ts';
import { detailOf } from '../../../support/papers.ts';
import { scannedPaper, type Scan } from '../../../support/scans.ts';

const [V1, V2] = [sha256(1), sha256(2)] as const;
const FRONT: Lines = ['Cabinet', 'Agenda', '1 The old bridge', '2 Any other business'];
const LETTER: Lines = ['A letter from the engineers was received too late.', 'It is added here for members.'];
const REPORT: Lines = ['The old bridge was looked at by engineers in the spring.', 'Their drawings follow.'];
const END: Lines = ['There is no other business for this meeting.', 'The next one is in the autumn.'];

const ITEMS = [itemOf('1', 'The old bridge', [1, 4])];

/** A page of words, or a scan by its number. */
type Page = Lines | number;

async function take(desk: CarryDesk, id: number, pages: readonly Page[], rest: Partial<Scan> = {}): Promise<void> {
  const scans = pages.map((page, at): Scan =>
    typeof page === 'number' ? { picture: page, stamp: `Page ${at + id}`, ...rest } : {},
  );
  const lines = pages.map(page => (typeof page === 'number' ? [] : page));
  await desk.takeFile(packOf(id, ITEMS), lines, await scannedPaper(scans));
}

/** A pack with three scans, and a note, a drawing and an area on the second. */
async function deskWithScans() {
  const desk = new CarryDesk();
  await take(desk, 1, [FRONT, REPORT, 1, 2, 3, END]);
  const marks = {
    note: await desk.note(V1, 3, [300, 500]),
    ink: await desk.draw(V1, 3, [100, 400, 200, 420]),
    area: await desk.area(V1, 3, [90, 300, 260, 360]),
  };
  return { desk, marks };
}

const each = (desk: CarryDesk, marks: Readonly<Record<string, RecordId>>) =>
  Promise.all(Object.values(marks).map(id => desk.carried(id)));

describe('marks on scanned pages', () => {
  it('are in the same place on the page that bears the same picture, whatever is stamped there', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, LETTER, REPORT, 1, 2, 3, END]);
    await desk.carry();
    expect((await each(desk, marks)).map(mark => mark?.outcome.kind)).toEqual(['same', 'same', 'same']);
    expect(await marksOn(desk.store, V2)).toMatchObject([
      { type: 'note', pageIndex: 4, point: [300, 500] },
      { type: 'ink', pageIndex: 4, strokes: [[100, 400, 0.5, 200, 420, 0.5]] },
      { type: 'area', pageIndex: 4, rect: [90, 300, 260, 360] },
    ]);
  });

  it('follow their picture to another place of the pack', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, REPORT, 1, 3, END, 2]);
    await desk.carry();
    for (const mark of await each(desk, marks)) {
      expect(mark).toMatchObject({ outcome: { kind: 'same', at: { pageIndex: 5 } } });
    }
  });

  it('are left to the member where the page that continues theirs bears another picture, which is offered', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, LETTER, REPORT, 1, 9, 3, END]);
    await desk.carry();
    for (const mark of await each(desk, marks)) {
      expect(mark).toMatchObject({
        outcome: { kind: 'unsure', because: 'no-words', candidates: [{ paper: V2, at: { pageIndex: 4 }, words: '' }] },
        standing: undefined,
        needsLook: true,
      });
    }
    expect(await marksOn(desk.store, V2)).toEqual([]);
  });

  it('are left to the member where several pages bear the picture, each of which is offered', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, REPORT, 1, 9, 3, END, 2, 2]);
    await desk.carry();
    for (const mark of await each(desk, marks)) {
      expect(mark).toMatchObject({
        outcome: { kind: 'unsure', candidates: [{ at: { pageIndex: 6 } }, { at: { pageIndex: 7 } }] },
      });
    }
  });

  it('are left to the member where the picture is laid on the page in another way', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, REPORT, 1, 2, 3, END], { inset: 40 });
    await desk.carry();
    for (const mark of await each(desk, marks)) expect(mark?.outcome.kind).toBe('unsure');
  });

  it('are left to the member where the page has another size', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, REPORT, 1, 2, 3, END]);
    const geometry = { ...A4, view: [0, 0, 842, 1190] } as const;
    await desk.store.putDetail(detailOf(V2, { kind: 'pack', pages: Array.from({ length: 6 }, () => geometry) }), {});
    await desk.carry();
    for (const mark of await each(desk, marks)) expect(mark?.outcome.kind).toBe('unsure');
  });

  it('are left to the member where words came in the place of the scan', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, REPORT, 1, LETTER, 3, END]);
    await desk.carry();
    for (const mark of await each(desk, marks)) {
      expect(mark).toMatchObject({ outcome: { kind: 'unsure' }, standing: undefined });
    }
  });

  it('are left to the member where a file cannot be taken apart, or is not here', async () => {
    for (const bytes of [Uint8Array.of(37, 80, 68, 70), new Uint8Array()]) {
      const { desk, marks } = await deskWithScans();
      await desk.takeFile(packOf(2, ITEMS), [FRONT, REPORT, [], [], [], END], bytes);
      await desk.carry();
      for (const mark of await each(desk, marks)) {
        expect(mark).toMatchObject({ outcome: { kind: 'unsure', because: 'no-words' }, needsLook: true });
      }
    }
  });

  it('stay where the member has put them, on later versions too', async () => {
    const { desk, marks } = await deskWithScans();
    await take(desk, 2, [FRONT, LETTER, REPORT, 1, 2, 3, END]);
    await desk.carry();
    await desk.accept(marks.ink);
    await take(desk, 3, [FRONT, LETTER, LETTER, REPORT, 1, 2, 3, END]);
    await desk.carry();
    expect(await desk.carried(marks.ink)).toMatchObject({
      outcome: { kind: 'same', at: { pageIndex: 5 } },
      was: { paper: V2, pageIndex: 4 },
    });
  });
});

describe('a mark whose words are not on its page any more', () => {
  it('is left to the member, who is not told that the page is a picture', async () => {
    const { desk } = await deskWithScans();
    const lost = { exact: 'a ferry across the river', prefix: '', suffix: '', start: 0, end: 24 };
    const id = await desk.mark(V1, 1, 'looked at by engineers', { quote: lost });
    await take(desk, 2, [FRONT, LETTER, REPORT, 1, 2, 3, END]);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({ outcome: { kind: 'unsure', because: 'poor-fit' }, needsLook: true });
  });
});
