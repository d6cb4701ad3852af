import { create } from 'zustand';
import type { SyncStatus } from '../../shared/sync/status.ts';

/** Where this device stands with its sync target, as the main process last told. */
export const useSyncStatus = create<SyncStatus>()(() => ({ state: 'off' }));

/** Takes over what the main process told. */
export function syncStatusChanged(status: SyncStatus): void {
  useSyncStatus.setState(status, true);
}
