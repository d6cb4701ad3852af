import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menu-template.ts';
import { joinTexts } from '../../../renderer/components/conflict-texts.ts';
import { refusedWords, sortDropped } from '../../../renderer/shell/dropped-files.ts';
import { keysFor, SHORTCUT_GROUPS } from '../../../renderer/shell/shortcuts.ts';
import { syncGlance, syncSentence } from '../../../renderer/shell/sync-words.ts';
import { onCommand, runCommand } from '../../../renderer/state/commands.ts';
import { entryIdAt } from '../../../shared/journal/clock.ts';
import { deviceId } from '../../support/made-up.ts';

const MENU_ACTIONS = {
  command: () => undefined,
  openPapers: () => undefined,
  addCouncilFolder: () => undefined,
  showAbout: () => undefined,
};

/** All accelerators of a menu, written as the list of shortcuts writes them. */
function accelerators(menu: readonly MenuItemConstructorOptions[]): readonly string[] {
  return menu.flatMap(item => [
    ...(item.accelerator ? [item.accelerator.replace(/CmdOrCtrl|Ctrl/, 'Mod')] : []),
    ...(Array.isArray(item.submenu) ? accelerators(item.submenu) : []),
  ]);
}

const NOW = Date.UTC(2026, 6, 10, 12);
const JOINED = {
  place: { kind: 'folder', folder: '/sync' },
  waiting: 0,
  waitingSinceMs: null,
  lastSyncedMs: NOW - 130_000,
  setAside: [],
} as const;

describe('the sync mark', () => {
  it('says how long ago all was synced', () => {
    const status = { state: 'idle', ...JOINED } as const;
    expect(syncGlance(status, NOW)).toEqual({ dot: 'well', state: 'Synced', more: '2 min ago' });
    expect(syncSentence(status, NOW)).toBe('Everything is synced. Last exchange: 2 min ago.');
  });

  it('never calls synced what waits', () => {
    const status = { state: 'idle', ...JOINED, waiting: 1 } as const;
    expect(syncGlance(status, NOW)).toEqual({ dot: 'waiting', state: '1 change', more: 'waits' });
    expect(syncSentence(status, NOW)).toBe('1 change waits to go out.');
  });

  it('says offline and what waits', () => {
    const status = { state: 'offline', ...JOINED, waiting: 3 } as const;
    expect(syncGlance(status, NOW)).toEqual({ dot: 'waiting', state: 'Offline', more: '3 changes wait' });
    expect(syncSentence(status, NOW)).toContain('3 changes wait on this device');
  });

  it('names the server where that is what cannot be reached', () => {
    const place = { kind: 'webdav', address: 'https://files.example/dav/', userName: 'jo' } as const;
    const sentence = syncSentence({ state: 'offline', ...JOINED, place }, NOW);
    expect(sentence).toBe('The server with your sync folder cannot be reached at the moment. Nothing waits.');
  });

  it('says how far a long run is, and never that all is done while it goes on', () => {
    const run = (done: number) =>
      ({ state: 'working', progress: { doing: 'receiving', done, total: 50_000 }, ...JOINED }) as const;
    expect(syncGlance(run(1200), NOW)).toEqual({ dot: 'busy', state: 'Syncing', more: '2 %' });
    expect(syncSentence(run(1200), NOW)).toBe('Receiving 1,200 of 50,000.');
    expect(syncGlance(run(50_000), NOW).more).toBe('99 %');
    expect(syncGlance({ state: 'working', progress: null, ...JOINED }, NOW).more).toBeUndefined();
  });

  it('says cause and cure of a problem', () => {
    const status = { state: 'problem', problem: 'target-full', problemSinceMs: NOW, ...JOINED } as const;
    expect(syncGlance(status, NOW).dot).toBe('problem');
    expect(syncSentence(status, NOW)).toContain('Free some space');
  });

  it('says that nothing leaves this device when sync is off', () => {
    expect(syncGlance({ state: 'off' }, NOW)).toEqual({ dot: 'off', state: 'Sync off', more: undefined });
    expect(syncSentence({ state: 'off' }, NOW)).toBe('Your work is kept on this device only.');
  });
});

