import { entryDevice, entryTimeMs } from '../../shared/journal/clock.ts';
import type { Alternative } from '../../shared/journal/fold.ts';
import { whenWords } from '../time/when-words.ts';

/** The words of an alternative; a value that is no text has none. */
export function textOf(alternative: Alternative): string {
  return typeof alternative.value === 'string' ? alternative.value : '';
}

/** All texts as one, the earliest first, a blank line between them; empty ones fall out. */
export function joinTexts(alternatives: readonly Alternative[]): string {
  return alternatives
    .map(textOf)
    .filter(text => text.trim() !== '')
    .toReversed()
    .join('\n\n');
}

/** What is known of those who write: the member's own name (empty where they gave none) and their devices. */
export type Writers = {
  readonly member: string;
  readonly thisDevice: string | undefined;
  readonly deviceNames: ReadonlyMap<string, string> | undefined;
  readonly now: number;
};

/** Who wrote an alternative, on which device and when: `Jo Bloggs, on Laptop (this device), today at 9.05 am`. */
export function sourceWords(
  { id }: Pick<Alternative, 'id'>,
  { member, thisDevice, deviceNames, now }: Writers,
): string {
  const device = entryDevice(id);
  const name = deviceNames?.get(device) ?? (device === thisDevice ? 'this device' : 'another device');
  const where = device === thisDevice && name !== 'this device' ? `${name} (this device)` : name;
  // All who sync with one key are one member.
  return `${member === '' ? 'You' : member}, on ${where}, ${whenWords(entryTimeMs(id), now)}`;
}
