/** The server of an address as members type it, with or without `https://`, to be shown; the address itself where it has none. */
export function serverOf(typed: string): string {
  const address = typed.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  return (URL.canParse(whole) && new URL(whole).host) || address;
}
