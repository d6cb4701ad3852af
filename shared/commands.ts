import { z } from 'zod';

/** What a menu entry asks the window to do. */
export const COMMANDS = [
  'undo',
  'redo',
  'zoom-in',
  'zoom-out',
  'fit-width',
  'actual-size',
  'go-to-page',
  'next-page',
  'previous-page',
  'next-item',
  'previous-item',
  'go-back',
  'go-forward',
  'toggle-agenda',
  'toggle-notes',
  'highlight',
  'show-meetings',
  'show-reader',
  'show-interests',
  'show-settings',
  'show-shortcuts',
] as const;
export const commandSchema = z.enum(COMMANDS);
export type Command = z.infer<typeof commandSchema>;
