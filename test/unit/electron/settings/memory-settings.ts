import { DEFAULT_SETTINGS, type Settings } from '../../../../electron/settings/settings.ts';
import type { SettingsStore } from '../../../../electron/settings/settings-store.ts';

/** Settings that are kept nowhere. */
export function memorySettings(start: Partial<Settings> = {}): SettingsStore {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...start };
  return {
    current: () => settings,
    async update(change) {
      settings = change(settings);
    },
    settled: async () => undefined,
    notices: [],
  };
}
