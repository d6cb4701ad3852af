import { z } from 'zod';
import { sourceIdSchema } from '../ids.ts';

/** A day as `YYYY-MM-DD`, a time of day as `HH:MM`; both where the council is. */
const daySchema = z.iso.date();
const timeSchema = z.string().regex(/^\d\d:\d\d$/);

/** How a meeting stands by what its source says. */
export const meetingStandingSchema = z.enum(['planned', 'cancelled', 'postponed']);
export type MeetingStanding = z.infer<typeof meetingStandingSchema>;

/** An item of business as a source announces it, before any paper is read. */
export const publishedItemSchema = z.object({
  /** As printed (`9`, `9a`); '' where it has none. */
  number: z.string().max(40),
  title: z.string().max(2000),
  /** Its papers are not for the public, and this source does not hand them out. */
  isRestricted: z.boolean(),
});
export type PublishedItem = Readonly<z.infer<typeof publishedItemSchema>>;

/** A meeting as a source announces it. */
export const publishedMeetingSchema = z.object({
  /** Names it among those of its source, for as long as the source keeps it. */
  key: z.string().min(1).max(2000),
  /** The body that meets, by its title at the source. */
  committee: z.string().max(300),
  date: daySchema,
  time: timeSchema.nullable(),
  venue: z.string().max(1000).nullable(),
  standing: meetingStandingSchema,
  /** Whether the source says that the agenda is out. */
  hasAgenda: z.boolean(),
  items: z.array(publishedItemSchema).max(500).readonly(),
  /** A page about it that a person can read; null where there is none. */
  page: z.url().nullable(),
});
export type PublishedMeeting = Readonly<z.infer<typeof publishedMeetingSchema>>;

/** A meeting with the source that announces it. */
export const announcedMeetingSchema = publishedMeetingSchema.extend({ source: sourceIdSchema });
export type AnnouncedMeeting = Readonly<z.infer<typeof announcedMeetingSchema>>;

/** What a published file is to its meeting. */
export const publishedKindSchema = z.enum(['pack', 'frontsheet', 'supplement', 'report', 'minutes', 'other']);
export type PublishedKind = z.infer<typeof publishedKindSchema>;

const checksumSchema = z.object({
  algorithm: z.enum(['sha1', 'sha256', 'sha512']),
  hex: z.string().regex(/^[0-9a-f]{40,128}$/),
});

/** A PDF that a source offers. */
export const publishedFileSchema = z.object({
  /**
   * Names it among those of its source, the same at every look; also its path in refs. Two files never share one; the same
   * document published anew may keep it.
   */
  path: z.string().min(1).max(2000),
  /** Absolute, `http` or `https`. */
  address: z.url().max(4000),
  /** As the member is shown it, with `.pdf`. */
  fileName: z.string().min(1).max(300),
  committee: z.string().max(300).nullable(),
  kind: publishedKindSchema,
  /** The key of its meeting, and that meeting's day; null where the source does not tell. */
  meeting: z.string().nullable(),
  date: daySchema.nullable(),
  /** In bytes, where the source tells. */
  size: z.number().int().nonnegative().nullable(),
  /** When it was changed last, in milliseconds since 1970, where the source tells. */
  modifiedMs: z.number().nullable(),
  /**
   * Changes whenever the source says that the bytes did (an ETag, a date with a size, a publication date); null where it
   * says nothing, and only asking the server for the file can tell. One that
   * may stay the same although they did is marked by `passing-version.ts`.
   */
  version: z.string().max(500).nullable(),
  checksum: checksumSchema.nullable(),
});
export type PublishedFile = Readonly<z.infer<typeof publishedFileSchema>>;
