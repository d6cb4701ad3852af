import { describe, expect, it } from 'vitest';
import { Changes, type Change } from '../../../../renderer/work/changes.ts';
import type { Store } from '../../../../renderer/db/store.ts';
import { MemoryJournal } from '../../../support/memory-journal.ts';
import { entryId, entryOf, recordId } from '../../../support/made-up.ts';
import { rethrow } from '../../../support/undo-desk.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const ID = recordId('annotation:1');
const comment = (text: string, record = ID) => ({ record, kind: 'annotation', fields: { comment: text } });

function setUp(): { store: Store; journal: MemoryJournal; changes: Changes } {
  const [store, journal] = [memoryStore(), new MemoryJournal()];
  return { store, journal, changes: new Changes(store, drafts => journal.append(drafts), rethrow, rethrow) };
}

describe('making changes', () => {
  it('writes the journal first, then the store, and tells how things stood before', async () => {
    const { store, journal, changes } = setUp();
    const first = await changes.make([comment('one')]);
    const second = await changes.make([comment('two')]);
    expect((await store.record(ID))?.fields['comment']).toBe('two');
    expect(journal.entries.map(entry => entry.fields['comment'])).toEqual(['one', 'two']);
    expect(first.ok && first.value.before.get(ID)).toBeUndefined();
    expect(second.ok && second.value.before.get(ID)?.fields['comment']).toBe('one');
    expect(second.ok && second.value.entries).toEqual(journal.entries.slice(1));
  });

  it('does them one after the other: each stands on the one before it', async () => {
    const { store, journal, changes } = setUp();
    await Promise.all(['one', 'two', 'three'].map(text => changes.make([comment(text)])));
    const [first, second, third] = journal.entries;
    expect([first?.base, second?.base, third?.base]).toEqual([[], [first?.id], [second?.id]]);
    expect(await store.record(ID)).toMatchObject({ fields: { comment: 'three' }, conflicts: {} });
  });

  it('writes changes that belong together in one go', async () => {
    const journal = new MemoryJournal();
    const appends: number[] = [];
    const changes = new Changes(
      memoryStore(),
      drafts => {
        appends.push(drafts.length);
        return journal.append(drafts);
      },
      rethrow,
      rethrow,
    );
    await changes.make([comment('one'), comment('two', recordId('annotation:2'))]);
    expect(appends).toEqual([2]);
  });

  it('writes more than the journal takes at once one after the other, and tells of what was written before a failure', async () => {
    const [journal, store] = [new MemoryJournal(), memoryStore()];
    const appends: number[] = [];
    const changes = new Changes(
      store,
      drafts => {
        appends.push(drafts.length);
        if (appends.length === 2) journal.refusal = 'disk-full';
        return journal.append(drafts);
      },
      rethrow,
      rethrow,
    );
    const many = Array.from({ length: 300 }, (_, index) => comment('one', recordId(`annotation:${index}`)));
    const told: number[] = [];
    const result = await changes.make(many, ({ entries }) => told.push(entries.length));
    expect(result).toEqual({ ok: false, error: 'disk-full' });
    expect([appends, told]).toEqual([[250, 50], [250]]);
    expect((await store.record(recordId('annotation:249')))?.fields['comment']).toBe('one');
    expect((await changes.make(many)).ok).toBe(true);
    expect(await store.record(recordId('annotation:299'))).toBeDefined();
  });

  it('makes no entry of no changes', async () => {
    const { journal, changes } = setUp();
    expect(await changes.make([])).toMatchObject({ ok: true, value: { entries: [] } });
    expect(journal.entries).toEqual([]);
  });

  it('keeps both texts when the member had not seen the one that came in', async () => {
    const { store, changes } = setUp();
    await changes.make([comment('mine')]);
    const seen = (await store.record(ID))?.heads['comment'] ?? [];
    await store.applyEntries([entryOf(entryId(5000, 1), { comment: 'from the other device' }, [...seen])]);
    await changes.make([{ ...comment('mine, longer'), seen }]);
    const texts = (await store.record(ID))?.conflicts['comment']?.map(({ value }) => value);
    expect(new Set(texts)).toEqual(new Set(['mine, longer', 'from the other device']));
  });
});

