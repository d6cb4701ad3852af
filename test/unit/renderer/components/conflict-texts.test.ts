import { describe, expect, it } from 'vitest';
import { sourceWords, type Writers } from '../../../../renderer/components/conflict-texts.ts';
import { entryIdAt } from '../../../../shared/journal/clock.ts';
import { deviceId } from '../../../support/made-up.ts';

const [HERE, THERE] = [deviceId(1), deviceId(2)];
const NOW = new Date(2026, 6, 10, 12);
const WRITERS: Writers = {
  member: 'Jo Bloggs',
  thisDevice: HERE,
  deviceNames: new Map([
    [HERE, 'Laptop'],
    [THERE, 'Tablet'],
  ]),
  now: NOW.getTime(),
};

describe('what stands above one of two texts', () => {
  const at = (device: typeof HERE) => ({
    id: entryIdAt({ wallMs: new Date(2026, 6, 10, 9, 5).getTime(), counter: 0 }, device),
  });

  it('says who wrote it, on which device and when', () => {
    expect(sourceWords(at(THERE), WRITERS)).toBe('Jo Bloggs, on Tablet, today at 9.05 am');
    expect(sourceWords(at(HERE), WRITERS)).toBe('Jo Bloggs, on Laptop (this device), today at 9.05 am');
  });

  it('makes do where names are not known', () => {
    const unknown = { ...WRITERS, member: '', deviceNames: undefined };
    expect(sourceWords(at(HERE), unknown)).toBe('You, on this device, today at 9.05 am');
    expect(sourceWords(at(THERE), unknown)).toBe('You, on another device, today at 9.05 am');
  });
});
