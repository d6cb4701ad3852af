import { z } from 'zod';

const page = z.number().int().nonnegative();

/** What a report says of a yes-or-no question, and its words (`No`, `Yes - affects more than two wards`). */
const answerSchema = z.object({ is: z.boolean().nullable(), words: z.string() }).readonly();
export type Answer = z.infer<typeof answerSchema>;

export const contactSchema = z
  .object({
    name: z.string().nullable(),
    role: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  })
  .readonly();
export type Contact = z.infer<typeof contactSchema>;

/** The head of a report. What the paper does not say is null or empty. */
export const reportSchema = z
  .object({
    /** The page its head stands on. */
    pageIndex: page,
    subject: z.string().nullable(),
    /** Who it is from: `Head of Health and Wellbeing`. */
    reportOf: z.string().nullable(),
    reportTo: z.string().nullable(),
    wards: z.string().nullable(),
    portfolio: z.string().nullable(),
    decisionNumber: z.string().nullable(),
    keyDecision: answerSchema.nullable(),
    forwardPlan: answerSchema.nullable(),
    exempt: z
      .object({
        is: z.boolean().nullable(),
        words: z.string(),
        /** Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 that it names. */
        paragraphs: z.array(z.number().int().positive()).readonly(),
      })
      .readonly()
      .nullable(),
    summary: z.string().nullable(),
    /** The words that lead into the list of recommendations: `The Committee is asked to:`. Null where none stand before it. */
    recommendationsLead: z.string().nullable(),
    /** Words that lead into the list again further down stand in square brackets before the entry below them. */
    recommendations: z.array(z.object({ number: z.string(), text: z.string(), pageIndex: page }).readonly()).readonly(),
    contacts: z.array(contactSchema).readonly(),
    /** `pageIndex` is null where the paper is named but not in the file. */
    appendices: z.array(z.object({ title: z.string(), pageIndex: page.nullable() }).readonly()).readonly(),
  })
  .readonly();
export type Report = z.infer<typeof reportSchema>;
