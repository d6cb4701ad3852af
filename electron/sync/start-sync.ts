import path from 'node:path';
import { memberIdSchema } from '../../shared/ids.ts';
import type { ResultOf } from '../../shared/ipc.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { JoinChoice, SyncStatus, TargetOffer } from '../../shared/sync/status.ts';
import { randomId } from '../files/random-id.ts';
import type { Send } from '../ipc/window-events.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../logging/main-log.ts';
import type { SyncTargetSettings } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { folderTarget } from '../targets/folder-target.ts';
import { SyncEngine } from './engine.ts';
import type { NewIdentity } from './exchange.ts';
import { memberFolder } from './layout.ts';
import { addMember, listMembers } from './members.ts';
import { PACE, type Pace } from './pace.ts';
import { SentRecord } from './sent-record.ts';
import { watchTarget } from './watch-target.ts';

/** The member's sync target, if they have one: choosing it, keeping in step with it, leaving it. */
export type Sync = {
  readonly status: () => SyncStatus;
  readonly now: () => void;
  readonly entriesAppended: () => void;
  readonly offerFolder: (folder: string) => Promise<TargetOffer>;
  readonly join: (choice: JoinChoice) => Promise<ResultOf<'sync.join'>>;
  readonly leave: () => Promise<void>;
  /** Sends what waits, then ends. */
  readonly finish: () => Promise<void>;
  /** Ends after the file that is being carried. */
  readonly end: () => Promise<void>;
};

export type SyncOptions = {
  /** The journal's folder, where it is kept what has been sent. */
  readonly root: string;
  readonly settings: SettingsStore;
  readonly journal: Journal;
  readonly identity: NewIdentity;
  readonly send: Send;
  readonly log: Log;
  readonly now: () => number;
  readonly pace?: Pace;
};

export async function startSync(options: SyncOptions): Promise<Sync> {
  const { root, settings, journal, identity, send, log, now, pace = PACE } = options;
  let engine: SyncEngine | undefined;
  let offered: TargetOffer | undefined;

  async function connect(connection: SyncTargetSettings): Promise<void> {
    const sent = await SentRecord.open(root, connection, journal, now());
    engine = new SyncEngine({
      connection,
      target: folderTarget(connection.folder),
      journal,
      sent,
      identity,
      pace,
      now,
      log,
      watch: onChange => watchTarget(path.join(connection.folder, memberFolder(connection.member)), onChange, log),
      onStatus: status => send('sync.changed', status),
      onReceived: () => send('journal.grown', null),
    });
    engine.start();
  }

  async function disconnect(): Promise<void> {
    const old = engine;
    engine = undefined;
    await old?.stop();
  }

  async function memberFor(
    choice: JoinChoice,
    { folder, members }: TargetOffer,
  ): Promise<Result<SyncTargetSettings, 'no-offer' | 'not-writable'>> {
    if ('member' in choice) {
      const known = members.find(member => member.id === choice.member);
      return known ? ok({ folder, member: known.id, memberName: known.name }) : err('no-offer');
    }
    const member = memberIdSchema.parse(randomId());
    const added = await addMember(folderTarget(folder), member, choice.newMemberName);
    return added.ok ? ok({ folder, member, memberName: choice.newMemberName }) : err('not-writable');
  }

  const connection = settings.current().sync;
  if (connection) await connect(connection);

  return {
    status: () => engine?.status() ?? { state: 'off' },
    now: () => engine?.syncNow(),
    entriesAppended: () => engine?.entriesAppended(),
    async offerFolder(folder) {
      const members = await listMembers(folderTarget(folder));
      offered = { folder, members: members.ok ? members.value : [] };
      return offered;
    },
    async join(choice) {
      if (!offered) return err('no-offer');
      const joined = await memberFor(choice, offered);
      if (!joined.ok) return joined;
      offered = undefined;
      await disconnect();
      await settings.update(current => ({ ...current, sync: joined.value }));
      await connect(joined.value);
      return ok(null);
    },
    async leave() {
      await disconnect();
      await settings.update(current => ({ ...current, sync: null }));
      send('sync.changed', { state: 'off' });
    },
    finish: async () => engine?.finish(),
    end: async () => engine?.stop(),
  };
}
