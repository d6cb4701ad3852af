const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-24` as `24/11/2026`. */
export function inFigures(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** `24/11/2026` as `2026-11-24`; undefined of anything else, such as an ISO date. */
export function fromFigures(text: string): string | undefined {
  return /^\d\d\/\d\d\/\d{4}$/.test(text) ? text.split('/').toReversed().join('-') : undefined;
}

/** `2026-11-24` as `24 Nov 2026`. */
export function inWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
