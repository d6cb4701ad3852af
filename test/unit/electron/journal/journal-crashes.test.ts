import { readdir, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/journal/open-journal.ts';
import type { Journal } from '../../../../electron/journal/journal.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { DEVICE, draft, entriesOf } from './drafts.ts';
import { failingSegments, type Mishap } from './failing-segments.ts';

type Step =
  | { readonly do: 'append'; readonly texts: readonly string[]; readonly mishap: Mishap }
  | { readonly do: 'close-segment' }
  | { readonly do: 'crash'; readonly texts: readonly string[]; readonly afterBytes: number; readonly kept: number };

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 4 });
const code = fc.constantFrom('ENOSPC', 'EIO');
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.constant(undefined),
  fc.record({ at: fc.constantFrom('open' as const, 'datasync' as const, 'truncate' as const), code }),
  fc.record({ at: fc.constant('write' as const), code, afterBytes: fc.nat(400) }),
  fc.record({ at: fc.constant('short-write' as const), bytes: fc.integer({ min: 1, max: 50 }) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('append' as const), texts, mishap }),
  fc.record({ do: fc.constant('close-segment' as const) }),
  // What was not synced when the power went may be there in part, or not at all.
  fc.record({
    do: fc.constant('crash' as const),
    texts,
    afterBytes: fc.nat(600),
    kept: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

/** A device whose process and power may go at any moment; keeps the ids that were acknowledged. */
class Device {
  readonly acknowledged: string[] = [];
  readonly #root: string;
  #journal: Journal | undefined;
  #mishap: Mishap;
  #nowMs = Date.parse('2026-11-22T12:00:00.000Z');

  constructor(root: string) {
    this.#root = root;
  }

  async journal(): Promise<Journal> {
    if (this.#journal) return this.#journal;
    this.#mishap = undefined;
    const openSegment = failingSegments(() => this.#mishap);
    const opened = await openJournal({ root: this.#root, device: DEVICE, now: () => (this.#nowMs += 1), openSegment });
    this.#journal = opened.journal;
    return opened.journal;
  }

  async append(drafts: readonly string[], trouble: Mishap): Promise<void> {
    const journal = await this.journal();
    this.#mishap = trouble;
    const result = await journal.append(drafts.map(draft));
    this.#mishap = undefined;
    if (result.ok) this.acknowledged.push(...result.value.map(entry => entry.id));
  }

  async closeSegment(): Promise<void> {
    await (await this.journal()).closeCurrent();
  }

  /** The power goes while an append is being written: of its bytes an arbitrary part is left. */
  async crash(drafts: readonly string[], afterBytes: number, kept: number): Promise<void> {
    const journal = await this.journal();
    const certain = new Map((await journal.manifest()).map(segment => [segment.number, segment.bytes]));
    this.#mishap = { at: 'power-cut', afterBytes };
    const dying = await journal.append(drafts.map(draft));
    expect(dying.ok).toBe(false);
    this.#mishap = undefined;
    await journal.close();
    this.#journal = undefined;
    await this.#loseSome(certain, kept);
  }

  async #loseSome(certain: ReadonlyMap<number, number>, kept: number): Promise<void> {
    for (const name of await readdir(path.join(this.#root, DEVICE)).catch(() => [])) {
      const file = path.join(this.#root, DEVICE, name);
      const sure = certain.get(Number.parseInt(name, 10)) ?? 0;
      const { size } = await stat(file);
      if (size > sure) await truncate(file, sure + Math.floor((size - sure) * kept));
    }
  }
}

async function idsIn(journal: Journal): Promise<string[]> {
  const ids: string[] = [];
  for (const name of await journal.manifest()) {
    const { entries, unreadable } = await entriesOf(journal, name);
    expect(unreadable).toBe(0);
    ids.push(...entries.map(entry => entry.id));
  }
  return ids;
}

describe('the journal through failures and power cuts', () => {
  it('never loses an acknowledged entry, nor makes an id twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
        const device = new Device(temporaryFolder());
        for (const next of steps) {
          if (next.do === 'append') await device.append(next.texts, next.mishap);
          else if (next.do === 'close-segment') await device.closeSegment();
          else await device.crash(next.texts, next.afterBytes, next.kept);
          const ids = await idsIn(await device.journal());
          expect(new Set(ids).size).toBe(ids.length);
          expect(device.acknowledged.filter(id => !ids.includes(id))).toEqual([]);
          expect(device.acknowledged.toSorted()).toEqual(device.acknowledged);
        }
        await (await device.journal()).close();
      }),
      { numRuns: 60 },
    );
  });
});
