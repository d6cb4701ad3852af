import { readAddress, type LinkProblem } from '../../shared/links/address.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/**
 * Opens an address of a paper in the system's browser or mail program. What the window says of it is not believed: it is
 * parsed and judged here once more.
 */
export async function openLink(
  raw: string,
  openExternal: (address: string) => Promise<void>,
): Promise<Result<null, LinkProblem>> {
  const address = readAddress(raw, text => (URL.canParse(text) ? new URL(text) : undefined));
  if (!address.ok) return address;
  try {
    await openExternal(address.value.href);
    return ok(null);
  } catch {
    return err('not-opened');
  }
}
