import path from 'node:path';
import { onTestFinished } from 'vitest';
import { newIdentity } from '../../../../electron/app/device-identity.ts';
import type { Send } from '../../../../electron/ipc/window-events.ts';
import type { Journal } from '../../../../electron/journal/journal.ts';
import { openJournal } from '../../../../electron/journal/open-journal.ts';
import { openDevice, type DeviceStore } from '../../../../electron/settings/device-store.ts';
import { openSettings } from '../../../../electron/settings/settings-store.ts';
import { openSecrets } from '../../../../electron/secrets/secrets.ts';
import type { Pace } from '../../../../electron/sync/pace.ts';
import { startSync } from '../../../../electron/sync/start-sync.ts';
import type { Sync } from '../../../../electron/sync/sync.ts';
import type { Credentials } from '../../../../shared/sources/source.ts';
import type { SyncStatus, TargetPlace } from '../../../../shared/sync/status.ts';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import type { SyncTarget } from '../../../../electron/targets/sync-target.ts';
import { noKeychain } from '../secrets/no-keychain.ts';
import { memoryLog } from '../memory-log.ts';
import { allComments, draft } from '../journal/drafts.ts';

const BRISK: Pace = {
  crowdMs: 10,
  betweenSendsMs: 20,
  lookMs: 100,
  lookThroughMs: 60_000,
  firstRetryMs: 50,
  longestRetryMs: 200,
  signInRetryMs: 50,
};

/** One installation, as the app puts it together, without its windows. */
export type TestDevice = {
  readonly journal: Journal;
  readonly device: DeviceStore;
  readonly sync: Sync;
  readonly statuses: readonly SyncStatus[];
  readonly log: { readonly lines: readonly string[] };
  /** How often the window was told that work of other devices came in. */
  readonly grown: () => number;
  readonly write: (...comments: readonly string[]) => Promise<void>;
  readonly comments: () => Promise<readonly string[]>;
  /** Ends at once, as when the process is killed: nothing more is sent. */
  readonly kill: () => Promise<void>;
};

export type OpenTarget = (place: TargetPlace, credentials: Credentials | undefined) => SyncTarget;

/** Folders alone. */
const openFolder: OpenTarget = place => {
  if (place.kind !== 'folder') throw new Error('No server in this test.');
  return folderTarget(place.folder);
};

export async function startDevice(
  profile: string,
  pace: Partial<Pace> = {},
  openTarget = openFolder,
): Promise<TestDevice> {
  const log = memoryLog();
  const now = (): number => Date.now();
  const settings = await openSettings(profile, now());
  const device = await openDevice(profile, 'a test', settings.current().device, now());
  const root = path.join(profile, 'journal');
  const { journal } = await openJournal({ root, device: device.current().id, now });
  const statuses: SyncStatus[] = [];
  let grown = 0;
  const send: Send = (event, payload) => {
    if (event === 'journal.grown') grown += 1;
    if (event === 'sync.changed' && payload && typeof payload === 'object' && 'state' in payload)
      statuses.push(payload);
  };
  const identity = newIdentity(settings, device, journal, log);
  const secrets = await openSecrets(profile, noKeychain, now());
  const sync = await startSync({
    root,
    settings,
    secrets,
    journal,
    identity,
    openTarget,
    send,
    log,
    now,
    pace: { ...BRISK, ...pace },
  });
  let isEnded = false;
  const kill = async (): Promise<void> => {
    if (isEnded) return;
    isEnded = true;
    await sync.end();
    await journal.close();
  };
  onTestFinished(kill);
  return {
    journal,
    device,
    sync,
    statuses,
    log,
    grown: () => grown,
    async write(...comments) {
      const result = await journal.append(comments.map(draft));
      if (!result.ok) throw new Error(result.error);
      sync.entriesAppended();
    },
    comments: () => allComments(journal),
    kill,
  };
}
