import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../../renderer/db/store.ts';
import { takeFile } from '../../../../renderer/import/take-file.ts';
import { CHUNK_BYTES } from '../../../../shared/sources/source.ts';
import { bytesOf, FakeFolder, sha256Of } from '../../../support/fake-folder.ts';
import { memoryStore } from '../../../support/memory-store.ts';

/** Two chunks and a half. */
const LONG = bytesOf(1, 2.5 * CHUNK_BYTES);
const SHA = sha256Of(LONG);

let folder: FakeFolder;
let store: Store;

beforeEach(() => {
  folder = new FakeFolder();
  store = memoryStore();
  folder.write('Cabinet/levy.pdf', LONG);
});

function take(path = 'Cabinet/levy.pdf', signal = new AbortController().signal, onStep = vi.fn<() => void>()) {
  return takeFile(folder.file(path), store, folder, signal, onStep);
}

/** The hash of the bytes that are kept. */
async function keptHash(): Promise<string> {
  const chunks = await Promise.all([0, 1, 2].map(index => store.chunk(SHA, index)));
  return sha256Of(Buffer.concat(chunks.map(chunk => chunk ?? new Uint8Array())));
}

describe('takeFile', () => {
  it('keeps the bytes, and a paper that is ready to be opened', async () => {
    expect(await take()).toEqual({ ok: true, value: { sha256: SHA, isNew: true } });
    expect(await keptHash()).toBe(SHA);
    expect(await store.paper(SHA)).toMatchObject({
      stage: 'stored',
      fileName: 'levy.pdf',
      title: 'levy',
      committee: 'Cabinet',
      size: LONG.length,
    });
  });

  it('notes which paper its file held before, unless that is the same', async () => {
    folder.write('Cabinet/levy.pdf', bytesOf(2, 10));
    const before = sha256Of(bytesOf(2, 10));
    await take();
    folder.write('Cabinet/levy.pdf', LONG);
    await takeFile(
      folder.file('Cabinet/levy.pdf'),
      store,
      folder,
      new AbortController().signal,
      () => undefined,
      before,
    );
    expect((await store.paper(before))?.writtenOver).toBeUndefined();
    expect((await store.paper(SHA))?.writtenOver).toBe(before);
  });

  it('tells what it is doing and how far it is', async () => {
    const onStep = vi.fn<(phase: string, progress: number) => void>();
    await takeFile(folder.file('Cabinet/levy.pdf'), store, folder, new AbortController().signal, onStep);
    expect(onStep.mock.calls).toEqual([
      ['checking', 0],
      ['copying', 1 / 3],
      ['copying', 2 / 3],
      ['copying', 1],
    ]);
  });

  it('takes the same bytes once, under whatever name they come', async () => {
    await take();
    folder.write('copy.pdf', LONG);
    expect(await take('copy.pdf')).toEqual({ ok: true, value: { sha256: SHA, isNew: false } });
    expect(folder.reads).toHaveLength(3);
    expect(await store.papers()).toHaveLength(1);
    expect((await store.paper(SHA))?.fileName).toBe('levy.pdf');
  });

  it('reads no chunk again that was kept before it was stopped', async () => {
    const stop = new AbortController();
    folder.onAccess = (_, index) => (index === 1 ? stop.abort() : undefined);
    expect(await take('Cabinet/levy.pdf', stop.signal)).toBeUndefined();
    expect(await store.papers()).toEqual([]);
    folder.onAccess = () => undefined;
    expect((await take())?.ok).toBe(true);
    expect(folder.reads).toEqual([0, 1, 2].map(index => `Cabinet/levy.pdf#${index}`));
    expect(await keptHash()).toBe(SHA);
  });

  it('goes on from another file with the same bytes', async () => {
    const stop = new AbortController();
    folder.onAccess = (_, index) => (index === 1 ? stop.abort() : undefined);
    await take('Cabinet/levy.pdf', stop.signal);
    folder.onAccess = () => undefined;
    folder.write('copy.pdf', LONG);
    await take('copy.pdf');
    expect(folder.reads.at(-1)).toBe('copy.pdf#2');
    expect(folder.reads).toHaveLength(3);
  });

  it('keeps nothing when it is stopped while the file is looked at', async () => {
    const stop = new AbortController();
    folder.onAccess = () => stop.abort();
    expect(await take('Cabinet/levy.pdf', stop.signal)).toBeUndefined();
    expect(folder.reads).toEqual([]);
  });

  it.each([
    ['is empty', 'empty', () => folder.write('Cabinet/levy.pdf', new Uint8Array())],
    ['is gone before it is looked at', 'vanished', () => folder.delete('Cabinet/levy.pdf')],
  ])('says of a file that it %s', async (_, problem, change) => {
    change();
    expect(await take()).toEqual({ ok: false, error: problem });
    expect(await store.papers()).toEqual([]);
  });

  it.each([
    ['changes', 'changed', () => folder.write('Cabinet/levy.pdf', bytesOf(2))],
    ['vanishes', 'vanished', () => folder.delete('Cabinet/levy.pdf')],
  ])('keeps nothing of a file that %s while it is read', async (_, problem, change) => {
    folder.onAccess = (_path, index) => (index === 1 ? change() : undefined);
    expect(await take()).toEqual({ ok: false, error: problem });
    expect(await store.papers()).toEqual([]);
    expect(await store.chunkIndexes(SHA)).toEqual(new Set());
  });
});

describe('a full disk', () => {
  const RESERVE = 256 * 1024 * 1024;

  it('is seen before anything is written, with room to spare for the rest of the library', async () => {
    folder.free = 3 * CHUNK_BYTES + RESERVE - 1;
    expect(await take()).toEqual({ ok: false, error: 'disk-full' });
    expect(await store.chunkIndexes(SHA)).toEqual(new Set());
    folder.free += 1;
    expect((await take())?.ok).toBe(true);
  });

  it('needs room only for what is not kept yet', async () => {
    await store.putChunk(SHA, 0, LONG.slice(0, CHUNK_BYTES));
    folder.free = 2 * CHUNK_BYTES + RESERVE;
    expect((await take())?.ok).toBe(true);
  });

  it.each([
    ['the write', new DOMException('full', 'QuotaExceededError')],
    ['its transaction', Object.assign(new Error('aborted'), { inner: new DOMException('full', 'QuotaExceededError') })],
  ])('is told by %s too', async (_, reason) => {
    await store.putChunk(SHA, 0, LONG.slice(0, CHUNK_BYTES));
    vi.spyOn(store, 'putChunk').mockRejectedValueOnce(reason);
    expect(await take()).toEqual({ ok: false, error: 'disk-full' });
    expect(await store.chunkIndexes(SHA)).toEqual(new Set());
    expect((await take())?.ok).toBe(true);
  });

  it('is not made of other failures', async () => {
    vi.spyOn(store, 'putChunk').mockRejectedValueOnce(new Error('odd'));
    await expect(take()).rejects.toThrow('odd');
  });
});
