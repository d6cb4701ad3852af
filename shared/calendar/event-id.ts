const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;

/** An id of a calendar entry, of `a-z0-9-`: what can be read of the key, and a hash of all of it (64-bit FNV-1a). */
export function eventId(key: string): string {
  let hash = BASIS;
  for (let index = 0; index < key.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(index))) * PRIME);
  }
  const readable = key
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${readable}-${hash.toString(16).padStart(16, '0')}`.replace(/^-/, '');
}
