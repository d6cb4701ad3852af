/** A page's drawing at a certain scale. */
export type Drawing = { readonly pageIndex: number; readonly scale: number };

/** Names a drawing, for sets. */
export function drawingKey({ pageIndex, scale }: Drawing): string {
  return `${pageIndex}@${scale.toFixed(4)}`;
}

/**
 * The one drawing whose turn it is: of those not drawn yet, the one in view nearest to the page the member is on, then
 * the nearest out of view, ahead before behind. Undefined when all are drawn.
 */
export function nextDrawing(
  mounted: readonly Drawing[],
  drawn: ReadonlySet<string>,
  current: number,
  inView: { readonly first: number; readonly last: number },
): Drawing | undefined {
  const rank = ({ pageIndex }: Drawing): number => {
    const isInView = pageIndex >= inView.first && pageIndex <= inView.last;
    const distance = Math.abs(pageIndex - current) * 2 - (pageIndex >= current ? 1 : 0);
    return (isInView ? 0 : 10_000) + distance;
  };
  return mounted
    .filter(drawing => !drawn.has(drawingKey(drawing)))
    .reduce<Drawing | undefined>((best, drawing) => (!best || rank(drawing) < rank(best) ? drawing : best), undefined);
}
