import { describe, expect, it } from 'vitest';
import { SharedImport, type ImportNews, type ImportWish } from '../../../../renderer/import/shared-import.ts';
import { sha256Schema } from '../../../../shared/ids.ts';

const PAPER = sha256Schema.parse('a'.repeat(64));
const TAKE: ImportWish = { wish: 'take-again', sha256: PAPER };

/** Windows on one channel and in one queue for the import, as the browser has them. */
class MadeUpWindows {
  readonly #hearers = new Map<string, (message: unknown) => void>();
  readonly #queue: { readonly name: string; readonly begin: () => void }[] = [];
  readonly begun: string[] = [];
  readonly granted: string[] = [];
  readonly bugs: unknown[] = [];
  /** What granting comes to; undefined while it never ends. */
  answer: boolean | undefined = true;

  open(name: string) {
    const heard: ImportNews[] = [];
    const shared = new SharedImport({
      self: name,
      channel: {
        post: message => {
          for (const [other, hear] of this.#hearers) if (other !== name) hear(structuredClone(message));
        },
        listen: hear => this.#hearers.set(name, hear),
      },
      whenAlone: begin => {
        this.#queue.push({ name, begin });
        if (this.#queue.length === 1) begin();
      },
      begin: () => this.begun.push(name),
      grant: (wish, from) => {
        this.granted.push(`${wish.wish} of ${from} by ${name}`);
        if (wish.wish === 'stop') throw new Error('a bug');
        const { answer } = this;
        return answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer);
      },
      onBug: reason => this.bugs.push(reason),
      hear: news => heard.push(news),
      newsForNewcomer: () => [{ news: 'activity', activity: { waiting: 7 } }],
    });
    shared.join();
    return { shared, heard };
  }

  close(name: string): void {
    this.#hearers.delete(name);
    const [first] = this.#queue;
    this.#queue.splice(
      this.#queue.findIndex(waiting => waiting.name === name),
      1,
    );
    if (first?.name === name) this.#queue[0]?.begin();
  }
}

describe('SharedImport', () => {
  it('has one window import, and another take over when that one goes', () => {
    const windows = new MadeUpWindows();
    const { shared: one } = windows.open('one');
    const { shared: two } = windows.open('two');
    windows.open('three');
    expect(windows.begun).toEqual(['one']);
    expect([one.isImporter, two.isImporter]).toEqual([true, false]);
    windows.close('three');
    expect(windows.begun).toEqual(['one']);
    windows.close('one');
    expect(windows.begun).toEqual(['one', 'two']);
    expect(two.isImporter).toBe(true);
  });

  it('has that one do what any of them wishes, and tells whoever wished what came of it', async () => {
    const windows = new MadeUpWindows();
    const { shared: one } = windows.open('one');
    const { shared: two } = windows.open('two');
    expect(await two.wish(TAKE)).toBe(true);
    windows.answer = false;
    expect(await two.wish(TAKE)).toBe(false);
    expect(await one.wish(TAKE)).toBe(false);
    expect(windows.granted).toEqual([
      'take-again of two by one',
      'take-again of two by one',
      'take-again of one by one',
    ]);
  });

  it('wishes again what was not granted yet when the window that imported went', async () => {
    const windows = new MadeUpWindows();
    windows.open('one');
    const { shared: two } = windows.open('two');
    const { shared: three } = windows.open('three');
    windows.answer = undefined;
    const ofTwo = two.wish(TAKE);
    const ofThree = three.wish(TAKE);
    windows.answer = true;
    windows.close('one');
    expect(await ofTwo).toBe(true);
    expect(await ofThree).toBe(true);
    expect(windows.granted.slice(2).toSorted()).toEqual(['take-again of three by two', 'take-again of two by two']);
  });

  it('answers also when granting fails', async () => {
    const windows = new MadeUpWindows();
    const { shared: one } = windows.open('one');
    const { shared: two } = windows.open('two');
    expect(await one.wish({ wish: 'stop' })).toBe(false);
    expect(await two.wish({ wish: 'stop' })).toBe(false);
    expect(windows.bugs).toHaveLength(2);
  });

  it('tells every window what it is at, and one that is opened later too', () => {
    const windows = new MadeUpWindows();
    const { shared: one, heard: byOne } = windows.open('one');
    const { heard: byTwo } = windows.open('two');
    const news: ImportNews = { news: 'readable', to: 'two', sha256: PAPER };
    one.tell(news);
    expect(byOne).toEqual([news]);
    expect(byTwo).toEqual([{ news: 'activity', activity: { waiting: 7 } }, news]);
  });
});
