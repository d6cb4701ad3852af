/** Units that are handed over to a call at once. */
const PART = 8192;

/** Codes as a string, one unit each. */
export function letterString(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += PART) {
    // An array is spread at once, of a typed one each unit is asked for by itself.
    parts.push(String.fromCharCode(...Array.from(codes.subarray(at, at + PART))));
  }
  return parts.join('');
}

/** Some of the letters of a text as a string, in their order. */
export function stringOfSome(codes: Uint16Array, letters: Iterable<number>): string {
  return letterString(Uint16Array.from(letters, letter => codes[letter] ?? 0));
}

const known = new WeakMap<Uint16Array, string>();

/** All letters of a long text as a string, which is kept for as long as they are. */
export function keptString(codes: Uint16Array): string {
  const text = known.get(codes) ?? letterString(codes);
  known.set(codes, text);
  return text;
}
