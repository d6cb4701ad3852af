import type { ResultOf } from '../../shared/ipc.ts';
import type { JoinChoice, SyncStatus, TargetOffer } from '../../shared/sync/status.ts';

export type Sync = {
  readonly status: () => SyncStatus;
  readonly now: () => void;
  readonly entriesAppended: () => void;
  readonly offerFolder: (folder: string) => Promise<TargetOffer>;
  readonly join: (choice: JoinChoice) => Promise<ResultOf<'sync.join'>>;
  readonly leave: () => Promise<void>;
  readonly stop: () => Promise<void>;
};
