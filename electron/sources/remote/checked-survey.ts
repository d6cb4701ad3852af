import type { z } from 'zod';
import { publishedFileSchema, publishedMeetingSchema } from '../../../shared/sources/published.ts';
import type { Survey } from './remote-reader.ts';

/**
 * A survey as far as it keeps to the contract: what a server has made of a file or meeting that does not is left out, so
 * that it cannot spoil what is kept of the others.
 */
export function checkedSurvey(survey: Survey): Survey {
  const meetings = fitting(publishedMeetingSchema, survey.meetings);
  const files = fitting(publishedFileSchema, survey.files);
  const isWhole = meetings.length === survey.meetings.length && files.length === survey.files.length;
  return { ...survey, meetings, files, leftOut: survey.leftOut ?? (isWhole ? null : 'not-understood') };
}

function fitting<S extends z.ZodType>(schema: S, values: readonly unknown[]): readonly z.infer<S>[] {
  return values.flatMap(value => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}
