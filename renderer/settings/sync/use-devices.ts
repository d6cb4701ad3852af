import { useCallback, useEffect, useState } from 'react';
import type { KnownDevice } from '../../../shared/sync/joining.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';
import { ask } from '../../bridge/bridge.ts';
import { useSyncStatus } from '../../state/sync.ts';

/** The member's devices, looked up anew after each exchange. Undefined until they are known. */
export function useDevices(): {
  readonly devices: readonly KnownDevice[] | undefined;
  readonly lookAgain: () => Promise<void>;
} {
  const [devices, setDevices] = useState<readonly KnownDevice[]>();
  const lookAgain = useCallback(async () => setDevices(await ask('sync.devices')), []);
  useEffect(
    function followExchanges() {
      void lookAgain();
      return useSyncStatus.subscribe((status, before) => {
        if (lastSynced(status) !== lastSynced(before)) void lookAgain();
      });
    },
    [lookAgain],
  );
  return { devices, lookAgain };
}

function lastSynced(status: SyncStatus): number | null {
  return status.state === 'off' ? null : status.lastSyncedMs;
}
