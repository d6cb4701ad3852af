import type { KnownDevice } from '../../../shared/sync/joining.ts';
import { whenWords } from '../../time/when-words.ts';

/** When a device wrote last, as far as this one knows. */
export function deviceWords({ lastWroteMs, isRemoved }: KnownDevice, nowMs: number): string {
  const wrote =
    lastWroteMs === null ? 'Nothing written there is known here' : `Last wrote ${whenWords(lastWroteMs, nowMs)}`;
  return isRemoved ? `${wrote}. It gets nothing new; what it wrote is kept.` : `${wrote}.`;
}

/** What a device is called; one that wrote nothing of itself yet has no name. */
export function deviceName({ name }: KnownDevice): string {
  return name === '' ? 'A device without a name' : name;
}
