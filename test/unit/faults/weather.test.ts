import { describe, expect, it } from 'vitest';
import { faultFor } from '../../faults/proxy/weather.ts';

const NUMBERS = Array.from({ length: 3000 }, (_, number) => number);

describe('the weather on the way to a server', () => {
  it('is the same for the same seed and another for another', () => {
    const faults = (seed: string) =>
      JSON.stringify(NUMBERS.map(number => faultFor({ seed, share: 0.5 }, number, 'PUT')));
    expect(faults('a')).toBe(faults('a'));
    expect(faults('a')).not.toBe(faults('b'));
  });

  it('brings every fault there is', () => {
    const kinds = new Set(
      NUMBERS.map(number => {
        const fault = faultFor({ seed: 'a', share: 1 }, number, number % 2 === 0 ? 'PUT' : 'PROPFIND');
        return fault.kind === 'refused' || fault.kind === 'denied' ? `${fault.kind} ${fault.status}` : fault.kind;
      }),
    );
    const statuses = [401, 403, 404, 409, 423, 429, 500, 507];
    const all = [
      'cut-after',
      'cut-before',
      'cut-within',
      'late',
      'listing-misses',
      'short-answer',
      'silent',
      'twice',
      ...statuses.flatMap(status => [`refused ${status}`, `denied ${status}`]),
    ];
    // A disk that is full lets be read what lies on it.
    expect([...kinds].toSorted()).toEqual([...all, 'none'].toSorted());
  });

  it('is calm where nothing is to happen', () => {
    expect(new Set(NUMBERS.map(number => faultFor({ seed: 'a', share: 0 }, number, 'PUT').kind))).toEqual(
      new Set(['none']),
    );
  });
});
