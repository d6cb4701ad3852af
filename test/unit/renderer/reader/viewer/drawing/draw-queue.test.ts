import { describe, expect, it } from 'vitest';
import { DrawQueue, type Pausable, type Wish } from '../../../../../../renderer/reader/viewer/drawing/draw-queue.ts';

/** A drawing that ends, or becomes slow, when it is told to, and says how it is. */
class FakeDrawing implements Pausable {
  is = 'paused';
  readonly #outcome = deferred();
  readonly #begun = deferred();
  readonly #slow = deferred();
  readonly outcome = this.#outcome.promise;
  readonly begun = this.#begun.promise;
  readonly slow = this.#slow.promise;
  pause(): void {
    this.is = 'paused';
  }
  resume(): void {
    this.is = 'drawing';
  }
  cancel(): void {
    this.is = 'cancelled';
    this.#outcome.resolve();
  }
  async prepare(): Promise<void> {
    this.#begun.resolve();
    await settled();
  }
  async end(): Promise<void> {
    this.is = 'drawn';
    this.#outcome.resolve();
    await settled();
  }
  async beSlow(): Promise<void> {
    this.#slow.resolve();
    await settled();
  }
}

/** Node 20 has no Promise.withResolvers. */
function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

function bench() {
  const busy: boolean[] = [];
  let show = deferred();
  const queue = new DrawQueue(
    isBusy => busy.push(isBusy),
    () => show.promise,
  );
  const showFrame = async (): Promise<void> => {
    show.resolve();
    show = deferred();
    await settled();
  };
  const drawings = new Map<string, FakeDrawing>();
  const wish = (key: string, rank: number): Wish => ({
    key,
    rank,
    begin: () => {
      const drawing = new FakeDrawing();
      drawings.set(key, drawing);
      return drawing;
    },
  });
  const at = (key: string): FakeDrawing => {
    const drawing = drawings.get(key);
    if (!drawing) throw new Error(`Not begun: ${key}`);
    return drawing;
  };
  return { queue, wish, at, busy, showFrame, begun: () => [...drawings.keys()] };
}

const viewer = {};
const other = {};

describe('DrawQueue', () => {
  it('draws one at a time, the one that is needed most', async () => {
    const { queue, wish, at, begun, showFrame } = bench();
    queue.wish(viewer, [wish('far', 200), wish('near', 0)]);
    expect(at('near').is).toBe('drawing');
    expect(begun()).toEqual(['near']);
    await at('near').end();
    await showFrame();
    expect(at('far').is).toBe('drawing');
  });

  it('has the next one prepared once the first has what it needs', async () => {
    const { queue, wish, at, begun } = bench();
    queue.wish(viewer, [wish('first', 0), wish('second', 1), wish('third', 2)]);
    queue.wish(other, []);
    await settled();
    expect(begun()).toEqual(['first']);
    await at('first').prepare();
    expect([at('first').is, at('second').is]).toEqual(['drawing', 'paused']);
  });

  it('lets a drawing wait that another overtakes, and go on afterwards', async () => {
    const { queue, wish, at, showFrame } = bench();
    queue.wish(viewer, [wish('ahead', 200)]);
    const half = at('ahead');
    queue.wish(viewer, [wish('ahead', 200), wish('in view', 0)]);
    expect([half.is, at('in view').is]).toEqual(['paused', 'drawing']);
    await at('in view').end();
    await showFrame();
    expect(at('ahead')).toBe(half);
    expect(half.is).toBe('drawing');
  });

  it('lets what is in view be on the screen before it goes on', async () => {
    const { queue, wish, at, begun, busy, showFrame } = bench();
    queue.wish(viewer, [wish('in view', 0), wish('ahead', 200)]);
    await at('in view').end();
    expect(begun()).toEqual(['in view']);
    await showFrame();
    expect(at('ahead').is).toBe('drawing');
    expect(busy).toEqual([true]);
  });

  it('cancels what nobody wants any more', () => {
    const { queue, wish, at } = bench();
    queue.wish(viewer, [wish('page 1', 0)]);
    queue.wish(viewer, [wish('page 9', 0)]);
    expect([at('page 1').is, at('page 9').is]).toEqual(['cancelled', 'drawing']);
  });

  it('serves several owners by need, and keeps their drawings apart', async () => {
    const { queue, wish, at } = bench();
    queue.wish(viewer, [wish('thumbnail', 1000)]);
    queue.wish(other, [wish('page', 0)]);
    expect([at('thumbnail').is, at('page').is]).toEqual(['paused', 'drawing']);
    queue.wish(other, []);
    expect([at('thumbnail').is, at('page').is]).toEqual(['drawing', 'cancelled']);
    await settled();
  });

  it('does not let a page that takes long hold up the others', async () => {
    const { queue, wish, at, busy } = bench();
    queue.wish(viewer, [wish('endless', 0), wish('other', 200)]);
    await at('endless').beSlow();
    expect([at('endless').is, at('other').is]).toEqual(['paused', 'drawing']);
    await at('other').end();
    expect(at('endless').is).toBe('drawing');
    expect(busy).toEqual([true, false]);
  });

  it('does not begin again what has ended before it is wished for again', async () => {
    const { queue, wish, at, showFrame } = bench();
    queue.wish(viewer, [wish('page', 0)]);
    const first = at('page');
    await first.end();
    await showFrame();
    queue.wish(other, []);
    expect(at('page')).toBe(first);
    queue.wish(viewer, [wish('page', 0)]);
    expect(at('page')).not.toBe(first);
  });

  it('holds few half-done drawings', async () => {
    const { queue, wish, at } = bench();
    const wishes: Wish[] = [];
    for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      wishes.push(wish(key, 100 - index));
      queue.wish(viewer, wishes);
      await at(key).prepare();
    }
    const waiting = ['a', 'b', 'c', 'd', 'e'].filter(key => at(key).is === 'paused');
    expect(waiting.length).toBeLessThanOrEqual(2);
    expect(at('e').is).toBe('drawing');
  });
});
