import { z } from 'zod';
import { itemDetailSchema } from './agenda/item.ts';
import { meetingFactsSchema } from './meeting/meeting-facts.ts';
import { minutesSchema } from './minutes/minutes.ts';
import { PAPER_KINDS } from './paper-kind.ts';
import { referenceSchema } from './references/reference.ts';
import { reportSchema } from './report/report.ts';
import { supplementSchema } from './supplement/supplement.ts';
import { warningSchema } from './warning.ts';
import { wordSampleSchema } from './word-sample.ts';

const pageIndexes = z.array(z.number().int().nonnegative()).readonly();

/** All that was understood of one paper from its own words. Derived: it can be worked out again at any time. */
export const paperReadingSchema = z
  .object({
    kind: z.enum(PAPER_KINDS),
    title: z.string(),
    meeting: meetingFactsSchema,
    /** The day the paper says it was published or last amended on, `YYYY-MM-DD`. */
    published: z.string().nullable(),
    /** The number printed on each page; null where it bears none. */
    labels: z.array(z.string().nullable()).readonly(),
    /** Pages that are left blank on purpose. */
    blank: pageIndexes,
    /** Pages that were read and have no text. */
    scanned: pageIndexes,
    /** The agenda's own pages. */
    agendaPages: pageIndexes,
    agenda: z.array(itemDetailSchema).readonly(),
    /** Of a paper without an agenda that is a report itself. */
    report: reportSchema.nullable(),
    minutes: z.array(minutesSchema).readonly(),
    supplement: supplementSchema.nullable(),
    references: z.array(referenceSchema).readonly(),
    wordSample: wordSampleSchema,
    warnings: z.array(warningSchema).readonly(),
  })
  .readonly();
export type PaperReading = z.infer<typeof paperReadingSchema>;
