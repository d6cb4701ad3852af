import { createHash } from 'node:crypto';
import path from 'node:path';
import { announceDevice, keepDeviceId, newIdentity } from '../../../electron/app/device-identity.ts';
import { errorCode } from '../../../electron/files/error-code.ts';
import type { Send } from '../../../electron/ipc/window-events.ts';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import type { Log } from '../../../electron/logging/main-log.ts';
import { openDevice } from '../../../electron/settings/device-store.ts';
import { openSettings } from '../../../electron/settings/settings-store.ts';
import { allEntries } from './all-entries.ts';
import { prepareFullDisks } from './full-disks.ts';
import { makeDraft } from './make-draft.ts';
import type { DeviceStart, Order, OrderName, Orders, Told } from './orders.ts';
import { joinAsKnown, openSync } from './open-sync.ts';

type Answers = { readonly [N in OrderName]: (ask: Orders[N]['ask']) => Promise<Orders[N]['answer']> };

/** Tells the test; settled once it is on its way, so that it arrives even if the process is killed the moment after. */
function tell(told: Told): Promise<void> {
  return new Promise(resolve => process.send?.(told, undefined, undefined, () => resolve()));
}

/** One installation of Lectern without its windows: the journal and the sync of the app, in a process of its own. */
async function startDevice({ profile, name, clockMs: firstClockMs, pace }: DeviceStart): Promise<Answers> {
  const fillDisks = prepareFullDisks();
  let clockMs = firstClockMs;
  const now = (): number => Date.now() + clockMs;
  const log: Log = {
    write: (what, cause) =>
      void tell({ tell: 'logged', line: cause === undefined ? what : `${what}: ${wordsOf(cause)}` }),
  };
  const send: Send = (event, payload) => {
    if (event === 'sync.changed') void tell({ tell: 'status', status: payload as Orders['look']['answer']['status'] });
  };
  const settings = await openSettings(profile, now());
  const device = await openDevice(profile, name, settings.current().device, now());
  await keepDeviceId(settings, device, log);
  const root = path.join(profile, 'journal');
  const { journal } = await openJournal({ root, device: device.current().id, now });
  await announceDevice(journal, device, log);
  const identity = newIdentity(settings, device, journal, log);
  const sync = await openSync({ profile, root, settings, journal, identity, send, log, now, pace });

  return {
    async write(edit) {
      const draft = makeDraft(edit, await allEntries(journal));
      await tell({ tell: 'trying', draft });
      const written = await journal.append([draft]);
      if (!written.ok) return written.error;
      sync.entriesAppended();
      return written.value;
    },
    join: ({ place, secret }) => joinAsKnown(sync, place, secret),
    async leave() {
      await sync.leave();
      return null;
    },
    async syncNow() {
      sync.now();
      return null;
    },
    async cancel() {
      sync.cancel();
      return null;
    },
    async look() {
      const entries = await allEntries(journal);
      const digest = createHash('sha256').update(entries.map(({ id }) => id).join('\n'));
      return { status: sync.status(), digest: digest.digest('hex'), entries: entries.length };
    },
    entries: () => allEntries(journal),
    async setClock(ask) {
      ({ clockMs } = ask);
      return null;
    },
    async fillDisks({ folders }) {
      fillDisks(folders);
      return null;
    },
    async quit() {
      await sync.finish();
      await journal.close();
      await settings.settled();
      return null;
    },
  };
}

async function obey(answers: Answers, { id, name, ask }: Order): Promise<void> {
  const answer = await (answers[name] as (ask: unknown) => Promise<unknown>)(ask).catch(asRefusal);
  await tell({ tell: 'answer', id, answer });
  if (name === 'quit') process.disconnect();
}

/** What the system refuses, such as more room on a full disk, ends no app: the member is told, and tries again. */
function asRefusal(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  void tell({ tell: 'logged', line: wordsOf(error) });
  return code;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause);
}

function breakDown(cause: unknown): void {
  void tell({ tell: 'broken', why: wordsOf(cause) }).then(() => process.exit(1));
}

process.on('uncaughtException', breakDown);
process.on('disconnect', () => process.exit(0));
const answers = startDevice(JSON.parse(process.argv[2] ?? '') as DeviceStart);
answers.catch(breakDown);
process.on('message', order => void answers.then(answers => obey(answers, order as Order)).catch(breakDown));
