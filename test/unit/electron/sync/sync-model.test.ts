import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberIdSchema } from '../../../../shared/ids.ts';
import type { Journal } from '../../../../electron/journal/journal.ts';
import { openJournal } from '../../../../electron/journal/open-journal.ts';
import { openDevice, newDeviceId } from '../../../../electron/settings/device-store.ts';
import { exchange } from '../../../../electron/sync/exchange.ts';
import { putKey } from '../../../../electron/sync/key-files.ts';
import { firstKeyRing, type KeyRing } from '../../../../electron/sync/keys/key-ring.ts';
import { openWithKey } from '../../../../electron/sync/keys/seal.ts';
import { LeftAlone } from '../../../../electron/sync/left-alone.ts';
import { SentRecord } from '../../../../electron/sync/sent-record.ts';
import { folderTarget } from '../../../../electron/targets/folder-target.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { allComments, draft } from '../journal/drafts.ts';

type OneOf<D extends string, More = unknown> = { readonly [K in D]: { readonly do: K } & More }[D];
type Step =
  | OneOf<'write' | 'sync' | 'glance' | 'restart' | 'back-up' | 'restore', { readonly who: number }>
  | OneOf<'mount' | 'unmount' | 'deliver'>
  | OneOf<'half-deliver', { readonly pick: number; readonly share: number }>;

const who = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'sync' as const, 'glance' as const), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'back-up' as const, 'restore' as const), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('mount' as const, 'unmount' as const, 'deliver' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('half-deliver' as const),
      pick: fc.nat(),
      share: fc.double({ min: 0, max: 0.99, noNaN: true }),
    }),
  },
);

const MEMBER = memberIdSchema.parse('mmmmmmmmmmmmmmmm');
/** Wall time of the model: all devices share it, and it moves with every look at it. */
let nowMs = Date.parse('2026-11-22T12:00:00.000Z');
const now = (): number => (nowMs += 1);

/** One profile, and what is known to be on it. */
class Profile {
  readonly #folder: string;
  readonly #target: string;
  readonly #ring: KeyRing;
  #left = new LeftAlone(60_000);
  #turn = 0;
  #journal: Journal | undefined;
  #written = new Set<string>();
  #backUp: ReadonlySet<string> | undefined;

  constructor(folder: string, target: string, ring: KeyRing) {
    this.#folder = folder;
    this.#target = target;
    this.#ring = ring;
  }

  get written(): ReadonlySet<string> {
    return this.#written;
  }

