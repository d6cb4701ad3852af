/**
 * Headers as both Node and Electron hand them over, name and value in turns.
 *
 * @returns by lower-case name; of a header that came twice, both values, with a comma between (RFC 9110, 5.3)
 */
export function headersOf(raw: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = raw[index + 1] ?? '';
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/** Takes away what is no longer so once a body has been decoded. */
export function withoutEncoding(headers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length'));
}
