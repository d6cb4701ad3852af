import path from 'node:path';
import { z } from 'zod';
import { windowViewSchema } from '../../shared/session/window-view.ts';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { WriteQueue } from '../files/write-queue.ts';
import type { Log } from '../logging/main-log.ts';

const FILE_NAME = 'session.json';

/** Windows that are open at a time, and that are remembered. */
export const MOST_WINDOWS = 12;

/** Screen coordinates of a window, in device-independent pixels. */
const boundsSchema = z
  .object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  })
  .readonly();

const rememberedWindowSchema = z
  .object({
    bounds: boundsSchema,
    maximised: z.boolean(),
    /** What it showed; null where that is not known, or is of another release. */
    view: windowViewSchema.nullable().catch(null),
  })
  .readonly();
export type RememberedWindow = z.infer<typeof rememberedWindowSchema>;

const sessionSchema = z.object({ version: z.literal(1), windows: z.array(rememberedWindowSchema).max(MOST_WINDOWS) });

/** Tells the windows of one run apart. */
export type WindowId = number;

/** The windows that are open, or were when the app ended, in memory and on disk. */
export type SessionStore = {
  /** Hands over the windows as they were left; those that are opened for them remember themselves anew. */
  readonly takeUp: () => readonly RememberedWindow[];
  /** Of a window that is new its bounds are to be known first. */
  readonly remember: (window: WindowId, seen: Partial<RememberedWindow>) => void;
  readonly recall: (window: WindowId) => RememberedWindow | undefined;
  /** The member closed a window. The last one is kept, until another is opened: it is where the app opens next. */
  readonly forget: (window: WindowId) => void;
  /** When all that was remembered so far is written, or has failed to be. */
  readonly settled: () => Promise<void>;
};

/**
 * Reads where the windows of a profile were left. A file that cannot be understood is set aside, and the app opens with
 * one plain window. What cannot be written is noted and written with the next change.
 */
export async function openSession(folder: string, nowMs: number, log: Log): Promise<SessionStore> {
  const file = path.join(folder, FILE_NAME);
  const read = await readJsonFile(file, sessionSchema, nowMs);
  if (read.aside !== undefined) log.write('The windows could not be read and were set aside');
  const queue = new WriteQueue();
  let left: readonly RememberedWindow[] = read.value?.windows ?? [];
  const open = new Map<WindowId, RememberedWindow>();
  /** The last window, which is closed; on a Mac the app goes on without one. */
  let closed: WindowId | undefined;
  let isWaiting = false;

  function write(): void {
    // What is changed while a write waits its turn goes with it.
    if (isWaiting) return;
    isWaiting = true;
    const writing = queue.add(() => {
      isWaiting = false;
      return writeJsonFile(file, { version: 1, windows: [...open.values()] });
    });
    writing.catch((error: unknown) => log.write('The windows could not be remembered', error));
  }

  return {
    takeUp() {
      const windows = left.length > 0 ? left : [...open.values()];
      left = [];
      open.clear();
      closed = undefined;
      return windows;
    },
    remember(window, seen) {
      if (closed !== undefined && closed !== window) {
        open.delete(closed);
        closed = undefined;
      }
      const before = open.get(window);
      const bounds = seen.bounds ?? before?.bounds;
      if (!bounds) return;
      const after = { maximised: false, view: null, ...before, ...seen, bounds };
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      open.set(window, after);
      write();
    },
    recall: window => open.get(window),
    forget(window) {
      if (open.size === 1 && open.has(window)) closed = window;
      else if (open.delete(window)) write();
    },
    settled: () => queue.idle(),
  };
}
