import type { PageThemeChoice, PageThemeName } from '../../state/looks.ts';
import type { PageTheme } from '../viewer/page-painter.ts';
import {
  BLACK,
  DARK_GROUND,
  darkened,
  SEPIA_GROUND,
  strengthened,
  strengthenedInDark,
  warmed,
  WHITE,
  type ColourMap,
  type Rgb,
} from './page-colours.ts';
import { painterOf } from './paint-page.ts';

/** The look of pages that a choice stands for. */
export function themeNameOf(choice: PageThemeChoice, appIsDark: boolean): PageThemeName {
  if (choice === 'app') return appIsDark ? 'dark' : 'plain';
  return choice;
}

/** How pages are repainted; undefined where they look as printed. The same object each time. */
export function pageThemeOf(name: PageThemeName): PageTheme | undefined {
  return THEMES[name];
}

const THEMES: Readonly<Record<PageThemeName, PageTheme | undefined>> = {
  plain: undefined,
  sepia: theme('sepia', SEPIA_GROUND, warmed),
  dark: theme('dark', DARK_GROUND, darkened),
  contrast: theme('contrast', WHITE, strengthened),
  'contrast-dark': theme('contrast-dark', BLACK, strengthenedInDark),
};

function theme(name: PageThemeName, ground: Rgb, map: ColourMap): PageTheme {
  const paint = painterOf(map);
  return {
    name,
    ground: `rgb(${ground.join(' ')})`,
    paint: async (canvas, pictures, page) => {
      await paint(canvas, pictures, page);
      canvas.dataset['theme'] = name;
    },
  };
}

/** How the page on a canvas looks. */
export function themeDrawn(canvas: HTMLCanvasElement): string {
  return canvas.dataset['theme'] ?? 'plain';
}
