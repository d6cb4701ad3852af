/** The rings of an SVG path of `M`, `L`, `A` (round, in halves) and `Z`, its arcs as many short lines. */
function ringsOf(path: string): readonly (readonly (readonly [number, number])[])[] {
  const rings: [number, number][][] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLAZ])([^MLAZ]*)/g)) {
    const values = rest.trim().split(/\s+/).map(Number);
    const ring = rings.at(-1) ?? [];
    const [x = 0, y = 0] = values.slice(-2);
    if (command === 'M') rings.push([[x, y]]);
    else if (command === 'L') ring.push([x, y]);
    else if (command === 'A') {
      const [fromX, fromY] = ring.at(-1) ?? [x, y];
      const [midX, midY] = [(fromX + x) / 2, (fromY + y) / 2];
      const [radius, begin] = [Math.hypot(fromX - midX, fromY - midY), Math.atan2(fromY - midY, fromX - midX)];
      for (let step = 1; step <= 16; step += 1) {
        const angle = begin + (Math.PI * step) / 16;
        ring.push([midX + Math.cos(angle) * radius, midY + Math.sin(angle) * radius]);
      }
    }
  }
  return rings;
}

/** Whether a path that is filled (by the nonzero rule) covers a point. */
export function fills(path: string): (x: number, y: number) => boolean {
  const edges = ringsOf(path).flatMap(ring => ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from]));
  const rows = new Map<number, readonly { readonly x: number; readonly turn: number }[]>();
  const crossingsAt = (y: number) => {
    const known = rows.get(y);
    if (known) return known;
    const found = edges.flatMap(([[fromX, fromY] = [0, 0], [toX, toY] = [0, 0]]) => {
      if (fromY <= y === toY <= y) return [];
      return [{ x: fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX), turn: toY > fromY ? 1 : -1 }];
    });
    rows.set(y, found);
    return found;
  };
  return (x, y) => crossingsAt(y).reduce((sum, crossing) => sum + (crossing.x > x ? crossing.turn : 0), 0) !== 0;
}
