import { describe, expect, it } from 'vitest';
import { onCommand, runCommand } from '../../../../renderer/state/commands.ts';

describe('a command of the menu', () => {
  it('goes to nobody where nobody takes it', () => {
    expect(runCommand('zoom-in')).toBe(false);
  });

  it('goes to the handler that came last, and to the one before when that is gone', () => {
    const called: string[] = [];
    const giveBackFirst = onCommand('undo', () => called.push('first'));
    const giveBackSecond = onCommand('undo', () => called.push('second'));
    expect(runCommand('undo')).toBe(true);
    giveBackSecond();
    runCommand('undo');
    giveBackFirst();
    expect(runCommand('undo')).toBe(false);
    expect(called).toEqual(['second', 'first']);
  });

  it('stays with the others when one that is not the last gives it back', () => {
    const called: string[] = [];
    const giveBackFirst = onCommand('redo', () => called.push('first'));
    const giveBackSecond = onCommand('redo', () => called.push('second'));
    giveBackFirst();
    giveBackFirst();
    runCommand('redo');
    giveBackSecond();
    expect(called).toEqual(['second']);
  });

  it('goes to no handler of another command', () => {
    const giveBack = onCommand('zoom-in', () => {
      throw new Error('Not meant');
    });
    expect(runCommand('zoom-out')).toBe(false);
    giveBack();
  });
});
