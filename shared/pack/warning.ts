import { z } from 'zod';

/** What is not clear in a paper, or not as it says. */
export const WARNING_CODES = [
  /** No agenda was found in what looks like one. */
  'agenda-unclear',
  /** The agenda names pages of an item that the file does not hold. */
  'range-beyond-file',
  /** The agenda's range and the numbers stamped on the pages do not agree. */
  'range-disagrees',
  /** The end of a range is not printed; it was taken from the next item. */
  'range-inferred',
  /** The outline leads elsewhere than the agenda's page numbers. */
  'outline-disagrees',
  /** The outline names an item that the agenda does not. */
  'item-only-in-outline',
  /** Two items bear the same number. */
  'number-twice',
  /** The numbers of the items leave one out. */
  'number-missing',
  /** It is not clear where an item's papers begin or end. */
  'pages-unclear',
  /** It is not clear whether a line is an item of its own. */
  'item-unclear',
  /** It is not clear whether an item is for the public: its part of the agenda does not say. */
  'exempt-unclear',
  /** The file's own page labels are not what is stamped on its pages; the stamps were taken. */
  'labels-disagree',
  /** One number is printed on several pages. */
  'label-twice',
  /** Pages without any text. */
  'scanned-pages',
  /** Not all pages were read. */
  'pages-not-read',
  /** A supplement that does not say which meeting it is for. */
  'supplement-without-meeting',
  /** A supplement for an item that the agenda does not have. */
  'supplement-without-item',
  /** A supplement replaces a report, and it is not clear which of the item's pages that is. */
  'replaced-pages-unclear',
  /** The paper names several days, and none more plainly as the meeting's. */
  'date-unclear',
  /** Papers that do not belong to one meeting. */
  'several-meetings',
  /** It is not clear which of two versions is the later. */
  'version-unclear',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export const warningSchema = z
  .object({
    code: z.enum(WARNING_CODES),
    /** The number of the item it is about, as printed, or its title where it has none. */
    item: z.string().nullable(),
    pageIndex: z.number().int().nonnegative().nullable(),
    /** What was found, in the paper's own words or numbers. */
    found: z.string().nullable(),
  })
  .readonly();
export type Warning = z.infer<typeof warningSchema>;

export function warning(code: WarningCode, rest: Partial<Omit<Warning, 'code'>> = {}): Warning {
  return { code, item: null, pageIndex: null, found: null, ...rest };
}
