import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMarkingDesk } from '../../../../support/marking-desk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Three notes on the pages of a paper. */
async function threeNotes() {
  const desk = await openMarkingDesk();
  const [a, b, c] = [await desk.addNote(0), await desk.addNote(1), await desk.addNote(2)];
  const chosen = () => desk.choosing.chosenMarks(desk.pane, desk.detail.sha256).map(({ id }) => id);
  const come = (id: typeof a) => desk.choosing.comeToMark(desk.pane, id);
  return { ...desk, a, b, c, chosen, come };
}

describe('choosing marks by keys', () => {
  it('takes in with Space each mark that the focus comes to, and says how many there are', async () => {
    const { a, b, c, come, press, said, chosen, pane } = await threeNotes();
    come(a);
    expect(chosen()).toEqual([a]);
    press(a, ' ');
    expect(said()).toBe('1 mark chosen');
    come(b);
    expect([chosen(), pane.getState().toolsOf]).toEqual([[a], undefined]);
    press(b, ' ');
    come(c);
    press(c, ' ');
    expect(said()).toBe('3 marks chosen');
    expect([chosen(), pane.getState().toolsOf]).toEqual([[a, b, c], undefined]);
  });

  it('leaves out with Space what was taken in, down to none, and the focus keeps its mark at hand', async () => {
    const { a, b, come, press, said, chosen, pane } = await threeNotes();
    come(a);
    press(a, ' ');
    come(b);
    press(b, ' ');
    press(b, ' ');
    expect([said(), chosen()]).toEqual(['1 mark chosen', [a]]);
    come(a);
    press(a, ' ');
    expect([said(), chosen(), pane.getState().toolsOf]).toEqual(['No marks chosen', [a], a]);
  });

  it('recolours, moves and deletes all that are chosen, each as one step', async () => {
    const { a, b, c, come, press, chosen, pane, detail, choosing, noteActions, keepNudges, marks, work } =
      await threeNotes();
    for (const id of [a, b, c]) {
      come(id);
      press(id, ' ');
    }
    const now = () => choosing.chosenMarks(pane, detail.sha256);
    await noteActions.recolourAll(now(), 'pink');
    expect(marks().map(({ colour }) => colour)).toEqual(['pink', 'pink', 'pink']);
    press(c, 'ArrowRight', { shiftKey: true });
    await keepNudges();
    const across = () => marks().map(mark => (mark.type === 'note' ? mark.point[0] : 0));
    expect(across()).toEqual([110, 110, 110]);
    await noteActions.deleteAll(now());
    expect(marks()).toHaveLength(0);
    await work.undo();
    expect(marks()).toHaveLength(3);
    await work.undo();
    expect(across()).toEqual([100, 100, 100]);
    await work.undo();
    expect(marks().map(({ colour }) => colour)).toEqual(['yellow', 'yellow', 'yellow']);
    expect(chosen()).toEqual([a, b, c]);
  });

  it('means the mark that has the focus, when all was let go of', async () => {
    const { a, come, press, chosen, pane } = await threeNotes();
    come(a);
    pane.setState({ activeMark: undefined, toolsOf: undefined });
    expect(press(a, 'Delete')).toBe(false);
    expect(chosen()).toEqual([a]);
    pane.setState({ activeMark: undefined, toolsOf: undefined });
    press(a, 'Escape');
    expect(chosen()).toEqual([]);
  });
});

describe('choosing marks by the mouse', () => {
  it('adds to the one that is chosen, takes away, and begins anew', async () => {
    const { a, b, c, chosen, choosing, pane } = await threeNotes();
    choosing.chooseMark(pane, a);
    choosing.chooseAlso(pane, b);
    expect(chosen()).toEqual([a, b]);
    choosing.chooseAlso(pane, a);
    expect(chosen()).toEqual([b]);
    choosing.chooseAlso(pane, b);
    expect([chosen(), pane.getState().activeMark]).toEqual([[], undefined]);
    choosing.chooseAlso(pane, b);
    choosing.chooseAlso(pane, c);
    choosing.chooseMark(pane, c);
    expect(chosen()).toEqual([c]);
  });

  it('is left with the active one where those chosen together are gone', async () => {
    const { a, b, c, chosen, choosing, pane, noteActions, mark } = await threeNotes();
    choosing.chooseMark(pane, a);
    choosing.chooseAlso(pane, b);
    await noteActions.deleteAll([mark(a), mark(b)]);
    choosing.comeToMark(pane, c);
    expect(chosen()).toEqual([c]);
  });
});
