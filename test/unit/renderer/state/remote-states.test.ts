import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followRemoteStates, mostDone, useRemoteStates } from '../../../../renderer/state/remote-states.ts';
import { sourceIdSchema } from '../../../../shared/ids.ts';
import type { RemoteState } from '../../../../shared/sources/remote-state.ts';
import { COUNCIL_SITE } from '../../../support/announced.ts';
import { madeUpBridge } from '../../../support/made-up-bridge.ts';
import { remoteState } from '../../../support/remote-source.ts';

const report = vi.fn<(reason: unknown) => void>();
const doing = (): string | undefined => useRemoteStates.getState().get(COUNCIL_SITE)?.doing;

beforeEach(() => {
  vi.stubGlobal('reportError', report);
  report.mockClear();
  useRemoteStates.setState(new Map(), true);
});

afterEach(() => vi.unstubAllGlobals());

it('the states of sources are those that were told last, until nobody follows them', async () => {
  const bridge = madeUpBridge({ 'sources.states': () => [remoteState({ doing: 'looking' })] });
  const stop = followRemoteStates();
  await expect.poll(doing).toBe('looking');
  bridge.tell('sources.told', [remoteState()]);
  expect(doing()).toBe('waiting');
  stop();
  expect(bridge.hearers('sources.told')).toBe(0);
});

it('what was told since is not set back by the answer to the first question', async () => {
  const answers: ((states: RemoteState[]) => void)[] = [];
  const bridge = madeUpBridge({ 'sources.states': () => new Promise(resolve => answers.push(resolve)) });
  followRemoteStates();
  await expect.poll(() => answers.length).toBe(1);
  bridge.tell('sources.told', [remoteState({ doing: 'fetching' })]);
  answers[0]?.([remoteState()]);
  await new Promise(setImmediate);
  expect(doing()).toBe('fetching');
});

it('of several sources the most that is done for any is told', () => {
  const of = (...doing: readonly RemoteState['doing'][]) =>
    mostDone(
      new Map(
        doing.map((one, index) => [
          sourceIdSchema.parse(`source${'abc'.charAt(index)}aaaaaaaaa`),
          remoteState({ doing: one }),
        ]),
      ),
    );
  expect(of()).toBe('waiting');
  expect(of('waiting', 'looking')).toBe('looking');
  expect(of('looking', 'fetching', 'waiting')).toBe('fetching');
});

it('a question that fails is reported, and events are followed all the same', async () => {
  const bridge = madeUpBridge({ 'sources.states': () => Promise.reject(new Error('down')) });
  followRemoteStates();
  await expect.poll(() => report.mock.calls.length).toBe(1);
  bridge.tell('sources.told', [remoteState({ doing: 'looking' })]);
  expect(doing()).toBe('looking');
});
