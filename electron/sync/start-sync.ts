import type { SettingsStore } from '../settings/settings-store.ts';
import type { DeviceStore } from '../settings/device-store.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { Send } from '../ipc/window-events.ts';
import type { Sync } from './engine.ts';
import { err } from '../../shared/result.ts';

export type SyncOptions = {
  readonly profile: string;
  readonly settings: SettingsStore;
  readonly device: DeviceStore;
  readonly journal: Journal;
  readonly send: Send;
  readonly log: Log;
  readonly now: () => number;
};

export async function startSync(_options: SyncOptions): Promise<Sync> {
  return {
    status: () => ({ state: 'off' }),
    now: () => undefined,
    entriesAppended: () => undefined,
    offerFolder: async folder => ({ folder, members: [] }),
    join: async () => err('no-offer'),
    leave: async () => undefined,
    stop: async () => undefined,
  };
}
