import { describe, expect, test } from 'vitest';
import { readAloud, SILENT, type ReadAloudEvent, type ReadAloudState } from '../../../../shared/speech/read-aloud.ts';

const SCRIPT = [{ breaths: ['One.'] }, { breaths: ['Two, first,', 'and then.'] }, { breaths: ['Three.'] }];

/** What is said after each event, and the state at the end. */
function after(...events: readonly ReadAloudEvent[]): {
  readonly said: readonly string[];
  readonly state: ReadAloudState;
} {
  let state = SILENT;
  const said: string[] = [];
  for (const event of events) {
    const step = readAloud(state, event, SCRIPT);
    ({ state } = step);
    if (step.order) said.push(step.order.is === 'say' ? step.order.text : 'hush');
  }
  return { said, state };
}
const start: ReadAloudEvent = { is: 'start', at: 0 };
const saidTurn = (turn: number): ReadAloudEvent => ({ is: 'said', turn });

describe('reading aloud', () => {
  test('says one breath after the other, to the end', () => {
    const { said, state } = after(start, saidTurn(1), saidTurn(2), saidTurn(3), saidTurn(4));
    expect(said).toEqual(['One.', 'Two, first,', 'and then.', 'Three.', 'hush']);
    expect(state.is).toBe('silent');
  });

  test('begins at the sentence that is asked for', () => {
    expect(after({ is: 'start', at: 2 }).said).toEqual(['Three.']);
  });

  test('pauses, and goes on with the sentence it paused in', () => {
    const { said, state } = after(start, saidTurn(1), saidTurn(2), { is: 'pause' }, { is: 'resume' });
    expect(said).toEqual(['One.', 'Two, first,', 'and then.', 'hush', 'Two, first,']);
    expect(state).toMatchObject({ is: 'speaking', at: 1 });
  });

  test('goes to the next sentence and to the one before, and no further than there are', () => {
    expect(after(start, { is: 'next' }, { is: 'next' }, { is: 'next' }).said).toEqual([
      'One.',
      'Two, first,',
      'Three.',
      'Three.',
    ]);
    expect(after(start, { is: 'previous' }).said).toEqual(['One.', 'One.']);
  });

  test('moves silently while it is paused', () => {
    const { said, state } = after(start, { is: 'pause' }, { is: 'next' }, { is: 'next' });
    expect(said).toEqual(['One.', 'hush']);
    expect(state).toMatchObject({ is: 'paused', at: 2 });
  });

  test('does not heed a voice that tells late of words that were broken off', () => {
    expect(after(start, { is: 'next' }, saidTurn(1)).said).toEqual(['One.', 'Two, first,']);
    expect(after(start, { is: 'stop' }, saidTurn(1)).said).toEqual(['One.', 'hush']);
    expect(after(start, { is: 'stop' }, start, saidTurn(1)).said).toEqual(['One.', 'hush', 'One.']);
  });

  test('says the sentence anew in another voice', () => {
    expect(after(start, saidTurn(1), saidTurn(2), { is: 'changed' }).said.at(-1)).toBe('Two, first,');
    expect(after(start, { is: 'pause' }, { is: 'changed' }).said.at(-1)).toBe('hush');
  });

  test('stops at the sentence a voice fails at, and can try it again', () => {
    const failed = after(start, { is: 'failed', turn: 1 });
    expect(failed.state).toMatchObject({ is: 'failed', at: 0 });
    expect(after(start, { is: 'failed', turn: 1 }, { is: 'resume' }).said.at(-1)).toBe('One.');
  });

  test('says nothing where there is nothing to say', () => {
    expect(readAloud(SILENT, start, []).state.is).toBe('silent');
  });
});
