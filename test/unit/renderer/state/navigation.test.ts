import { beforeEach, describe, expect, it } from 'vitest';
import {
  activatePane,
  activeSpot,
  canGoBackFromList,
  closePane,
  goBack,
  goForward,
  notePlace,
  openBeside,
  openFound,
  openPaper,
  restorePanes,
  tellPlace,
  useNavigation,
  type PaneId,
} from '../../../../renderer/state/navigation.ts';
import { NO_HISTORY } from '../../../../shared/reading/place-history.ts';
import type { Place } from '../../../../shared/reading/place.ts';
import { sha256 } from '../../../support/made-up.ts';

const [PACK, APPENDIX, OTHER] = [sha256(1), sha256(2), sha256(3)];

const placeOn = (pageIndex: number): Place => ({ pageIndex, down: 0, across: 0, zoom: 'fit-width' });

/** The member is on a page of the paper that is open in a pane. */
const beOn = (pane: PaneId, pageIndex: number): void => {
  tellPlace(pane, () => {
    const spot = useNavigation.getState().panes.find(({ id }) => id === pane);
    return spot && { paper: spot.paper, place: placeOn(pageIndex) };
  });
};

const papers = () => useNavigation.getState().panes.map(({ paper }) => paper);
const active = () => activeSpot(useNavigation.getState());

describe('the panes of the reader', () => {
  beforeEach(() => {
    useNavigation.setState({ view: 'meetings', panes: [], activePane: 0 });
  });

  it('opens the first paper in a pane of its own', () => {
    openPaper(PACK);
    expect(papers()).toEqual([PACK]);
    expect(useNavigation.getState().view).toBe('reader');
    expect(active()).toMatchObject({ paper: PACK, history: NO_HISTORY });
  });

  it('opens the next paper in the same pane', () => {
    openPaper(PACK);
    openPaper(APPENDIX);
    expect(papers()).toEqual([APPENDIX]);
  });

  it('opens a paper beside the one that is read, which stays as it is', () => {
    openPaper(PACK);
    openBeside(APPENDIX, { pageIndex: 4 });
    expect(papers()).toEqual([PACK, APPENDIX]);
    expect(active()).toMatchObject({ paper: APPENDIX, target: { pageIndex: 4 } });
  });

  it('opens a third paper in the pane that is not active', () => {
    openPaper(PACK);
    openBeside(APPENDIX);
    openBeside(OTHER);
    expect(papers()).toEqual([OTHER, APPENDIX]);
    expect(active()?.paper).toBe(OTHER);
  });

  it('goes back and forward in the pane that is active, and leaves the other where it is', () => {
    openPaper(PACK);
    const [left] = useNavigation.getState().panes;
    openBeside(APPENDIX);
    const right = active();
    if (!left || !right) throw new Error('There are two panes');
    beOn(left.id, 3);
    beOn(right.id, 1);
    openPaper(OTHER);
    activatePane(left.id);
    goBack();
    expect(papers()).toEqual([PACK, OTHER]);
    activatePane(right.id);
    goBack();
    expect(papers()).toEqual([PACK, APPENDIX]);
    expect(active()?.target).toEqual({ pageIndex: 1, place: placeOn(1) });
    goForward();
    expect(papers()).toEqual([PACK, OTHER]);
  });

  it('leaves the other pane when one is closed', () => {
    openPaper(PACK);
    openBeside(APPENDIX);
    closePane(active()?.id ?? 0);
    expect(papers()).toEqual([PACK]);
    expect(active()?.paper).toBe(PACK);
    closePane(active()?.id ?? 0);
    expect(active()).toBeUndefined();
  });

  it('comes back with the panes a window had, no more than there is room for', () => {
    const spot = (paper: typeof PACK) => ({ paper, target: undefined });
    restorePanes([PACK, APPENDIX, OTHER].map(spot), 1);
    expect(papers()).toEqual([PACK, APPENDIX]);
    expect(active()?.paper).toBe(APPENDIX);
  });
});

describe('opening what was found in everything', () => {
  beforeEach(() => {
    useNavigation.setState({ view: 'find', panes: [], activePane: 0 });
  });

  it('leads back to the list it was found in, and nowhere else', () => {
    openFound(PACK, { pageIndex: 4 });
    expect(useNavigation.getState().view).toBe('reader');
    goBack();
    expect([useNavigation.getState().view, papers()]).toEqual(['find', [PACK]]);
  });

  it('leads back through the places that were gone to since, then to the list', () => {
    openFound(PACK, { pageIndex: 4 });
    beOn(active()?.id ?? 0, 4);
    openPaper(APPENDIX, { pageIndex: 0 });
    goBack();
    expect([useNavigation.getState().view, papers()]).toEqual(['reader', [PACK]]);
    goBack();
    expect(useNavigation.getState().view).toBe('find');
  });

  it('goes on back from the list to where the member was before, and comes forward to it again', () => {
    openPaper(OTHER);
    beOn(active()?.id ?? 0, 7);
    openFound(PACK, { pageIndex: 4 });
    goBack();
    expect(active()).toSatisfy(canGoBackFromList);
    goBack();
    expect([useNavigation.getState().view, papers()]).toEqual(['reader', [OTHER]]);
    goForward();
    expect(papers()).toEqual([PACK]);
    goBack();
    expect(useNavigation.getState().view).toBe('find');
  });

  it('keeps its place among more places than are remembered', () => {
    openPaper(OTHER);
    const id = active()?.id ?? 0;
    const goOn = (pageIndex: number): void => {
      beOn(id, pageIndex);
      notePlace();
    };
    for (let pageIndex = 0; pageIndex < 150; pageIndex += 1) goOn(pageIndex);
    openFound(PACK, { pageIndex: 4 });
    beOn(id, 4);
    openPaper(APPENDIX, { pageIndex: 0 });
    beOn(id, 0);
    goBack();
    expect([useNavigation.getState().view, papers()]).toEqual(['reader', [PACK]]);
    goBack();
    expect(useNavigation.getState().view).toBe('find');
  });

  it('is forgotten when another paper is opened in its place', () => {
    openFound(PACK, { pageIndex: 4 });
    openPaper(APPENDIX);
    goBack();
    expect(useNavigation.getState().view).toBe('reader');
  });
});
