import { useSyncExternalStore } from 'react';
import { useLooks, type PageThemeName } from '../../state/looks.ts';
import type { PageTheme } from '../viewer/page-painter.ts';
import { pageThemeOf, themeNameOf } from './page-themes.ts';

/** The look of pages now, and how they are repainted for it. */
export type ShownTheme = {
  /** Goes into `data-page-theme` of what holds pages, marks or their text: see page-theme.css. */
  readonly name: PageThemeName;
  /** Undefined where pages look as printed. The same object as long as the look is the same. */
  readonly theme: PageTheme | undefined;
};

/** Follows the member's choice and, where it is to go with the app, whether the app is dark. */
export function usePageTheme(): ShownTheme {
  const choice = useLooks(({ pageTheme }) => pageTheme);
  const appIsDark = useSyncExternalStore(followDark, isDark);
  const name = themeNameOf(choice, appIsDark);
  return { name, theme: pageThemeOf(name) };
}

/** The look of pages at this moment, for what asks once. */
export function currentPageTheme(): PageThemeName {
  return themeNameOf(useLooks.getState().pageTheme, isDark());
}

function isDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function followDark(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}
