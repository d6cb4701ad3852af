import { z } from 'zod';

/** A run of text as it was set on a page. Lengths in points, from the top left corner of the page as shown. */
export type TextRun = {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Along the line, and across it. */
  readonly width: number;
  readonly height: number;
  /** Which way its line runs on the page as shown, clockwise: 0 reads to the right, 90 downwards. */
  readonly angle: number;
  /** Where its first character stands in the text of the page. */
  readonly start: number;
};

/** What is kept of the words on a page. */
export const pageContentSchema = z
  .object({
    /** Text runs in the file's order, a line feed at each line end: the text that quotes count their offsets in. */
    text: z.string(),
    /** Where the runs stand: see {@link packRuns}. */
    places: z.instanceof(Int32Array),
  })
  .readonly();
export type PageContent = z.infer<typeof pageContentSchema>;

const FIELDS = 7;
const TENTHS = 10;
const WORD = /\S/;

/** Puts runs into the form they are kept in: seven whole numbers a run, lengths in tenths of a point. */
export function packRuns(runs: readonly TextRun[]): Int32Array<ArrayBuffer> {
  const places = new Int32Array(runs.length * FIELDS);
  runs.forEach(({ text, x, y, width, height, angle, start }, index) => {
    places.set(
      [start, text.length, ...[x, y, width, height].map(length => Math.round(length * TENTHS)), angle],
      index * FIELDS,
    );
  });
  return places;
}

/** Whether a run is asked for: where its baseline begins, in points, and which way it runs. */
export type RunTest = (x: number, y: number, angle: number) => boolean;

/**
 * The runs of a page that hold a word, or those of them that are asked for, in the file's order. Places that lie outside
 * the text are passed over.
 */
export function runsOf({ text, places }: PageContent, isWanted?: RunTest): readonly TextRun[] {
  const runs: TextRun[] = [];
  // Every page of a long pack goes through here: nothing is made for a run but the run.
  for (let at = 0; at + FIELDS <= places.length; at += FIELDS) {
    const x = (places[at + 2] ?? 0) / TENTHS;
    const y = (places[at + 3] ?? 0) / TENTHS;
    const angle = places[at + 6] ?? 0;
    if (isWanted && !isWanted(x, y, angle)) continue;
    const start = places[at] ?? 0;
    const words = text.slice(start, start + (places[at + 1] ?? 0));
    if (!WORD.test(words)) continue;
    const width = (places[at + 4] ?? 0) / TENTHS;
    const height = (places[at + 5] ?? 0) / TENTHS;
    runs.push({ text: words, start, x, y, width, height, angle });
  }
  return runs;
}

/** How far to the right and down the runs of a page reach, in points from its top left corner. */
export type Extent = { readonly right: number; readonly bottom: number };

export function extentOf({ places }: PageContent): Extent {
  let right = 0;
  let bottom = 0;
  for (let at = 0; at + FIELDS <= places.length; at += FIELDS) {
    const x = places[at + 2] ?? 0;
    const y = places[at + 3] ?? 0;
    const width = places[at + 4] ?? 0;
    const angle = places[at + 6];
    right = Math.max(right, angle === 0 ? x + width : x);
    bottom = Math.max(bottom, angle === 90 ? y + width : y);
  }
  return { right: right / TENTHS, bottom: bottom / TENTHS };
}

/** Where a character stands on a page, in points from the top left corner of the page as shown: its line's upper edge. */
export type CharacterPlace = { readonly across: number; readonly down: number };

/**
 * Where characters of a page stand, as near as their runs tell; undefined where no run holds one.
 *
 * @param offsets into the page's text, ascending
 */
export function placesOfCharacters(
  { places }: PageContent,
  offsets: readonly number[],
): readonly (CharacterPlace | undefined)[] {
  let at = 0;
  return offsets.map(offset => {
    while (at + FIELDS <= places.length && (places[at] ?? 0) + (places[at + 1] ?? 0) <= offset) at += FIELDS;
    const [start = offset + 1, length = 0, x = 0, y = 0, width = 0, height = 0, angle = 0] = places.subarray(
      at,
      at + FIELDS,
    );
    if (offset < start) return undefined;
    const [across, down] = corner(x, y, (width * (offset - start)) / length, height, angle);
    return { across: across / TENTHS, down: down / TENTHS };
  });
}

/** The upper left corner of a character on a line that runs at an angle, as shown. */
function corner(x: number, y: number, along: number, height: number, angle: number): readonly [number, number] {
  if (angle === 90) return [x, y + along];
  if (angle === 180) return [x - along, y];
  if (angle === 270) return [x - height, y - along];
  return [x + along, y - height];
}
