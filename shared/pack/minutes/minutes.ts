import { z } from 'zod';
import { pageSpanSchema } from '../page-span.ts';

/** An interest as minutes record it. */
export const recordedDeclarationSchema = z
  .object({
    member: z.string(),
    /** The minute or item it touches, as printed; null where the minutes do not say. */
    minute: z.string().nullable(),
    reason: z.string().nullable(),
    action: z.string().nullable(),
    pageIndex: z.number().int().nonnegative(),
  })
  .readonly();
export type RecordedDeclaration = z.infer<typeof recordedDeclarationSchema>;

/** One minute of a meeting. */
const minuteSchema = z
  .object({
    /** As printed: `45`, `272`, `10/24`. */
    number: z.string(),
    title: z.string(),
    pageIndex: z.number().int().nonnegative(),
    /** What was resolved, one text for each numbered part where there are parts. */
    resolved: z.array(z.string()).readonly(),
  })
  .readonly();
export type Minute = z.infer<typeof minuteSchema>;

/** The minutes of one meeting, standing in a paper or being it. */
export const minutesSchema = z
  .object({
    pages: pageSpanSchema,
    body: z.string().nullable(),
    /** Of the meeting minuted, `YYYY-MM-DD` */
    date: z.string().nullable(),
    minutes: z.array(minuteSchema).readonly(),
    declarations: z.array(recordedDeclarationSchema).readonly(),
  })
  .readonly();
export type Minutes = z.infer<typeof minutesSchema>;
