import type { Device } from '../../e2e/devices.ts';
import type { DemoCouncil } from '../../fixtures/demo-council.ts';
import type { Pictures } from './pictures.ts';
import type { Steps } from './steps.ts';

export const NOTE = 'Ask for the figures by ward.';
export const NATURE = 'My sister drives for the contractor that collects the caddies.';

/** What the steps share. */
export type Demo = {
  readonly steps: Steps;
  readonly pictures: Pictures;
  /** Starts a device of the member's; the same name again is the same device. */
  readonly start: (name: string) => Promise<Device>;
  /** Things that came to be on the way, by the name of what they are. */
  readonly made: { council?: DemoCouncil; laptop?: Device; tablet?: Device };
};

/** Something that an earlier step made; steps name in `needs` those they count on. */
export function made<K extends keyof Demo['made']>(demo: Demo, what: K): NonNullable<Demo['made'][K]> {
  const thing = demo.made[what];
  if (thing === undefined) throw new Error(`There is no ${what}.`);
  return thing;
}

/** The council as the steps of the tests take it. */
export function papersOf(demo: Demo): { readonly council: DemoCouncil } {
  return { council: made(demo, 'council') };
}
