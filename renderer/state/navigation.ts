import { create } from 'zustand';
import type { Sha256 } from '../../shared/ids.ts';
import type { Place } from '../../shared/reading/place.ts';
import {
  leavePlace,
  NO_HISTORY,
  stepBack,
  stepForward,
  type PlaceHistory,
  type Step,
  type Visit,
} from '../../shared/reading/place-history.ts';

export type View = 'meetings' | 'meeting' | 'reader' | 'interests' | 'settings';

/** A page to show once the paper is open; without one it opens where the member left it. */
export type Target = {
  readonly pageIndex: number;
  readonly annotation?: string;
  /** What to bring into view on the page, in points from its top edge as shown. */
  readonly down?: number;
  /** The very place, where it is known. */
  readonly place?: Place;
};

type Navigation = {
  readonly view: View;
  /** The key of the meeting whose page was opened last. */
  readonly meeting: string | undefined;
  /** The paper in the reader; it stays there while other views are shown. */
  readonly paper: Sha256 | undefined;
  readonly target: Target | undefined;
  /** The places the member can go back and forward to. */
  readonly history: PlaceHistory;
};

export const useNavigation = create<Navigation>()(() => ({
  view: 'meetings',
  meeting: undefined,
  paper: undefined,
  target: undefined,
  history: NO_HISTORY,
}));

let whereMemberIs: () => Visit | undefined = () => undefined;

/** Has the reader tell where the member is. @returns a function that ends it */
export function tellPlace(tell: () => Visit | undefined): () => void {
  whereMemberIs = tell;
  return () => {
    if (whereMemberIs === tell) whereMemberIs = () => undefined;
  };
}

export function showView(view: View): void {
  useNavigation.setState({ view });
}

/** Notes where the member is, before they jump to another place: they can go back to it. */
export function notePlace(): void {
  const from = whereMemberIs();
  if (from) useNavigation.setState(({ history }) => ({ history: leavePlace(history, from) }));
}

/** Opens a paper in the reader. The place the member leaves by it can be gone back to. */
export function openPaper(paper: Sha256, target?: Target): void {
  if (target || whereMemberIs()?.paper !== paper) notePlace();
  useNavigation.setState({ view: 'reader', paper, target });
}

/** Goes back to where the member jumped from, in whichever paper that is. */
export function goBack(): void {
  follow(stepBack(useNavigation.getState().history, whereMemberIs()));
}

export function goForward(): void {
  follow(stepForward(useNavigation.getState().history, whereMemberIs()));
}

function follow(step: Step | undefined): void {
  if (!step) return;
  const { to, history } = step;
  const target = { pageIndex: to.place.pageIndex, place: to.place };
  useNavigation.setState({ view: 'reader', paper: to.paper, target, history });
}

/** Opens the page of a meeting. */
export function openMeeting(key: string): void {
  useNavigation.setState({ view: 'meeting', meeting: key });
}
