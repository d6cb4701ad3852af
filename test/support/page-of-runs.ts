import { packRuns, type PageContent, type TextRun } from '../../shared/pack/page-runs.ts';

/** A run as a test describes it: where it begins, and how tall and wide it is where that matters. */
export type SetRun = readonly [
  text: string,
  x: number,
  y: number,
  rest?: Partial<Pick<TextRun, 'width' | 'height' | 'angle'>>,
];

const HEIGHT = 11;
/** Of its height: about as wide as letters are. */
const LETTER = 0.5;

/** A page with these runs in this order, each a line of its own in the file. */
export function pageOfRuns(runs: readonly SetRun[]): PageContent {
  const placed: TextRun[] = [];
  let text = '';
  for (const [words, x, y, { height = HEIGHT, angle = 0, width = words.length * height * LETTER } = {}] of runs) {
    placed.push({ text: words, x, y, width, height, angle, start: text.length });
    text += `${words}\n`;
  }
  return { text, places: packRuns(placed) };
}
