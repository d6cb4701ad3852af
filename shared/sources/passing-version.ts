const MARK = '?';

/**
 * Versions that tell less than they should: a file may be published anew while its version stays as it is, as within the
 * minute that a listing shows. Another version still means other bytes.
 */
export function passingVersion(version: string): string {
  return `${MARK}${version}`;
}

export function isPassing(version: string): boolean {
  return version.startsWith(MARK);
}

/** Whether two versions are one, which may have been passing and be so no more. */
export function isSameVersion(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(version: string): string {
  return isPassing(version) ? version.slice(MARK.length) : version;
}
