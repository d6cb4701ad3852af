/** An address as members type it, with `https://` where it has no scheme. Empty where nothing was typed. */
export function typedAddress(typed: string): string {
  const address = typed.trim();
  return address === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
}

/** The server of an address, to be shown; the address itself where it has none. */
export function serverOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
