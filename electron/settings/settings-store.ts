import path from 'node:path';
import { readJsonFile, writeJsonFile } from '../files/json-file.ts';
import { WriteQueue } from '../files/write-queue.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from './settings.ts';

const FILE_NAME = 'settings.json';

/** The settings in memory and on disk. */
export type SettingsStore = {
  readonly current: () => Settings;
  /**
   * Changes the settings at once and writes them.
   * @throws the system's error when they could not be written; the change holds in memory until the app ends
   */
  readonly update: (change: (settings: Settings) => Settings) => Promise<void>;
  /** When everything changed so far is written, or has failed to be. */
  readonly settled: () => Promise<void>;
  /** What the member should know of the start, in whole sentences. */
  readonly notices: readonly string[];
};

/** Reads the settings of a profile. Settings that cannot be understood are set aside, and the defaults hold. */
export async function openSettings(folder: string, nowMs: number): Promise<SettingsStore> {
  const file = path.join(folder, FILE_NAME);
  const read = await readJsonFile(file, settingsSchema, nowMs);
  const queue = new WriteQueue();
  let settings: Settings = read.value ?? DEFAULT_SETTINGS;
  return {
    current: () => settings,
    update(change) {
      settings = change(settings);
      return queue.add(() => writeJsonFile(file, settings));
    },
    settled: () => queue.idle(),
    notices:
      read.aside === undefined
        ? []
        : [
            `Your settings could not be read and were put aside as ${path.basename(read.aside)}. ` +
              'Your work is safe; add your council folders and your sync folder again.',
          ],
  };
}
