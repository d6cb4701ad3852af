import { env } from 'node:process';
import fc from 'fast-check';

/** The histories that every run tries, so that a change is judged by itself and not by luck. */
const SEED = 2030;

/** Seeds from which `PROPERTY_SEED=any` chooses. */
const SEEDS = 2 ** 31;

/** `PROPERTY_SEED=any` tries new histories, and a number tries the ones that such a run has told. */
function seedFor(wanted: string | undefined): number {
  if (wanted === 'any') return Math.floor(Math.random() * SEEDS);
  return wanted === undefined ? SEED : Number(wanted);
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedFor(env['PROPERTY_SEED']) });
