import { z } from 'zod';
import { deviceIdSchema, type DeviceId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * A device's journal is a run of segments, numbered from 1. Only the last one is written to; a segment that has gone to
 * a sync target never changes again.
 */
export type SegmentName = { readonly device: DeviceId; readonly number: number };

const DIGITS = 6;
const FILE_NAME = /^(\d{6,9})\.jsonl$/;

/** The file name of a segment, in the journal as on a target: `000001.jsonl`. */
export function segmentFileName(number: number): string {
  return `${String(number).padStart(DIGITS, '0')}.jsonl`;
}

/** Reads a file name made by {@link segmentFileName}; anything else (copies, temporary files) is no segment. */
export function parseSegmentFileName(fileName: string): number | undefined {
  const number = Number(FILE_NAME.exec(fileName)?.[1]);
  return Number.isSafeInteger(number) && number > 0 && segmentFileName(number) === fileName ? number : undefined;
}

/** Segments that share a folder on a target. */
export const BUCKET_SIZE = 100;

/** The folder, counted from 0, that a segment lies in on a target. */
export function bucketOf(number: number): number {
  return Math.floor((number - 1) / BUCKET_SIZE);
}

/** `device/number`, for sets and maps. */
export function segmentKey(name: SegmentName): string {
  return `${name.device}/${name.number}`;
}

/** Splits what was read of a journal file into whole lines and what follows the last line end (a torn line, or ''). */
export function splitLines(text: string): { readonly lines: readonly string[]; readonly torn: string } {
  const parts = text.split('\n');
  const torn = parts.pop() ?? '';
  return { lines: parts.filter(line => line !== ''), torn };
}

/** A newer release may say more in it. */
const closingSchema = z.looseObject({
  segment: z.number().int().positive(),
  device: deviceIdSchema,
  lines: z.number().int().nonnegative(),
  sha256: z.string(),
});

/**
 * A segment as it lies on a target: its lines, then one closing line that names it and holds the SHA-256 (hex) of all
 * that stands before it. Without the closing line a file that a cloud service has delivered by half would pass as whole.
 */
export function sealSegment(name: SegmentName, lines: readonly string[], sha256Hex: (text: string) => string): string {
  const body = lines.map(line => `${line}\n`).join('');
  const closing = { segment: name.number, device: name.device, lines: lines.length, sha256: sha256Hex(body) };
  return `${body}${JSON.stringify(closing)}\n`;
}

export type SegmentProblem = { readonly code: 'segment-not-whole' | 'segment-misplaced' };

/** The lines of a segment read from a target, once its closing line proves that they are whole and in their place. */
export function openSegment(
  name: SegmentName,
  text: string,
  sha256Hex: (text: string) => string,
): Result<readonly string[], SegmentProblem> {
  const { lines, torn } = splitLines(text);
  const closing = parseClosing(lines.at(-1));
  if (torn !== '' || !closing) return err({ code: 'segment-not-whole' });
  const content = lines.slice(0, -1);
  const body = content.map(line => `${line}\n`).join('');
  if (closing.lines !== content.length || closing.sha256 !== sha256Hex(body)) return err({ code: 'segment-not-whole' });
  if (closing.device !== name.device || closing.segment !== name.number) return err({ code: 'segment-misplaced' });
  return ok(content);
}

function parseClosing(line: string | undefined): z.infer<typeof closingSchema> | undefined {
  try {
    return closingSchema.safeParse(JSON.parse(line ?? '')).data;
  } catch {
    return undefined;
  }
}
