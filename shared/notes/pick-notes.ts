/** The keys from one of a list to another, both included, in the order of the list; `to` alone where one is not there. */
export function keysBetween<Key>(keys: readonly Key[], from: Key | undefined, to: Key): readonly Key[] {
  const [a, b] = [from === undefined ? -1 : keys.indexOf(from), keys.indexOf(to)];
  if (a < 0 || b < 0) return [to];
  return keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** A set with a key put in, or taken out where it was in. */
export function toggled<Key>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
