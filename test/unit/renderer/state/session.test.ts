import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useReader } from '../../../../renderer/reader/reader-state.ts';
import { flushAll } from '../../../../renderer/state/flush.ts';
import {
  activatePane,
  openBeside,
  openPaper,
  placeIn,
  showView,
  tellPlace,
  useNavigation,
} from '../../../../renderer/state/navigation.ts';
import { keepWindow, restoreWindow, tellLook, windowView } from '../../../../renderer/state/session.ts';
import { PLAIN_LOOK, type PageLook } from '../../../../shared/reading/page-look.ts';
import type { Place } from '../../../../shared/reading/place.ts';
import { windowViewSchema, type WindowView } from '../../../../shared/session/window-view.ts';
import { sha256 } from '../../../support/made-up.ts';

const [PACK, APPENDIX] = [sha256(1), sha256(2)];
const PLACE: Place = { pageIndex: 22, down: 0.25, across: 0, zoom: 1.25 };
const TURNED: PageLook = { ...PLAIN_LOOK, spread: 'two', turn: 90 };

const LEFT: WindowView = {
  view: 'notes',
  meeting: 'planning 2026-03-05',
  panes: [
    { paper: PACK, place: PLACE, look: TURNED, mode: 'reflow' },
    { paper: APPENDIX, place: null, look: null, mode: 'pages' },
  ],
  active: 1,
  leftShare: 0.4,
  sidebar: { isOpen: false, tab: 'bookmarks' },
  notesOpen: true,
};

beforeEach(() => {
  useNavigation.setState(useNavigation.getInitialState(), true);
  useReader.setState(useReader.getInitialState(), true);
});

describe('a window that is opened again', () => {
  it('shows what it showed', () => {
    restoreWindow(LEFT);
    expect(useNavigation.getState()).toMatchObject({ view: 'notes', meeting: 'planning 2026-03-05' });
    expect(useReader.getState()).toMatchObject({ agendaOpen: false, sidebarTab: 'bookmarks', notesOpen: true });
    const [left, right] = useNavigation.getState().panes;
    expect(left?.target).toEqual({ pageIndex: 22, place: PLACE, shown: { zoom: 1.25, look: TURNED, mode: 'reflow' } });
    // Where no place is known the paper opens where it was left.
    expect(right).toMatchObject({ paper: APPENDIX, target: undefined });
    expect(useNavigation.getState().activePane).toBe(right?.id);
  });

  it('is remembered as it was, also before its papers are open', () => {
    restoreWindow(LEFT);
    expect(windowView()).toEqual(LEFT);
  });

  it('shows pages where a version that knew no reading view has left it', () => {
    const [{ mode: _, ...pack }] = LEFT.panes as [WindowView['panes'][number]];
    expect(windowViewSchema.parse({ ...LEFT, panes: [pack], active: 0 }).panes[0]).toMatchObject({ mode: 'pages' });
  });

  it('stays where the member has gone while it was starting', () => {
    showView('settings');
    restoreWindow(LEFT);
    expect(useNavigation.getState()).toMatchObject({ view: 'settings', panes: [] });
  });
});

describe('windowView', () => {
  it('is within its schema for a new window', () => {
    expect(windowViewSchema.parse(windowView())).toEqual(windowView());
  });

  it('has the exact place and the look of every pane', () => {
    openPaper(PACK);
    openBeside(APPENDIX);
    const [left, right] = useNavigation.getState().panes.map(({ id }) => id);
    if (left === undefined || right === undefined) throw new Error('There are two panes.');
    activatePane(left);
    const ends = [
      tellPlace(left, () => ({ paper: PACK, place: PLACE })),
      tellLook(left, () => ({ look: TURNED, mode: 'reflow' })),
      // A pane whose paper has just been changed still tells of the paper before.
      tellPlace(right, () => ({ paper: PACK, place: PLACE })),
      tellLook(right, () => ({ look: TURNED, mode: 'reflow' })),
    ];
    expect(windowView()).toMatchObject({
      active: 0,
      panes: [
        { paper: PACK, place: PLACE, look: TURNED, mode: 'reflow' },
        { paper: APPENDIX, place: null, look: null, mode: 'pages' },
      ],
    });
    for (const end of ends) end();
    expect(placeIn(left)).toBeUndefined();
    expect(windowView().panes[0]).toEqual({ paper: PACK, place: null, look: null, mode: 'pages' });
  });
});

describe('keepWindow', () => {
  const told: WindowView[] = [];
  let scroll: () => void = () => undefined;
  let fails = false;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('reportError', () => undefined);
    vi.stubGlobal('document', { addEventListener: (_: string, listener: () => void) => (scroll = listener) });
    vi.stubGlobal('window', {
      lectern: {
        invoke: (_channel: string, [view]: [WindowView]) => {
          if (fails) return Promise.reject(new Error('gone'));
          told.push(windowViewSchema.parse(view));
          return Promise.resolve(null);
        },
      },
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('tells what is shown once it rests, only when it has changed, and at the end at once', async () => {
    keepWindow();
    showView('settings');
    showView('interests');
    expect(told).toEqual([]);
    await vi.runAllTimersAsync();
    expect(told.map(({ view }) => view)).toEqual(['interests']);
    scroll();
    await vi.runAllTimersAsync();
    expect(told).toHaveLength(1);

    fails = true;
    showView('meetings');
    await vi.runAllTimersAsync();
    fails = false;
    scroll();
    await vi.runAllTimersAsync();
    expect(told.map(({ view }) => view)).toEqual(['interests', 'meetings']);

    showView('settings');
    await flushAll();
    expect(told.at(-1)?.view).toBe('settings');
    await vi.runAllTimersAsync();
    expect(told).toHaveLength(3);
  });
});
