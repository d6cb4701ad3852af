const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
// oxlint-disable-next-line no-control-regex -- what a value may not hold is the point
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Headers that are about to be sent (RFC 9110, 5.5).
 *
 * @throws TypeError when one could not be sent as a single header of that name
 */
export function checkedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(headers)) {
    if (!NAME.test(name)) throw new TypeError(`Not the name of a header: ${JSON.stringify(name)}`);
    if (!VALUE.test(value)) throw new TypeError(`The header ${name} has a value that cannot be sent.`);
  }
  return headers;
}
