import { describe, expect, it } from 'vitest';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import { marksOn } from '../../../../renderer/work/marks-on.ts';
import { placementOf } from '../../../../shared/annotations/placement.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import type { CarryDesk, Lines } from '../../../support/carry-desk.ts';
import { sha256 } from '../../../support/made-up.ts';
import { packOf } from '../../../support/meeting-papers.ts';
import { agenda, deskWithFirstPack, DUES, FRONT, PATH } from '../../../support/two-reports.ts';

const [V1, V2, V3] = [sha256(1), sha256(2), sha256(3)] as const;

const LETTER: Lines = ['A letter from the walkers association was received too late.', 'It is added here for members.'];
const OPENING = 'This report was put off at the last meeting.';
const SECOND_OPENING = 'It comes with a letter of the walkers.';
/** How far down the next line of a page stands, in points. */
const PITCH = 20;

const dearer = (lines: Lines, to = '19,700'): Lines => lines.map(line => line.replace('14,200', to));

/** Takes the second version in: a page and a line come in before the path. */
const takeSecond = (desk: CarryDesk, path: Lines = PATH): Promise<void> =>
  desk.take(packOf(2, agenda(1)), [FRONT, LETTER, [OPENING, ...path], DUES]);

/** Takes the third version in: the page is out again, and there are two new lines. */
const takeThird = (desk: CarryDesk, path: Lines = PATH): Promise<void> =>
  desk.take(packOf(3, agenda()), [FRONT, [OPENING, SECOND_OPENING, ...path], DUES]);

/** A mark of each kind by the line on repairs. */
async function markTheRepairs(desk: CarryDesk): Promise<Readonly<Record<string, RecordId>>> {
  return {
    words: await desk.mark(V1, 1, 'Repairs will cost 14,200 pounds'),
    ink: await desk.draw(V1, 1, [72, 700, 200, 710]),
    area: await desk.area(V1, 1, [60, 695, 480, 716]),
    note: await desk.note(V1, 1, [520, 704]),
  };
}

/** Where marks lie on a paper: their upper edge's height on the page, and the page. */
async function standOn(desk: CarryDesk, paper: typeof V1): Promise<Readonly<Record<string, unknown>>> {
  const marks = await marksOn(desk.store, paper);
  return Object.fromEntries(
    marks.map(mark => {
      const {
        pageIndex: _page,
        sortIndex: _place,
        quote: _quote,
        ...lying
      } = placementOf(mark) as Record<string, unknown>;
      return [mark.type, { page: mark.pageIndex, ...lying }];
    }),
  );
}

describe('marks over two new versions', () => {
  it('of every kind stand by their words in each of them, as far from these as they were drawn', async () => {
    const desk = await deskWithFirstPack();
    const marks = await markTheRepairs(desk);
    await takeSecond(desk);
    await desk.carry();
    await takeThird(desk);
    await desk.carry();
    const made = (await marksOn(desk.store, V1)).find(({ id }) => id === marks['words']);
    const own = made && 'rects' in made ? made.rects : [];
    expect(own).toHaveLength(1);
    const down = (lines: number) => ({
      ink: { strokes: [[72, 700 - lines * PITCH, 0.5, 200, 710 - lines * PITCH, 0.5]] },
      area: { rect: [60, 695 - lines * PITCH, 480, 716 - lines * PITCH] },
      note: { point: [520, 704 - lines * PITCH] },
    });
    for (const [paper, page, lines] of [
      [V1, 1, 0],
      [V2, 2, 1],
      [V3, 1, 2],
    ] as const) {
      const { ink, area, note } = down(lines);
      const there = await standOn(desk, paper);
      expect(there).toMatchObject({ ink: { page, ...ink }, area: { page, ...area }, note: { page, ...note } });
      expect(there['highlight']).toMatchObject({
        page,
        rects: own.map(([left, low, right, high]) => [left, low - lines * PITCH, right, high - lines * PITCH]),
      });
    }
    for (const id of Object.values(marks)) {
      expect(await desk.carried(id)).toMatchObject({ target: V3, outcome: { kind: 'same' }, needsLook: false });
    }
  });

  it('become the same, whether the versions come one by one or both at once', async () => {
    const [oneByOne, atOnce] = [await deskWithFirstPack(), await deskWithFirstPack()];
    const [marks] = [await markTheRepairs(oneByOne), await markTheRepairs(atOnce)];
    await takeSecond(oneByOne, dearer(PATH));
    await oneByOne.carry();
    await takeThird(oneByOne, dearer(PATH, '21,000'));
    await oneByOne.carry();
    await takeSecond(atOnce, dearer(PATH));
    await takeThird(atOnce, dearer(PATH, '21,000'));
    await atOnce.carry();
    for (const id of Object.values(marks)) {
      expect((await atOnce.carried(id))?.outcome).toEqual((await oneByOne.carried(id))?.outcome);
    }
  });

  it('are the same again where a figure was changed and put back, and told as changed between', async () => {
    const desk = await deskWithFirstPack();
    const marks = await markTheRepairs(desk);
    await takeSecond(desk, dearer(PATH));
    await desk.carry();
    for (const id of Object.values(marks))
      expect(await desk.carried(id)).toMatchObject({ outcome: { kind: 'changed' } });
    await takeThird(desk);
    await desk.carry();
    for (const id of Object.values(marks)) {
      expect(await desk.carried(id)).toMatchObject({ target: V3, outcome: { kind: 'same' }, needsLook: false });
    }
  });

  it('come back with words that were left out for one version', async () => {
    const desk = await deskWithFirstPack();
    const { words = expect.fail() } = await markTheRepairs(desk);
    const without = PATH.filter(line => !line.startsWith('Repairs'));
    await takeSecond(desk, without);
    await desk.carry();
    expect(await desk.carried(words)).toMatchObject({ target: V2, outcome: { kind: 'gone' }, needsLook: true });
    await takeThird(desk);
    await desk.carry();
    expect(await desk.carried(words)).toMatchObject({ target: V3, outcome: { kind: 'same' } });
    expect((await marksOn(desk.store, V1)).map(({ id }) => id)).toContain(words);
  });

  it('are told by the member’s own words, not by those of the version between', async () => {
    const desk = await deskWithFirstPack();
    const { words = expect.fail() } = await markTheRepairs(desk);
    await takeSecond(desk, dearer(PATH));
    await takeThird(desk, dearer(PATH));
    await desk.carry();
    expect(await desk.carried(words)).toMatchObject({
      target: V3,
      outcome: { kind: 'changed', before: 'Repairs will cost 14,200 pounds', words: 'Repairs will cost 19,700 pounds' },
      needsLook: true,
    });
  });

  it('are found by way of the version between where the last one alone would not tell', async () => {
    const repairs = 'Repairs will cost 14,200 pounds and take until the end of May.';
    const mended = 'The mending of the path is to cost 19,700 pounds in all and take until June.';
    const rest = PATH.filter(line => line !== repairs);
    const outcomes = [true, false].map(async isBetweenKnown => {
      const desk = await deskWithFirstPack();
      const id = await desk.mark(V1, 1, repairs);
      const between = isBetweenKnown ? [...DUES, repairs] : DUES;
      await desk.take(packOf(2, agenda()), [FRONT, rest, between]);
      await desk.take(packOf(3, agenda()), [FRONT, rest, [...DUES, mended]]);
      await desk.carry();
      return (await desk.carried(id))?.outcome;
    });
    const [over, straight] = await Promise.all(outcomes);
    expect(over).toMatchObject({ kind: 'changed', words: mended, at: { pageIndex: 2 } });
    expect(straight).toEqual({ kind: 'gone' });
  });

  it('are carried straight on while the version between is not read', async () => {
    const desk = await deskWithFirstPack();
    const { words = expect.fail() } = await markTheRepairs(desk);
    await takeSecond(desk);
    await desk.store.changePaper(V2, { stage: 'opened' });
    await takeThird(desk);
    await desk.carry();
    expect(await desk.carried(words)).toMatchObject({ target: V3, outcome: { kind: 'same', at: { pageIndex: 1 } } });
    await desk.store.changePaper(V2, { stage: 'indexed' });
    await desk.carry();
    expect(await desk.store.carried.to(V2, [words])).toMatchObject([{ outcome: { kind: 'same' }, isInForce: false }]);
  });
});

