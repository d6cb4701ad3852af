import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_WINDOWS, openSession, type RememberedWindow } from '../../../../electron/settings/session-store.ts';
import { sha256Schema } from '../../../../shared/ids.ts';
import { PLAIN_LOOK } from '../../../../shared/reading/page-look.ts';
import type { WindowView } from '../../../../shared/session/window-view.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { memoryLog } from '../memory-log.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const BOUNDS = { x: 10, y: 20, width: 1000, height: 700 };

const VIEW: WindowView = {
  view: 'reader',
  meeting: null,
  panes: [
    {
      paper: sha256Schema.parse('a'.repeat(64)),
      place: { pageIndex: 3, down: 0.5, across: 0, zoom: 1.5 },
      look: { ...PLAIN_LOOK, turn: 90 },
      mode: 'reflow',
    },
  ],
  active: 0,
  leftShare: 0.5,
  sidebar: { isOpen: true, tab: 'pages' },
  notesOpen: false,
};

async function open(folder: string) {
  const log = memoryLog();
  return { session: await openSession(folder, NOON, log), lines: log.lines };
}

describe('openSession', () => {
  it('brings back every window that was open, with what it showed', async () => {
    const folder = temporaryFolder();
    const { session } = await open(folder);
    expect(session.takeUp()).toEqual([]);
    session.remember(1, { bounds: BOUNDS });
    session.remember(2, { bounds: { ...BOUNDS, x: 40 }, maximised: true });
    session.remember(1, { view: VIEW });
    await session.settled();
    const again = await open(folder);
    expect(again.session.takeUp()).toEqual([
      { bounds: BOUNDS, maximised: false, view: VIEW },
      { bounds: { ...BOUNDS, x: 40 }, maximised: true, view: null },
    ]);
    expect(again.lines).toEqual([]);
    expect(await readdir(folder)).toEqual(['session.json']);
  });

  it('forgets a window that the member closed, but not the last one', async () => {
    const folder = temporaryFolder();
    const { session } = await open(folder);
    session.remember(1, { bounds: BOUNDS, view: VIEW });
    session.remember(2, { bounds: BOUNDS });
    session.forget(2);
    session.forget(1);
    await session.settled();
    const left = [{ bounds: BOUNDS, maximised: false, view: VIEW }];
    expect((await open(folder)).session.takeUp()).toEqual(left);
    // Where an app goes on without windows, the next one opens as the last one was.
    expect(session.takeUp()).toEqual(left);
  });

  it('does not bring a window back that was closed last, once another was opened', async () => {
    const folder = temporaryFolder();
    const { session } = await open(folder);
    session.remember(1, { bounds: BOUNDS, view: VIEW });
    session.forget(1);
    session.remember(1, { view: { ...VIEW, leftShare: 0.4 } });
    session.remember(2, { bounds: { ...BOUNDS, x: 40 } });
    await session.settled();
    const left = [{ bounds: { ...BOUNDS, x: 40 }, maximised: false, view: null }];
    expect((await open(folder)).session.takeUp()).toEqual(left);
    session.forget(2);
    await session.settled();
    expect((await open(folder)).session.takeUp()).toEqual(left);
  });

  it('takes no view of a window whose place is not known: it is closed already', async () => {
    const folder = temporaryFolder();
    const { session } = await open(folder);
    session.remember(1, { view: VIEW });
    await session.settled();
    expect(session.recall(1)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the place of a window whose view is of another release', async () => {
    const folder = temporaryFolder();
    const windows = [{ bounds: BOUNDS, maximised: true, view: { ...VIEW, view: 'questions' } }];
    await writeFile(path.join(folder, 'session.json'), JSON.stringify({ version: 1, windows }));
    expect((await open(folder)).session.takeUp()).toEqual([{ bounds: BOUNDS, maximised: true, view: null }]);
  });

  const many = Array.from({ length: MOST_WINDOWS + 1 }, (): RememberedWindow => ({
    bounds: BOUNDS,
    maximised: false,
    view: null,
  }));
  it.each([
    ['{"version":1,"windows":'],
    ['{"version":2,"windows":[]}'],
    [''],
    [JSON.stringify({ version: 1, windows: [{ bounds: { ...BOUNDS, width: 0 }, maximised: false, view: null }] })],
    [JSON.stringify({ version: 1, windows: many })],
  ])('sets what it cannot understand aside and opens one plain window: %.40s', async content => {
    const folder = temporaryFolder();
    await writeFile(path.join(folder, 'session.json'), content);
    const { session, lines } = await open(folder);
    expect(session.takeUp()).toEqual([]);
    expect(lines).toHaveLength(1);
    const [aside] = await readdir(folder);
    expect(await readFile(path.join(folder, aside ?? ''), 'utf8')).toBe(content);
  });

  it('writes again after a write that failed, and loses nothing by it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'session.json');
    const { session, lines } = await open(folder);
    await mkdir(path.join(file, 'in-the-way'), { recursive: true });
    session.remember(1, { bounds: BOUNDS, view: VIEW });
    await session.settled();
    expect(lines).toHaveLength(1);
    await rm(file, { recursive: true });
    session.remember(1, { maximised: true });
    await session.settled();
    expect((await open(folder)).session.takeUp()).toEqual([{ bounds: BOUNDS, maximised: true, view: VIEW }]);
  });
});
