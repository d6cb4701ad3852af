import type { ContentsItem } from '../reading/contents.ts';
import type { CarriedFlag } from './carried-flag.ts';

/** The flags on each item, in their order: two devices may have flagged one, or two items have become one. */
export function flagsByItem(flags: readonly CarriedFlag[]): ReadonlyMap<ContentsItem, readonly CarriedFlag[]> {
  const found = new Map<ContentsItem, readonly CarriedFlag[]>();
  for (const flag of flags) {
    if (flag.standing) found.set(flag.standing, [...(found.get(flag.standing) ?? []), flag]);
  }
  return found;
}
