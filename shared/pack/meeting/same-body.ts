/**
 * Whether two keys of bodies ({@link bodyKey}) are one body's: the same words, or the same behind the name of its council.
 * Two councils may each have a body of that name, so one of the two has to leave the council out. Empty keys are nobody's.
 */
export function isSameBody(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [bareA, bareB] = [withoutCouncil(a), withoutCouncil(b)];
  return a === b || (bareA === bareB && (bareA === a || bareB === b));
}

/** `kent county council cabinet` is `cabinet`; a council's own name stays. */
function withoutCouncil(key: string): string {
  const at = key.lastIndexOf(' council ');
  const rest = at < 0 ? '' : key.slice(at + ' council '.length);
  return /\b(?:committee|subcommittee|cabinet|executive|board|panel|forum|commission)$/.test(rest) ? rest : key;
}

/** `council`, `full council`, `county council`: the council as a whole, without its name. */
const PLAIN_COUNCIL = /^(?:full )?(?:(?:county|borough|district|city|town|parish|community) )?council$/;

/** Whether a key says `Council` and not whose. */
export function isPlainCouncil(key: string): boolean {
  return PLAIN_COUNCIL.test(key);
}

/** Whether a key that says `Council` alone can be that of a council by its full name. */
export function isPlainFor(plain: string, full: string): boolean {
  return isPlainCouncil(plain) && full.endsWith(plain.replace(/^full /, ''));
}
