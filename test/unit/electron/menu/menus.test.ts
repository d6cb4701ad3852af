import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { contextMenuTemplate } from '../../../../electron/menu/context-menu.ts';
import { commandTakenByGtk } from '../../../../electron/menu/gtk-keys.ts';
import { menuTemplate } from '../../../../electron/menu/menu-template.ts';
import { COMMANDS, type Command } from '../../../../shared/commands.ts';

vi.mock('electron', () => ({ Menu: {} }));

type Item = MenuItemConstructorOptions;

function menuOn(platform: NodeJS.Platform) {
  const commands: Command[] = [];
  const template = menuTemplate(platform, false, {
    command: command => void commands.push(command),
    openPapers: () => undefined,
    addCouncilFolder: () => undefined,
    showAbout: () => undefined,
  });
  return { template, items: flatten(template), commands };
}

function flatten(items: readonly Item[]): readonly Item[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

function click(item: Item | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

describe.each(['darwin', 'win32', 'linux'] as const)('menuTemplate on %s', platform => {
  it('offers every command', () => {
    const { items, commands } = menuOn(platform);
    items.forEach(click);
    expect(new Set(commands)).toEqual(new Set(COMMANDS));
  });

  it('gives each key to one entry', () => {
    const keys = menuOn(platform).items.flatMap(item => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the entries that people look for', () => {
    const { items, commands } = menuOn(platform);
    const find = (key: string): Item | undefined => items.find(item => item.accelerator === key);
    click(find('CmdOrCtrl+Z'));
    click(find('CmdOrCtrl+Shift+Z'));
    click(find('CmdOrCtrl+G'));
    expect(commands).toEqual(['undo', 'redo', 'go-to-page']);
    expect(find('CmdOrCtrl+O')?.label).toBe('&Open…');
    expect(items.some(item => item.role === 'quit')).toBe(true);
    expect(items.some(item => item.role === 'toggleDevTools')).toBe(false);
  });
});

describe('contextMenuTemplate', () => {
  const contents = {
    replaceMisspelling: vi.fn<(word: string) => void>(),
    session: { addWordToSpellCheckerDictionary: () => true },
  };
  const params = {
    isEditable: true,
    editFlags: { canCut: true, canCopy: true, canPaste: false, canSelectAll: true } as ContextMenuParams['editFlags'],
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
  };

  it('offers the edits that can be made in a text field', () => {
    const items = contextMenuTemplate(params, contents);
    expect(items.map(item => [item.role, item.enabled])).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      [undefined, undefined],
      ['selectAll', true],
    ]);
  });

  it('offers better spellings first', () => {
    const suggestions = ['agenda', 'agendas', 'a', 'b', 'c', 'd'];
    const items = contextMenuTemplate(
      { ...params, misspelledWord: 'agneda', dictionarySuggestions: suggestions },
      contents,
    );
    expect(items.slice(0, 5).map(item => item.label)).toEqual(['agenda', 'agendas', 'a', 'b', 'c']);
    click(items[0]);
    expect(contents.replaceMisspelling).toHaveBeenCalledWith('agenda');
  });

  it('offers to copy selected text elsewhere, and nothing where nothing is selected', () => {
    const onPage = { ...params, isEditable: false };
    expect(contextMenuTemplate({ ...onPage, selectionText: 'words' }, contents)).toEqual([{ role: 'copy' }]);
    expect(contextMenuTemplate({ ...onPage, selectionText: ' \n' }, contents)).toEqual([]);
  });
});

describe('commandTakenByGtk', () => {
  const ctrl = { type: 'keyDown' as const, control: true, shift: false, alt: false, meta: false };

  it('takes back the keys that GTK takes, and they are those of the menu', () => {
    const keys = menuOn('linux').items.map(item => item.accelerator);
    expect(commandTakenByGtk({ ...ctrl, key: '/' })).toBe('show-shortcuts');
    expect(keys).toContain('CmdOrCtrl+/');
    expect(commandTakenByGtk({ ...ctrl, key: 'A', shift: true })).toBe('toggle-agenda');
    expect(keys).toContain('CmdOrCtrl+Shift+A');
  });

  it('leaves all other keys alone', () => {
    expect(commandTakenByGtk({ ...ctrl, key: 'a' })).toBeUndefined();
    expect(commandTakenByGtk({ ...ctrl, key: '/', control: false })).toBeUndefined();
    expect(commandTakenByGtk({ ...ctrl, key: '/', alt: true })).toBeUndefined();
    expect(commandTakenByGtk({ ...ctrl, key: '/', type: 'keyUp' })).toBeUndefined();
  });
});
