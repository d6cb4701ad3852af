import { z } from 'zod';

/** Points of a stroke at most: more than a pen held down for minutes gives. */
const MOST_POINTS = 20_000;

/**
 * A line drawn by hand, without lifting the pen: for each point three numbers in a row, `x` and `y` in PDF points and the
 * pressure from 0 to 1 (0.5 where the device tells none).
 */
export const strokeSchema = z
  .array(z.number())
  .min(3)
  .max(MOST_POINTS * 3)
  .refine(numbers => numbers.length % 3 === 0)
  .readonly();
export type Stroke = z.infer<typeof strokeSchema>;
