import type { LookDepth } from '../../shared/sync/plan-look.ts';

/** How far an exchange looks. `send-only`: what waits goes out, and nothing is looked at. */
export type Depth = LookDepth | 'send-only';

const DEEPEST_FIRST: readonly Depth[] = ['everything', 'all-devices', 'glance', 'send-only'];

export function isLook(depth: Depth): depth is LookDepth {
  return depth !== 'send-only';
}

/** The one of both that does what the other does too. */
export function deeper(a: Depth, b: Depth | undefined): Depth {
  return DEEPEST_FIRST.find(depth => depth === a || depth === b) ?? a;
}
