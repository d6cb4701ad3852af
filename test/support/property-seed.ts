import { env } from 'node:process';
import fc from 'fast-check';

/** The histories that every run tries, so that a change is judged by itself and not by luck. */
const SEED = 2030;

/** `PROPERTY_SEED=any` tries new histories, and a number tries the ones that such a run has told. */
function seedFor(wanted: string | undefined): { readonly seed?: number } {
  if (wanted === 'any') return {};
  return { seed: wanted === undefined ? SEED : Number(wanted) };
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), ...seedFor(env['PROPERTY_SEED']) });
