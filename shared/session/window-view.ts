import { z } from 'zod';
import { sha256Schema } from '../ids.ts';
import { pageLookSchema } from '../reading/page-look.ts';
import { placeSchema } from '../reading/place.ts';

/** The views of a window. */
export const VIEWS = [
  'meetings',
  'meeting',
  'changes',
  'review',
  'notes',
  'find',
  'reader',
  'interests',
  'settings',
] as const;
export type View = (typeof VIEWS)[number];

/** Papers that are open beside each other at most. */
export const MOST_PANES = 2;

/** The tabs of the reader's left panel, in their order. */
export const SIDEBAR_TABS = ['agenda', 'outline', 'pages', 'bookmarks'] as const;
export type SidebarTab = (typeof SIDEBAR_TABS)[number];

/** What a pane shows of its paper: pages as printed, or the words of an item in one column. */
export const PANE_MODES = ['pages', 'reflow'] as const;
export type PaneMode = (typeof PANE_MODES)[number];

/** UTF-16 units of the key of a meeting: a body's name and a day. */
const LONGEST_KEY = 1000;

const share = z.number().min(0).max(1);

/**
 * What a window showed when it was last looked at, for it to come back to. It is of one computer: nothing of it travels.
 * What only this window has (which papers stand in it, at which place) is here; what is of a paper (its marks, how far it
 * is read) is not.
 */
export const windowViewSchema = z
  .object({
    view: z.enum(VIEWS),
    /** The meeting whose page, notes, changes or review were opened last. */
    meeting: z.string().max(LONGEST_KEY).nullable(),
    /** From left to right. A pane whose paper was not open yet has no place. */
    panes: z
      .array(
        z
          .object({
            paper: sha256Schema,
            place: placeSchema.nullable(),
            look: pageLookSchema.nullable(),
            mode: z.enum(PANE_MODES).default('pages'),
          })
          .readonly(),
      )
      .max(MOST_PANES)
      .readonly(),
    /** Which of the panes is active. */
    active: z.number().int().nonnegative().max(MOST_PANES),
    /** The part of the width that the left one of two panes takes. */
    leftShare: share,
    sidebar: z.object({ isOpen: z.boolean(), tab: z.enum(SIDEBAR_TABS) }).readonly(),
    /** Null until the first paper was opened. */
    notesOpen: z.boolean().nullable(),
  })
  .readonly();
export type WindowView = z.infer<typeof windowViewSchema>;
