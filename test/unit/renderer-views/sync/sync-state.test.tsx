import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { deviceName, deviceWords } from '../../../../renderer/settings/sync/device-words.ts';
import { SyncState } from '../../../../renderer/settings/sync/SyncState.tsx';
import type { JoinedStatus } from '../../../../renderer/shell/sync-words.ts';
import type { SyncProblem } from '../../../../shared/sync/status.ts';
import { deviceId } from '../../../support/made-up.ts';
import { IDLE, OFFLINE, problem, working } from './made-up-status.ts';

function seen(status: JoinedStatus): { readonly text: string; readonly buttons: readonly string[] } {
  const html = renderToStaticMarkup(<SyncState status={status} />);
  const wordsIn = (words: string): string =>
    words
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { text: wordsIn(html), buttons: Array.from(html.matchAll(/<button.*?<\/button>/gs), ([all]) => wordsIn(all)) };
}

const SERVER = { kind: 'webdav', address: 'https://files.example/dav/', userName: 'jo' } as const;

describe('the state of sync in the settings', () => {
  it('is on, with the place and the way to sync now', () => {
    const { text, buttons } = seen(IDLE);
    expect(text).toContain('Sync folder On /home/jo/Sync Everything is synced.');
    expect(buttons).toEqual(['Sync now']);
    expect(seen({ ...IDLE, place: SERVER }).text).toContain('https://files.example/dav/, as jo');
  });

  it('says what waits and since when, offline and at a problem', () => {
    const waits = { waiting: 3, waitingSinceMs: Date.UTC(2026, 6, 9, 12), lastSyncedMs: Date.UTC(2026, 6, 9, 11) };
    const offline = seen({ ...OFFLINE, ...waits }).text;
    expect(offline).toMatch(/3 changes wait on this device until it can, the oldest since 9 July.* at 1[0-9]\.00/);
    expect(offline).toMatch(/Last synced 9 July/);
    const full = seen(problem('target-full', waits)).text;
    expect(full).toContain('Needs a look');
    expect(full).toContain('Free some space there');
    expect(full).toMatch(/Since 10 July.*\. 3 changes wait/);
  });

  it.each<[SyncProblem, string | undefined]>([
    ['sign-in', 'Enter name and password…'],
    ['locked', 'Enter the passphrase…'],
    ['ended', 'Stop syncing here…'],
    ['busy', undefined],
  ])('offers the cure of %s', (of, cure) => {
    expect(seen(problem(of, { place: SERVER })).buttons).toEqual([...(cure ? [cure] : []), 'Sync now']);
  });

  it('does not sync now while it does', () => {
    const html = renderToStaticMarkup(<SyncState status={working(3)} />);
    expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*>.*Sync now/s);
  });

  it('lists the files that were left alone, with reasons', () => {
    const one = { path: 'members/x/notes.txt', reason: 'foreign' } as const;
    expect(seen({ ...IDLE, setAside: [one] }).text).toMatch(
      /1 file was left alone .* members\/x\/notes\.txt is no file of Lectern’s\./,
    );
    const other = { path: 'members/x/y/0000/000001.age', reason: 'altered' } as const;
    expect(seen({ ...IDLE, setAside: [one, other] }).text).toContain('2 files were left alone');
    expect(seen(IDLE).text).not.toContain('left alone');
  });
});

describe('a device of the member’s', () => {
  const NOW = new Date(2026, 6, 10, 12).getTime();
  const device = {
    id: deviceId(1),
    name: 'Tablet',
    isThis: false,
    isRemoved: false,
    lastWroteMs: new Date(2026, 6, 9, 18, 30).getTime(),
  };

  it('is told with when it wrote last', () => {
    expect(deviceWords(device, NOW)).toBe('Last wrote yesterday at 6.30 pm.');
    expect(deviceWords({ ...device, lastWroteMs: null }, NOW)).toContain('Nothing written there is known here');
    expect(deviceWords({ ...device, isRemoved: true }, NOW)).toContain('gets nothing new');
  });

  it('has a name to be called by, whatever it has told', () => {
    expect(deviceName(device)).toBe('Tablet');
    expect(deviceName({ ...device, name: '' })).toBe('A device without a name');
  });
});
