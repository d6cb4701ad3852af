import { pointAsShown, shownSize, type PageGeometry } from '../pack/page-geometry.ts';

/** A place on a page that a PDF names, in PDF user space; null where it leaves a coordinate open. */
export type DestinationPoint = { readonly x: number | null; readonly y: number | null };

/**
 * The place that an explicit destination names beside its page (ISO 32000-1, 12.3.2.2): `[page, {name}, …numbers]`. How
 * large it wants the page shown is not followed: the member has chosen that.
 */
export function destinationPoint(explicit: readonly unknown[]): DestinationPoint {
  const [, kind, ...numbers] = explicit;
  const name = typeof kind === 'object' && kind !== null && 'name' in kind ? kind.name : undefined;
  const number = (at: number): number | null => {
    const value = numbers[at];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  switch (name) {
    case 'XYZ':
      return { x: number(0), y: number(1) };
    case 'FitH':
    case 'FitBH':
      return { x: null, y: number(0) };
    case 'FitV':
    case 'FitBV':
      return { x: number(0), y: null };
    case 'FitR':
      return { x: number(0), y: number(3) };
    default:
      return { x: null, y: null };
  }
}

/** How far below the top edge of its page a destination lies as shown, in points; 0 where it names the page alone. */
export function downTo(geometry: PageGeometry, { x, y }: DestinationPoint): number {
  // On a page that is shown turned it is the other coordinate that says how far down a place is.
  const isAcross = geometry.rotation % 180 !== 0;
  if ((isAcross ? x : y) === null) return 0;
  const [, down] = pointAsShown(geometry, x ?? 0, y ?? 0);
  return Math.min(Math.max(down, 0), shownSize(geometry).height);
}