describe('what the member decided on a version', () => {
  it('is what later versions are judged by: a figure they accepted and that was put back is changed', async () => {
    const desk = await deskWithFirstPack();
    const marks = await markTheRepairs(desk);
    await takeSecond(desk, dearer(PATH));
    await desk.carry();
    for (const id of Object.values(marks)) await desk.accept(id);
    await takeThird(desk);
    await desk.carry();
    expect(await desk.carried(marks['words'] ?? expect.fail())).toMatchObject({
      target: V3,
      outcome: { kind: 'changed', before: 'Repairs will cost 19,700 pounds', words: 'Repairs will cost 14,200 pounds' },
      needsLook: true,
    });
    for (const id of Object.values(marks)) {
      expect(await desk.carried(id)).toMatchObject({ outcome: { kind: 'changed' }, was: { paper: V2, pageIndex: 2 } });
    }
  });

  it('is where a note goes on from that they put elsewhere by hand', async () => {
    const desk = await deskWithFirstPack();
    const id = await desk.note(V1, 1, [520, 704]);
    await takeSecond(desk);
    await desk.carry();
    const [there] = await marksOn(desk.store, V2);
    if (there?.type !== 'note') throw new Error('No note there');
    const [, second] = DUES;
    const quote = { exact: second ?? '', prefix: '', suffix: '', start: (DUES[0] ?? '').length + 1, end: 0 };
    const by = { ...quote, end: quote.start + quote.exact.length };
    const at = { pageIndex: 3, sortIndex: '00003|000065|000120', point: [520, 725], quote: by } as const;
    await desk.set(id, decisionFields(V2, { choice: 'placed', at }));
    await takeThird(desk);
    await desk.carry();
    expect(await desk.carried(id)).toMatchObject({
      target: V3,
      outcome: { kind: 'same' },
      standing: { pageIndex: 2, point: [520, 725], quote: { exact: second } },
    });
  });

  it('is the same whether it was made before or after the next version came', async () => {
    const [before, after] = [await deskWithFirstPack(), await deskWithFirstPack()];
    const [id] = [
      await before.mark(V1, 1, 'Repairs will cost 14,200 pounds'),
      await after.mark(V1, 1, 'Repairs will cost 14,200 pounds'),
    ];
    await takeSecond(before, dearer(PATH));
    await before.carry();
    const decision = (await before.carried(id))?.outcome;
    if (decision?.kind !== 'changed') throw new Error('Not changed');
    await before.accept(id);
    await takeThird(before, dearer(PATH));
    await before.carry();
    await takeSecond(after, dearer(PATH));
    await takeThird(after, dearer(PATH));
    await after.carry();
    // Another device decided on the version between, and it comes in late.
    await after.set(id, decisionFields(V2, { choice: 'accepted', at: decision.at }));
    await after.carry([id]);
    expect((await before.carried(id))?.outcome).toMatchObject({ kind: 'same' });
    expect((await after.carried(id))?.outcome).toEqual((await before.carried(id))?.outcome);
  });
});
