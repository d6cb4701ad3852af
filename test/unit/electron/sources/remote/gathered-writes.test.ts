import { describe, expect, it } from 'vitest';
import { gatheredWrites } from '../../../../../electron/sources/remote/gathered-writes.ts';

/** A state, and a disk on which each write takes a moment. */
function setUp() {
  const desk = { state: 0, written: [] as number[], fails: false };
  const save = gatheredWrites(async () => {
    const { state } = desk;
    await new Promise(resolve => setTimeout(resolve, 5));
    if (desk.fails) throw new Error('full');
    desk.written.push(state);
  });
  return { desk, save };
}

describe('gatheredWrites', () => {
  it('has written the state as it was when it was asked, or later, whenever it says so', async () => {
    const { desk, save } = setUp();
    const saves = Array.from({ length: 50 }, async (_, index) => {
      desk.state = index + 1;
      await save();
      expect(desk.written.at(-1)).toBeGreaterThanOrEqual(index + 1);
    });
    await Promise.all(saves);
    expect(desk.written.length).toBeLessThan(5);
  });

  it('takes what changes during a write with the next', async () => {
    const { desk, save } = setUp();
    const first = save();
    await Promise.resolve();
    await new Promise(resolve => setImmediate(resolve));
    desk.state = 7;
    await Promise.all([first, save()]);
    expect(desk.written).toEqual([0, 7]);
  });

  it('tells who waited that a write failed, and writes again when asked', async () => {
    const { desk, save } = setUp();
    desk.fails = true;
    await expect(Promise.all([save(), save()])).rejects.toThrow('full');
    desk.fails = false;
    await save();
    expect(desk.written).toEqual([0]);
  });
});