describe('a change that the store cannot take in', () => {
  it('is saved all the same, and told', async () => {
    const { store, journal } = setUp();
    const told: unknown[] = [];
    store.applyEntries = () => Promise.reject(new Error('The disk is full.'));
    const changes = new Changes(
      store,
      drafts => journal.append(drafts),
      reason => told.push(reason),
      rethrow,
    );
    expect(await changes.make([comment('one')])).toMatchObject({ ok: true });
    expect(journal.entries).toHaveLength(1);
    expect(told).toEqual([new Error('The disk is full.')]);
  });
});

describe('a change that something unforeseen befalls', () => {
  it('is told as not made, and leaves the next ones free', async () => {
    const { store, journal } = setUp();
    const told: unknown[] = [];
    const changes = new Changes(
      store,
      drafts => journal.append(drafts),
      rethrow,
      reason => told.push(reason),
    );
    const readable = memoryStore();
    store.recordsWithIds = () => Promise.reject(new Error('The store could not be read.'));
    expect(await changes.make([comment('one')])).toEqual({ ok: false, error: 'unforeseen' });
    expect(told).toEqual([new Error('The store could not be read.')]);
    store.recordsWithIds = ids => readable.recordsWithIds(ids);
    expect(await changes.make([comment('two')])).toMatchObject({ ok: true });
    expect(journal.entries.map(({ fields }) => fields['comment'])).toEqual(['two']);
  });

  it('tells of what was written before it', async () => {
    const { store, journal } = setUp();
    let appends = 0;
    const changes = new Changes(
      store,
      drafts => {
        appends += 1;
        return appends === 2 ? Promise.reject(new Error('No answer came.')) : journal.append(drafts);
      },
      rethrow,
      () => undefined,
    );
    const many = Array.from({ length: 300 }, (_, index) => comment('one', recordId(`annotation:${index}`)));
    const told: (readonly [number, readonly Change[]])[] = [];
    const result = await changes.make(many, ({ entries, unwritten }) => told.push([entries.length, unwritten]));
    expect(result).toEqual({ ok: false, error: 'unforeseen' });
    expect(told).toEqual([[250, many.slice(250)]]);
  });
});

describe('a change that the journal refuses', () => {
  it('changes nothing, says why, and leaves the next ones free', async () => {
    const { store, journal, changes } = setUp();
    await changes.make([comment('one')]);
    journal.refusal = 'disk-full';
    const [refused, next] = await Promise.all([changes.make([comment('two')]), changes.make([comment('three')])]);
    expect(refused).toEqual({ ok: false, error: 'disk-full' });
    expect(next.ok).toBe(true);
    expect(next.ok && next.value.before.get(ID)?.fields['comment']).toBe('one');
    expect((await store.record(ID))?.fields['comment']).toBe('three');
  });

  it('is not told as written', async () => {
    const { journal, changes } = setUp();
    journal.refusal = 'write-failed';
    let told = 0;
    await changes.make([comment('one')], () => (told += 1));
    await changes.make([comment('two')], () => (told += 1));
    expect(told).toBe(1);
  });
});

describe('deciding on changes', () => {
  it('sees how things stand when its turn has come', async () => {
    const { changes } = setUp();
    void changes.make([comment('one')]);
    const result = await changes.decide(async current => {
      const text = (await current(ID))?.fields['comment'];
      return [comment(text === 'one' ? 'two after one' : 'two alone')];
    });
    expect(result.ok && result.value.entries[0]?.fields['comment']).toBe('two after one');
  });

  it('stands on what it saw, not on what came in after', async () => {
    const { store, changes } = setUp();
    await changes.make([comment('one')]);
    const before = (await store.record(ID))?.heads['comment'] ?? [];
    await changes.decide(async current => {
      await current(ID);
      await store.applyEntries([entryOf(entryId(5000, 1), { comment: 'from the other device' }, [...before])]);
      return [comment('two')];
    });
    const texts = (await store.record(ID))?.conflicts['comment']?.map(({ value }) => value);
    expect(new Set(texts)).toEqual(new Set(['two', 'from the other device']));
  });

  it('tells what was written before the next turn begins', async () => {
    const { changes } = setUp();
    const order: string[] = [];
    await Promise.all([
      changes.make([comment('one')], () => order.push('one was written')),
      changes.decide(() => {
        order.push('two is decided');
        return Promise.resolve([]);
      }),
    ]);
    expect(order).toEqual(['one was written', 'two is decided']);
  });
});
