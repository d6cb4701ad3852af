import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followAnnounced, useAnnounced } from '../../../../renderer/state/announced.ts';
import type { AnnouncedMeeting } from '../../../../shared/sources/published.ts';
import { announcedMeeting } from '../../../support/announced.ts';
import { madeUpBridge } from '../../../support/made-up-bridge.ts';

const bodies = (): readonly string[] | undefined => useAnnounced.getState().meetings?.map(({ committee }) => committee);

beforeEach(() => {
  vi.stubGlobal('reportError', vi.fn<(reason: unknown) => void>());
  useAnnounced.setState({ meetings: undefined });
});

afterEach(() => vi.unstubAllGlobals());

it('what is announced is asked for at once, and whenever sources have changed', async () => {
  let meetings = [announcedMeeting()];
  const bridge = madeUpBridge({ 'sources.announced': () => meetings });
  const stop = followAnnounced();
  expect(bodies()).toBeUndefined();
  await expect.poll(bodies).toEqual(['Cabinet']);
  meetings = [announcedMeeting({ committee: 'Audit' })];
  bridge.tell('sources.changed', null);
  await expect.poll(bodies).toEqual(['Audit']);
  stop();
  expect(bridge.hearers('sources.changed')).toBe(0);
});

it('an answer that comes late does not put back what was asked for later', async () => {
  const answers: ((meetings: AnnouncedMeeting[]) => void)[] = [];
  const bridge = madeUpBridge({ 'sources.announced': () => new Promise(resolve => answers.push(resolve)) });
  followAnnounced();
  bridge.tell('sources.changed', null);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.([announcedMeeting({ committee: 'Audit' })]);
  await expect.poll(bodies).toEqual(['Audit']);
  answers[0]?.([announcedMeeting()]);
  await new Promise(setImmediate);
  expect(bodies()).toEqual(['Audit']);
});
