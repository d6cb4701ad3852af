import { afterEach, describe, expect, it, vi } from 'vitest';
import { awaitSight, nothingAwaited } from '../../../../renderer/state/awaited.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Notes whether the wait is over. */
function waiting(): { isOver: boolean } {
  const state = { isOver: false };
  void nothingAwaited().then(() => (state.isOver = true));
  return state;
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('what the member waits to see', () => {
  it('holds nothing up where there is nothing', async () => {
    vi.useFakeTimers();
    const wait = waiting();
    await settle();
    expect(wait.isOver).toBe(true);
  });

  it('holds the rest up until all of it is there', async () => {
    vi.useFakeTimers();
    const [opened, drawn] = [awaitSight(), awaitSight()];
    const wait = waiting();
    opened();
    opened();
    await settle();
    expect(wait.isOver).toBe(false);
    drawn();
    await settle();
    expect(wait.isOver).toBe(true);
  });

  it('holds up those that begin to wait later, as long as it is not there', async () => {
    vi.useFakeTimers();
    awaitSight()();
    const drawn = awaitSight();
    const wait = waiting();
    await settle();
    expect(wait.isOver).toBe(false);
    drawn();
    await settle();
    expect(wait.isOver).toBe(true);
  });

  it('does not hold the rest up for ever, and then not again', async () => {
    vi.useFakeTimers();
    const never = awaitSight();
    const wait = waiting();
    await vi.advanceTimersByTimeAsync(20_000);
    const later = waiting();
    await settle();
    expect([wait.isOver, later.isOver]).toEqual([true, true]);
    never();
  });
});
