import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Channel } from '../../shared/ipc-names.ts';
import { draftSchema } from '../../shared/journal/entry.ts';
import type { MemoryJournal } from './memory-journal.ts';

/** Has the modules of the renderer that are imported next be those of a new window, whose bridge leads to a journal in memory. */
export function freshWindow(journal: MemoryJournal): void {
  const invoke = (channel: Channel, args: readonly unknown[]): Promise<unknown> => {
    if (channel === 'journal.append') return journal.append(draftSchema.array().parse(args[0]));
    throw new Error(`Not expected: ${channel}`);
  };
  vi.stubGlobal('window', { lectern: { invoke } });
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  vi.resetModules();
}
