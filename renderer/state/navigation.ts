import { create } from 'zustand';
import type { Sha256 } from '../../shared/ids.ts';

export type View = 'meetings' | 'reader' | 'interests' | 'settings';

/** A page to show once the paper is open; without one it opens where the member left it. */
export type Target = { readonly pageIndex: number; readonly annotation?: string };

type Navigation = {
  readonly view: View;
  /** The paper in the reader; it stays there while other views are shown. */
  readonly paper: Sha256 | undefined;
  readonly target: Target | undefined;
};

export const useNavigation = create<Navigation>()(() => ({ view: 'meetings', paper: undefined, target: undefined }));

export function showView(view: View): void {
  useNavigation.setState({ view });
}

/** Opens a paper in the reader. */
export function openPaper(paper: Sha256, target?: Target): void {
  useNavigation.setState({ view: 'reader', paper, target });
}
