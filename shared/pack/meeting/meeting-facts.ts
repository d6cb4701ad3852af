import { z } from 'zod';
import { contactSchema } from '../report/report.ts';

/** What a paper says of the meeting it is for, as far as it says it. */
export const meetingFactsSchema = z
  .object({
    /** The council, where it is named apart from the body. */
    council: z.string().nullable(),
    body: z.string().nullable(),
    /** `YYYY-MM-DD` */
    date: z.string().nullable(),
    /** `HH:MM` */
    time: z.string().nullable(),
    venue: z.string().nullable(),
    /** As printed, with what stands behind the name: `Cllr. Paula Murphy (Chair)`. */
    members: z.array(z.string()).readonly(),
    substitutes: z.array(z.string()).readonly(),
    /** The clerk or committee officer to ask. */
    contact: contactSchema.nullable(),
  })
  .readonly();
export type MeetingFacts = z.infer<typeof meetingFactsSchema>;

/** Of a paper that says nothing of its meeting. */
export const NO_FACTS: MeetingFacts = {
  council: null,
  body: null,
  date: null,
  time: null,
  venue: null,
  members: [],
  substitutes: [],
  contact: null,
};
