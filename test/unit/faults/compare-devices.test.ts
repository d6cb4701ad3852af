import { describe, expect, it } from 'vitest';
import { compareDevices, type Held } from '../../faults/checks/compare-devices.ts';
import { Ledger } from '../../faults/ledger.ts';
import type { EntryId } from '../../../shared/journal/clock.ts';
import { entryIdAt } from '../../../shared/journal/clock.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { deviceId, MORNING_MS, recordId } from '../../support/made-up.ts';

function entry(minute: number, fields: Entry['fields'], base: readonly EntryId[] = []): Entry {
  const id = entryIdAt({ wallMs: MORNING_MS + minute * 60_000, counter: 0 }, deviceId(0));
  return { id, record: recordId('note'), kind: 'annotation', fields, base: [...base] };
}

const FIRST = entry(1, { comment: 'first' });
const SECOND = entry(2, { comment: 'second' }, [FIRST.id]);
const GONE = entry(3, { deleted: true }, [SECOND.id]);

/** A ledger in which these were tried and told to be saved. */
function ledgerOf(...entries: readonly Entry[]): Ledger {
  const ledger = new Ledger();
  for (const { id: _, ...draft } of entries) ledger.try(draft);
  ledger.acknowledge(entries);
  return ledger;
}

function held(...all: readonly (readonly Entry[])[]): readonly Held[] {
  return all.map((entries, index) => ({ device: `device ${index + 1}`, entries }));
}

describe('the comparison of devices that have synced', () => {
  it('finds nothing where all hold what was saved', () => {
    expect(compareDevices(held([FIRST, SECOND], [SECOND, FIRST]), ledgerOf(FIRST, SECOND))).toEqual([]);
  });

  it('finds nothing wrong with a change that was written though nobody was told so', () => {
    const ledger = ledgerOf(FIRST);
    ledger.try({ record: SECOND.record, kind: SECOND.kind, fields: SECOND.fields, base: SECOND.base });
    expect(compareDevices(held([FIRST, SECOND], [FIRST, SECOND]), ledger)).toEqual([]);
    expect(compareDevices(held([FIRST], [FIRST]), ledger)).toEqual([]);
  });

  it('names what a device lacks, and in what two differ', () => {
    const faults = compareDevices(held([FIRST, SECOND], [FIRST]), ledgerOf(FIRST, SECOND));
    expect(faults).toEqual([
      expect.stringMatching(`^device 2 lacks what a member was told is saved: ${SECOND.id} `),
      expect.stringMatching(/^device 1 and device 2 differ in: note: /),
    ]);
  });

  it('names what is not as it was saved, and what nobody wrote', () => {
    const altered = { ...SECOND, fields: { comment: 'second, altered' } };
    expect(compareDevices(held([FIRST, altered]), ledgerOf(FIRST, SECOND))).toEqual([
      expect.stringMatching(/^device 1 holds altered: /),
      expect.stringMatching(/^device 1 holds what nobody wrote: /),
    ]);
  });

  it('names what is deleted though nobody deleted it', () => {
    const faults = compareDevices(held([FIRST, SECOND, GONE]), ledgerOf(FIRST, SECOND));
    expect(faults).toContain('On device 1 is deleted what nobody deleted: note.');
    expect(compareDevices(held([FIRST, SECOND, GONE]), ledgerOf(FIRST, SECOND, GONE))).toEqual([]);
  });
});