  async journal(): Promise<Journal> {
    if (this.#journal) return this.#journal;
    const device = await openDevice(this.#folder, 'model', null, now());
    const root = path.join(this.#folder, 'journal');
    const { journal } = await openJournal({ root, device: device.current().id, now });
    this.#journal = journal;
    return journal;
  }

  async write(text: string): Promise<void> {
    const result = await (await this.journal()).append([draft(text)]);
    expect(result.ok).toBe(true);
    this.#written.add(text);
  }

  /** @returns whether the target was reached */
  async sync(depth: 'everything' | 'glance'): Promise<boolean> {
    const journal = await this.journal();
    const connection = { place: { kind: 'folder', folder: this.#target }, member: MEMBER } as const;
    const device = await openDevice(this.#folder, 'model', null, now());
    const sent = await SentRecord.open(path.join(this.#folder, 'journal'), connection, journal, now());
    const outcome = await exchange({
      target: folderTarget(this.#target),
      member: MEMBER,
      ring: this.#ring,
      journal,
      sent,
      left: this.#left,
      now,
      depth,
      isAsked: false,
      lively: new Set(),
      turn: (this.#turn += 1),
      sparesQuestions: this.#turn % 2 === 0,
      identity: {
        draw: newDeviceId,
        commit: id => device.update({ id, announced: null }),
        announce: async () => undefined,
      },
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onReceived: () => undefined,
      onToldRemoved: () => undefined,
    });
    await sent.keep();
    return outcome.problem !== 'unreachable';
  }

  async restart(): Promise<void> {
    await this.#journal?.close();
    this.#journal = undefined;
    this.#left = new LeftAlone(60_000);
  }

  async backUp(): Promise<void> {
    await this.journal();
    await this.restart();
    await rm(`${this.#folder}.backup`, { recursive: true, force: true });
    await cp(this.#folder, `${this.#folder}.backup`, { recursive: true });
    this.#backUp = new Set(this.#written);
  }

  /** What was written since the backup is gone from here, if it had not been sent. */
  async restore(): Promise<void> {
    if (!this.#backUp) return;
    await this.restart();
    await rm(this.#folder, { recursive: true });
    await cp(`${this.#folder}.backup`, this.#folder, { recursive: true });
    this.#written = new Set(this.#backUp);
  }
}

/** A folder that comes and goes, and whose files may be there by half for a while. */
class Share {
  readonly folder: string;
  readonly #away: string;
  readonly #halves = new Map<string, Buffer>();
  isMounted = true;

  constructor(root: string) {
    this.folder = path.join(root, 'share');
    this.#away = path.join(root, 'away');
  }

  async mount(): Promise<void> {
    if (!this.isMounted) await rename(this.#away, this.folder);
    this.isMounted = true;
  }

  async unmount(): Promise<void> {
    if (this.isMounted) await rename(this.folder, this.#away);
    this.isMounted = false;
  }

  async halfDeliver(pick: number, share: number): Promise<void> {
    if (!this.isMounted) return;
    const files = (await readdir(this.folder, { recursive: true }))
      .filter(name => /\d{6}\.age$/.test(name) && !name.includes('key'))
      .toSorted();
    const name = files[pick % Math.max(files.length, 1)];
    if (name === undefined || this.#halves.has(name)) return;
    const whole = await readFile(path.join(this.folder, name));
    this.#halves.set(name, whole);
    await writeFile(path.join(this.folder, name), whole.subarray(0, Math.floor(whole.length * share)));
  }

  async deliver(): Promise<void> {
    if (!this.isMounted) return;
    for (const [name, whole] of this.#halves) await writeFile(path.join(this.folder, name), whole);
    this.#halves.clear();
  }
}

async function run(steps: readonly Step[]): Promise<void> {
  const root = temporaryFolder();
  const share = new Share(root);
  await mkdir(share.folder);
  const ring = await firstKeyRing();
  const { signal } = new AbortController();
  const put = await putKey(folderTarget(share.folder), MEMBER, ring, 'of the model', signal, 1);
  expect(put.ok).toBe(true);
  const profiles = [0, 1].map(index => new Profile(path.join(root, `p${index}`), share.folder, ring));
  const sent = new Set<string>();
  let count = 0;
  const profileOf = (index: number): Profile => profiles[index] ?? expect.unreachable();

  for (const next of steps) {
    if (next.do === 'write') await profileOf(next.who).write(`${(count += 1)}`);
    else if (next.do === 'restart') await profileOf(next.who).restart();
    else if (next.do === 'back-up') await profileOf(next.who).backUp();
    else if (next.do === 'restore') await profileOf(next.who).restore();
    else if (next.do === 'mount') await share.mount();
    else if (next.do === 'unmount') await share.unmount();
    else if (next.do === 'deliver') await share.deliver();
    else if (next.do === 'half-deliver') await share.halfDeliver(next.pick, next.share);
    else if (await profileOf(next.who).sync(next.do === 'sync' ? 'everything' : 'glance')) {
      // With a half-delivered file of its own on the target a device may have to wait before it can send.
      const there = await commentsOn(share.folder, ring);
      for (const text of profileOf(next.who).written) if (there.has(text)) sent.add(text);
    }
  }
  await share.mount();
  await share.deliver();
  for (let round = 0; round < 3; round += 1) for (const profile of profiles) await profile.sync('everything');
  const expected = new Set([...sent, ...profiles.flatMap(profile => [...profile.written])]);
  for (const profile of profiles) {
    const journal = await profile.journal();
    expect([...new Set(await allComments(journal))].toSorted()).toEqual([...expected].toSorted());
    expect(journal.ownSegments().filter(segment => !segment.closed)).toEqual([]);
    await profile.restart();
  }
}

async function commentsOn(folder: string, ring: KeyRing): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\d{6}\.age$/.test(name) || name.includes('key')) continue;
    const opened = await openWithKey(ring, await readFile(path.join(folder, name)));
    for (const [, comment] of (opened.ok ? opened.value : '').matchAll(/"comment":"(\d+)"/g)) found.add(comment ?? '');
  }
  return found;
}

describe('devices, a share and whatever happens to them', () => {
  it('end up with everything that was sent or is still on one of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), async steps => run(steps)),
      { numRuns: 60 },
    );
  });
});
