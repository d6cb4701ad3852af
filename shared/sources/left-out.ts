import { z } from 'zod';
import { sourceIdSchema } from '../ids.ts';

/** Folders inside folders are searched to this depth: committee, year, meeting, papers, and as many again. */
export const DEEPEST = 8;
/** More PDFs in one council folder than this are not taken. */
export const MOST_FILES = 20_000;
/** More folders in one council folder than this are not looked into. */
export const MOST_FOLDERS = 20_000;

/** A longer place is shown by its beginning and its end. */
const LONGEST_PLACE = 160;

/** Why something in a council folder is left out. */
export const LEFT_OUT_REASONS = ['too-deep', 'linked-folder', 'broken-link', 'closed-folder', 'too-many'] as const;
export const leftOutReasonSchema = z.enum(LEFT_OUT_REASONS);
export type LeftOutReason = z.infer<typeof leftOutReasonSchema>;

/** What a scan of a council folder left out for one reason: PDFs, or folders that may hold some. */
export const leftOutSchema = z.object({
  source: sourceIdSchema,
  /** The name of the council folder. */
  folder: z.string(),
  reason: leftOutReasonSchema,
  count: z.number().int().positive(),
  /** Where one of them lies within the folder, to find it by; for the eye only. */
  example: z.string(),
});
export type LeftOut = Readonly<z.infer<typeof leftOutSchema>>;

/** What is left out of a council folder, why, where one of it lies, and how to have it taken in. */
export function leftOutWords({ folder, reason, count, example }: LeftOut): string {
  const isOne = count === 1;
  const pdfs = `${thousands(count)} ${isOne ? 'PDF' : 'PDFs'} in “${folder}”`;
  const folders = `${thousands(count)} ${isOne ? 'folder' : 'folders'} in “${folder}”`;
  const them = isOne ? 'it' : 'them';
  const place = shortened(example);
  const where = isOne ? `(${place})` : `(one is ${place})`;
  switch (reason) {
    case 'too-deep':
      return `${pdfs} ${isOne ? 'lies' : 'lie'} more than ${DEEPEST} folders deep, deeper than Lectern looks ${where}. Move ${them} up to have ${them} taken in.`;
    case 'linked-folder':
      return `${folders} ${isOne ? 'is a link' : 'are links'} to ${isOne ? 'a folder' : 'folders'} elsewhere, which Lectern does not follow ${where}. Add the ${isOne ? 'folder it leads' : 'folders they lead'} to as ${isOne ? 'a council folder' : 'council folders'} to have the PDFs taken in.`;
    case 'broken-link':
      return `${pdfs} ${isOne ? 'is a link' : 'are links'} to a file that is not there ${where}. Put the file back, or delete the link.`;
    case 'closed-folder':
      return `${folders} may not be read, so PDFs in ${them} are left out ${where}. Check that your account has permission to open ${them}.`;
    case 'too-many':
      return `“${folder}” holds more than Lectern looks through, ${thousands(MOST_FOLDERS)} folders and ${thousands(MOST_FILES)} PDFs; some is left out (from ${place} on). Remove it in Settings, and add the folders inside it that your papers come in.`;
  }
}

function thousands(count: number): string {
  return count.toLocaleString('en-GB');
}

function shortened(place: string): string {
  return place.length > LONGEST_PLACE
    ? `${place.slice(0, LONGEST_PLACE / 2)}…${place.slice(-LONGEST_PLACE / 2)}`
    : place;
}
