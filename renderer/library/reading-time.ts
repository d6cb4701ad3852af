/** How long a member takes over a page of a pack, on the whole: some are read, many are skimmed. */
export const MINUTES_A_PAGE = 1.2;

/**
 * How much reading is left, in words that promise no more than is known: minutes up to an hour, then half hours.
 *
 * @returns undefined when nothing is left
 */
export function timeLeftWords(pagesLeft: number): string | undefined {
  if (pagesLeft <= 0) return undefined;
  const minutes = pagesLeft * MINUTES_A_PAGE;
  if (minutes <= 10) return `about ${Math.ceil(minutes)} min left`;
  if (minutes < 57.5) return `about ${Math.round(minutes / 5) * 5} min left`;
  const halves = Math.round(minutes / 30);
  const hours = Math.floor(halves / 2);
  return `about ${hours}${halves % 2 === 1 ? '½' : ''} ${halves <= 2 ? 'hour' : 'hours'} left`;
}
