import { describe, expect, it } from 'vitest';
import { readArguments } from '../../faults/arguments.ts';

const read = (...args: readonly string[]) => readArguments(args, () => 77);

describe('what npm run faults is told', () => {
  it('is five hundred runs from any seed when nothing is said', () => {
    expect(read()).toEqual({ runs: 500, seed: 77 });
  });

  it('is so many runs from that seed', () => {
    expect(read('--runs', '3', '--seed', '41')).toEqual({ runs: 3, seed: 41 });
    expect(read('--seed=0', '--runs=1')).toEqual({ runs: 1, seed: 0 });
  });

  it('is refused where it means nothing', () => {
    expect(() => read('--runs', '0')).toThrow('--runs wants a whole number from 1 on; not "0".');
    expect(() => read('--seed', 'x')).toThrow('--seed wants a whole number from 0 on; not "x".');
    expect(() => read('--seed')).toThrow('--seed wants a whole number from 0 on; not "".');
    expect(() => read('--quick')).toThrow('"--quick" is not known here');
  });
});
