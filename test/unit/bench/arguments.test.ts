import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../build/script.ts';
import { readArguments } from '../../bench/arguments.ts';

const KNOWN = ['start', 'reopen', 'memory'];

describe('readArguments', () => {
  it.each([
    [[], { names: KNOWN, runs: 5 }],
    [['memory'], { names: ['memory'], runs: 5 }],
    [['memory', 'start', 'memory'], { names: ['memory', 'start'], runs: 5 }],
    [['--runs', '3'], { names: KNOWN, runs: 3 }],
    [['start', '--runs=11'], { names: ['start'], runs: 11 }],
  ])('reads %j', (args, read) => {
    expect(readArguments(args, KNOWN)).toEqual(read);
  });

  it.each([[['speed']], [['--fast']], [['--runs', '4']], [['--runs', '-1']], [['--runs', 'many']], [['--runs']]])(
    'refuses %j',
    args => {
      expect(() => readArguments(args, KNOWN)).toThrow(Refusal);
    },
  );

  it('says which figures there are', () => {
    expect(() => readArguments(['speed'], KNOWN)).toThrow('start, reopen, memory');
  });
});
