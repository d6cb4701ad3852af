import { z } from 'zod';
import { normaliseRect, type Rect } from '../annotations/geometry.ts';

/** Where a link of a PDF leads before its page is looked up, or its address judged. */
export type LinkGoal =
  | { readonly kind: 'destination'; readonly destination: string | readonly unknown[] }
  | { readonly kind: 'step'; readonly step: 'first' | 'previous' | 'next' | 'last' }
  | { readonly kind: 'address'; readonly address: string };

/** A link as it stands in a PDF: boxes in PDF user space, one a line. */
export type RawLink = { readonly rects: readonly Rect[]; readonly goal: LinkGoal };

const numbers = z.custom<ArrayLike<number>>(
  value => Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array,
);

/** What pdf.js tells of a link annotation, as far as it is used. */
const annotationSchema = z.object({
  subtype: z.literal('Link'),
  rect: numbers,
  quadPoints: numbers.nullish().catch(null),
  dest: z
    .union([z.string().max(10_000), z.array(z.unknown()).min(1).max(20)])
    .nullish()
    .catch(null),
  url: z.string().nullish().catch(null),
  unsafeUrl: z.string().nullish().catch(null),
  newWindow: z.boolean().nullish().catch(null),
  action: z.string().nullish().catch(null),
});

const STEPS = { FirstPage: 'first', PrevPage: 'previous', NextPage: 'next', LastPage: 'last' } as const;

/** Lines that one link may run over. */
const MOST_LINES = 50;

/** The links among the annotations of a page: those that lead to a place in the paper, or to an address that can be judged. */
export function linksAmong(annotations: readonly unknown[], most: number): readonly RawLink[] {
  const links: RawLink[] = [];
  for (const annotation of annotations) {
    if (links.length >= most) break;
    const parsed = annotationSchema.safeParse(annotation).data;
    const goal = parsed && goalOf(parsed);
    const rects = parsed ? rectsOf(parsed) : [];
    if (goal && rects.length > 0) links.push({ rects, goal });
  }
  return links;
}

type LinkAnnotation = z.infer<typeof annotationSchema>;

/**
 * Launching, other files, embedded files, forms and scripts lead nowhere. pdf.js gives what such an action names as an
 * address, too, and then says whether a new window was wished for, which a plain address never does.
 */
function goalOf({ dest, url, unsafeUrl, newWindow, action }: LinkAnnotation): LinkGoal | undefined {
  if (dest) return { kind: 'destination', destination: dest };
  const step = action ? STEPS[action as keyof typeof STEPS] : undefined;
  if (step) return { kind: 'step', step };
  if (typeof newWindow === 'boolean') return undefined;
  // An address without a scheme is read as http by pdf.js; the paper did not ask for that.
  const address = unsafeUrl && /^www\./i.test(unsafeUrl) ? `https://${unsafeUrl}` : url;
  return address && /^(https?|mailto):/i.test(address) ? { kind: 'address', address } : undefined;
}

function rectsOf({ rect, quadPoints }: LinkAnnotation): readonly Rect[] {
  const quads: Rect[] = [];
  for (let at = 0; at + 7 < (quadPoints?.length ?? 0) && quads.length < MOST_LINES; at += 8) {
    const points = Array.from({ length: 8 }, (_, offset) => Number(quadPoints?.[at + offset]));
    const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
    quads.push(normaliseRect([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]));
  }
  const [left, bottom, right, top] = Array.from({ length: 4 }, (_, at) => Number(rect[at]));
  const whole = normaliseRect([left ?? 0, bottom ?? 0, right ?? 0, top ?? 0]);
  return (quads.length > 0 ? quads : [whole]).filter(isArea);
}

function isArea([left, bottom, right, top]: Rect): boolean {
  return right > left && top > bottom && [left, bottom, right, top].every(Number.isFinite);
}
