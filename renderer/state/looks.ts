import { z } from 'zod';
import { create } from 'zustand';
import { colourSchema } from '../../shared/annotations/model.ts';

/** How pages look: as printed, on warm paper, dark, black on white, white on black. */
export const PAGE_THEMES = ['plain', 'sepia', 'dark', 'contrast', 'contrast-dark'] as const;
export type PageThemeName = (typeof PAGE_THEMES)[number];

/** What a member can choose: a look, or `app`, dark where the app is dark. */
const pageThemeSchema = z.enum([...PAGE_THEMES, 'app']);
export type PageThemeChoice = z.infer<typeof pageThemeSchema>;

/** Typefaces of the text in one column. */
export const FACES = ['inter', 'serif', 'atkinson', 'dyslexic'] as const;
export type Face = (typeof FACES)[number];

/** Sizes of the text in one column, in CSS pixels. */
export const TEXT_SIZES = [10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 42, 48, 56, 64, 80, 96] as const;
/** Distances of its lines, in letter heights. */
export const LINE_SPACINGS = [1.3, 1.5, 1.75, 2, 2.5] as const;
/** What is added between letters, in letter heights; between words, three times as much (WCAG 2.2, 1.4.12). */
export const LETTER_SPACINGS = [0, 0.03, 0.06, 0.12] as const;
/** Widths of the column, in letters; the last is as wide as the window allows. */
export const COLUMN_WIDTHS = [45, 60, 75, 100, 999] as const;

const reflowSchema = z.object({
  size: z.literal(TEXT_SIZES).catch(20),
  line: z.literal(LINE_SPACINGS).catch(1.5),
  letters: z.literal(LETTER_SPACINGS).catch(0),
  width: z.literal(COLUMN_WIDTHS).catch(75),
  face: z.enum(FACES).catch('inter'),
});
/** How the text in one column is set. */
export type ReflowLook = Readonly<z.infer<typeof reflowSchema>>;

/** How fast reading aloud goes: 1 is the voice's own speed. */
export const SPEECH_RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;
export type SpeechRate = (typeof SPEECH_RATES)[number];

const speechSchema = z.object({
  rate: z.literal(SPEECH_RATES).catch(1),
  /** As the system names it; undefined for the first that suits. */
  voice: z.string().max(500).optional().catch(undefined),
});
export type SpeechLook = Readonly<z.infer<typeof speechSchema>>;

/** Widths of the pen's line at full pressure, in points. */
export const PEN_WIDTHS = [1.2, 2, 4, 10] as const;

const markingSchema = z.object({
  colour: colourSchema.catch('yellow'),
  penWidth: z.literal(PEN_WIDTHS).catch(2),
  /** Whether single letters and digits mark; who speaks to their computer turns it off (WCAG 2.2, 2.1.4). */
  byLetters: z.boolean().catch(true),
});
/** What the next mark is made with, and how. */
export type MarkingLook = Readonly<z.infer<typeof markingSchema>>;

const looksSchema = z.object({
  pageTheme: pageThemeSchema.catch('plain'),
  reflow: reflowSchema.catch(() => reflowSchema.parse({})),
  speech: speechSchema.catch(() => speechSchema.parse({})),
  marking: markingSchema.catch(() => markingSchema.parse({})),
});

/**
 * How the member has papers shown and read to them on this device, and marks in them: it goes with the screen, the room
 * and the pen.
 */
export type Looks = Readonly<z.infer<typeof looksSchema>>;

const KEY = 'lectern-looks';

/** What was kept, as far as it can be read; what cannot is as at first. */
export function readLooks(kept: string | null): Looks {
  let parsed: unknown;
  try {
    parsed = JSON.parse(kept ?? '{}');
  } catch {
    parsed = {};
  }
  return looksSchema.catch(() => looksSchema.parse({})).parse(parsed);
}

export const useLooks = create<Looks>()(set => {
  // What another window changes.
  globalThis.addEventListener?.('storage', ({ key, newValue }) => {
    if (key === KEY) set(readLooks(newValue));
  });
  return readLooks(storage()?.getItem(KEY) ?? null);
});

/** Changes the looks, in all windows, and keeps them. */
export function changeLooks(change: (looks: Looks) => Partial<Looks>): void {
  useLooks.setState(change(useLooks.getState()));
  try {
    storage()?.setItem(KEY, JSON.stringify(useLooks.getState()));
  } catch {
    // A full disk: the looks hold until the window is closed.
  }
}

export function changeReflow(change: Partial<ReflowLook>): void {
  changeLooks(({ reflow }) => ({ reflow: { ...reflow, ...change } }));
}

export function changeSpeech(change: Partial<SpeechLook>): void {
  changeLooks(({ speech }) => ({ speech: { ...speech, ...change } }));
}

export function changeMarking(change: Partial<MarkingLook>): void {
  changeLooks(({ marking }) => ({ marking: { ...marking, ...change } }));
}

/** Undefined where there is none, as in tests without a window. */
function storage(): Storage | undefined {
  return 'localStorage' in globalThis ? globalThis.localStorage : undefined;
}