describe('dropped files', () => {
  it('are taken when they are PDFs by name or by type', () => {
    const files = [
      { name: 'pack.PDF', type: '' },
      { name: 'agenda', type: 'application/pdf' },
      { name: 'letter.docx', type: 'application/msword' },
      { name: 'folder', type: '' },
    ];
    const { papers, refused } = sortDropped(files);
    expect(papers.map(({ name }) => name)).toEqual(['pack.PDF', 'agenda']);
    expect(refused).toEqual(['letter.docx', 'folder']);
    expect(refusedWords(refused)).toMatch(/^2 of these are not PDFs/);
    expect(refusedWords(['letter.docx'])).toMatch(/^“letter.docx” is not a PDF/);
  });
});

describe('commands', () => {
  it('go to whoever came last, and back when they leave', () => {
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    const stopFirst = onCommand('zoom-in', first);
    const stopSecond = onCommand('zoom-in', second);
    expect(runCommand('zoom-in')).toBe(true);
    stopSecond();
    runCommand('zoom-in');
    stopFirst();
    expect(runCommand('zoom-in')).toBe(false);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
  });
});

describe('keys', () => {
  it('are named as the keyboard prints them', () => {
    expect(keysFor('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(keysFor('Mod+Shift+Z', true)).toBe('⌘+⇧+Z');
    expect(keysFor('Mod+Plus', false)).toBe('Ctrl++');
    expect(keysFor('Alt+Left', false)).toBe('Alt+←');
  });

  it('are others on a Mac where its text fields need them', () => {
    expect(keysFor('Alt+Left', true)).toBe('⌘+[');
    expect(keysFor('Alt+Right', true)).toBe('⌘+]');
  });
});

describe('the list of shortcuts', () => {
  const SINGLE_KEYS = /^(?:[A-Z0-9]|F\d|Delete|Enter|Space)$/;
  const KEYS_OF_LISTS = ['Shift+Down', 'Mod+A'];
  const listed = SHORTCUT_GROUPS.flatMap(group =>
    group.shortcuts.flatMap(({ keys, or }) => [...keys, ...(or === undefined ? [] : [or])]),
  );

  it('names only keys that the application menu, the reader or a list takes', () => {
    const taken = accelerators(menuTemplate('linux', false, MENU_ACTIONS));
    const combinations = listed.filter(keys => !SINGLE_KEYS.test(keys));
    expect(combinations.filter(keys => !taken.includes(keys) && !KEYS_OF_LISTS.includes(keys))).toEqual([]);
  });

  it('leaves out none of the menu’s commands', () => {
    const known = [...listed, 'Mod+=', 'Mod+Y', 'Mod+,', 'F11'];
    expect(accelerators(menuTemplate('linux', false, MENU_ACTIONS)).filter(keys => !known.includes(keys))).toEqual([]);
  });

  it('keeps another way to do the same apart from keys that each do something', () => {
    const several = SHORTCUT_GROUPS.flatMap(({ shortcuts }) => shortcuts).filter(({ keys }) => keys.length > 1);
    expect(several.map(({ keys }) => keys.join(' '))).toEqual(['1 2 3 4']);
  });

  it('says each thing once', () => {
    expect(new Set(listed).size).toBe(listed.length);
  });
});

describe('texts that are kept together', () => {
  it('stand in the order they were written, with a blank line between them', () => {
    const alternatives = [
      { id: entryIdAt({ wallMs: 2, counter: 0 }, deviceId(0)), value: 'later' },
      { id: entryIdAt({ wallMs: 1, counter: 0 }, deviceId(0)), value: 'earlier' },
      { id: entryIdAt({ wallMs: 0, counter: 0 }, deviceId(0)), value: ' ' },
    ];
    expect(joinTexts(alternatives)).toBe('earlier\n\nlater');
  });
});
